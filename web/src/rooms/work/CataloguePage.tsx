/** The contributor's start: every project they may work on, what it pays and how much is left. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import type { CatalogueRow } from "@/api/types";
import { money, number, span } from "@/ui/format";
import { Empty, Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import { catalogueQuery } from "@/api/work";
import { MissingList } from "@/workspace/missing/MissingList";
import css from "./CataloguePage.module.css";

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
        </Empty>
      )}
      {data && data.rows.length > 0 && (
        <ul className={css.list}>
          {data.rows.map((row) => (
            <Project key={row.project_id} row={row} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function Project({ row }: { row: CatalogueRow }) {
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
          <Fact name={t("catalogue.pay")} value={row.pay ? money(row.pay) : t("catalogue.unpaid")} />
          <Fact
            name={t("catalogue.time")}
            value={row.estimated_seconds ? span(row.estimated_seconds) : t("catalogue.timeUnknown")}
          />
          <Fact name={t("catalogue.left")} value={number(row.tasks_left)} />
          <Fact name={t("catalogue.done")} value={number(row.answered_by_me)} />
        </dl>
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

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
