/** The contributor's start: every project they may work on, what it pays and how much is left. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type Translate, useWords } from "@/i18n";
import type { CatalogueRow } from "@/api/types";
import { money, number, span } from "@/ui/format";
import { Empty, Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import { type Rate, catalogueQuery, ratesQuery } from "@/api/work";
import { MetList } from "@/workspace/missing/MetList";
import { MissingList } from "@/workspace/missing/MissingList";
import css from "./CataloguePage.module.css";
import { WorkAlert } from "./WorkAlert";

export function CataloguePage() {
  const t = useWords("rooms/work");
  const { data, error, refetch } = useQuery(catalogueQuery);
  return (
    <Page title={t("catalogue.title")} lead={t("catalogue.lead")}>
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.rows.length === 0 && (
        <Empty title={t("catalogue.emptyTitle")}>
          <p>{t("catalogue.emptyWhy")}</p>
          <p>{t("catalogue.emptyNext")}</p>
          <WorkAlert />
        </Empty>
      )}
      {data && data.rows.length > 0 && (
        <>
          <Projects rows={data.rows.filter((row) => row.missing.length === 0)} />
          <Projects rows={data.rows.filter((row) => row.missing.length > 0)} title={t("catalogue.unlock")} />
          {!data.rows.some((row) => row.tasks_left > 0 && row.missing.length === 0) && <WorkAlert />}
        </>
      )}
    </Page>
  );
}

/** What can be worked on now needs no heading; what something comes before stands below it, with the way there. */
function Projects({ rows, title }: { rows: CatalogueRow[]; title?: string }) {
  const { data: rates } = useQuery(ratesQuery);
  if (rows.length === 0) return null;
  return (
    <section className={css.group} aria-label={title}>
      {title && <h2 className={css.groupTitle}>{title}</h2>}
      <ul className={css.list}>
        {rows.map((row) => (
          <Project
            key={row.project_id}
            row={row}
            rate={rates?.rows.find((one) => one.project_id === row.project_id)}
          />
        ))}
      </ul>
    </section>
  );
}

interface ProjectProps {
  row: CatalogueRow;
  rate: Rate | undefined;
}

function Project({ row, rate }: ProjectProps) {
  const t = useWords("rooms/work");
  const empty = row.tasks_left === 0;
  return (
    <li className={css.card}>
      <div className={css.text}>
        <h2>
          <bdi>{row.name}</bdi>
        </h2>
        {row.description && (
          <p className="dim">
            <bdi>{row.description}</bdi>
          </p>
        )}
        <dl className={css.facts}>
          <Fact name={t("catalogue.pay")} value={payTold(row, rate, t)} />
          <Fact
            name={t("catalogue.time")}
            value={row.estimated_seconds ? span(row.estimated_seconds) : t("catalogue.timeUnknown")}
          />
          {rate && <HourFacts rate={rate} />}
          <Fact name={t("catalogue.left")} value={number(row.tasks_left)} />
          <Fact name={t("catalogue.done")} value={number(row.answered_by_me)} />
          {row.seconds_left !== null && (
            <Fact
              name={t("catalogue.hoursLeft")}
              value={row.seconds_left > 0 ? span(row.seconds_left) : t("catalogue.hoursOver")}
            />
          )}
        </dl>
        {row.qualifies.length > 0 && <MetList met={row.qualifies} />}
      </div>
      {row.missing.length > 0 ? (
        <MissingList missing={row.missing} />
      ) : empty ? (
        <p className={css.rest}>{t("catalogue.nothingLeft")}</p>
      ) : (
        <Link to="/work/$project" params={{ project: row.project_id }} preload={false} className={css.start}>
          {row.answered_by_me > 0 ? t("catalogue.continue") : t("catalogue.start")}
          <span className="vh"> {row.name}</span>
        </Link>
      )}
    </li>
  );
}

/** What a task, or an hour, pays whoever reads it: their own rate where the project has one for them. */
function payTold(row: CatalogueRow, rate: Rate | undefined, t: Translate): string {
  if (!rate || rate.price === null) return row.pay ? money(row.pay) : t("catalogue.unpaid");
  const price = money({ currency: rate.currency, minor_units: rate.price });
  const amount = rate.basis === "hour" ? t("catalogue.hourly", { amount: price }) : price;
  return rate.row ? t("catalogue.yourRate", { amount }) : amount;
}

/** What an hour came to: one's own and the middle one's, or why it cannot be told yet. */
function HourFacts({ rate }: { rate: Rate }) {
  const t = useWords("rooms/work");
  const told = (units: number | null, why: string) =>
    units === null ? why : money({ currency: rate.currency, minor_units: units });
  return (
    <>
      <Fact name={t("catalogue.myHour")} value={told(rate.mine, t("catalogue.myHourLater"))} />
      <Fact name={t("catalogue.theirHour")} value={told(rate.median, t("catalogue.theirHourLater"))} />
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
