/** What I have done and how the checked tasks went, project by project, with the rule behind each number. */
import { type ReactNode, useState } from "react";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import type { MyWork } from "@/api/types";
import { catalogueQuery, type Finished, finishedQuery, myWorkQuery } from "@/api/work";
import { dateTime, number, span } from "@/ui/format";
import { Empty, Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import css from "./MyQualityPage.module.css";
import { Stopped } from "./Stopped";

interface Props {
  /** What was decided about me, from the room that keeps it. */
  receipts: ReactNode;
  /** How I do in a project, as its managers see it. */
  figuresOf: (project: number) => ReactNode;
}

export function MyQualityPage({ receipts, figuresOf }: Props) {
  const t = useWords("rooms/quality");
  const { data, error, refetch } = useQuery(catalogueQuery);
  const finished = useQuery(finishedQuery);
  const over = finished.data?.rows ?? [];
  const projects = data?.rows ?? [];
  const mine = useQueries({ queries: projects.map((row) => myWorkQuery(row.project_id)) });
  const shown = projects.flatMap((row, at) => {
    const work = mine[at]?.data;
    return work && work.answered + work.skipped > 0 ? [{ row, work }] : [];
  });
  const failed = [finished.error, ...mine.map((query) => query.error)].find(Boolean);
  const waiting = (!data && !error) || finished.isPending || mine.some((query) => query.isPending);
  return (
    <Page title={t("quality.title")} lead={t("quality.lead")}>
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {failed && <ProblemNote problem={failed} onRetry={() => void finished.refetch()} />}
      {waiting && <Waiting />}
      {!waiting && !error && !failed && shown.length + over.length === 0 && (
        <Empty title={t("quality.emptyTitle")}>
          <p>{t("quality.emptyWhy")}</p>
        </Empty>
      )}
      {receipts}
      <Stopped />
      {shown.map(({ row, work }) => (
        <article key={row.project_id} className={css.card} aria-labelledby={`quality-${row.project_id}`}>
          <h2 id={`quality-${row.project_id}`}>
            <bdi>{row.name}</bdi>
          </h2>
          <ProjectWork work={work} figures={figuresOf(row.project_id)} />
        </article>
      ))}
      {over.length > 0 && (
        <section className={css.over} aria-labelledby="quality-over">
          <h2 id="quality-over">{t("quality.over")}</h2>
          {over.map((row) => (
            <Over key={row.project_id} row={row} figuresOf={figuresOf} />
          ))}
        </section>
      )}
    </Page>
  );
}

/** Looked up only when it is opened: there may be many, and they change no more. */
function Over({ row, figuresOf }: { row: Finished; figuresOf: Props["figuresOf"] }) {
  const [open, setOpen] = useState(false);
  const { data: work, error, refetch } = useQuery({ ...myWorkQuery(row.project_id), enabled: open });
  return (
    <details className={css.card} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <bdi>{row.name}</bdi>
      </summary>
      <div className={css.inside}>
        {error && !work && <ProblemNote problem={error} onRetry={() => void refetch()} />}
        {open && !work && !error && <Waiting />}
        {open && work && <ProjectWork work={work} figures={figuresOf(row.project_id)} />}
      </div>
    </details>
  );
}

function ProjectWork({ work, figures }: { work: MyWork; figures: ReactNode }) {
  const t = useWords("rooms/quality");
  return (
    <>
      <dl className={css.facts}>
        <Fact name={t("quality.answered")} value={number(work.answered)} />
        <Fact name={t("quality.skipped")} value={number(work.skipped)} note={t("quality.skippedNote")} />
        <Fact name={t("quality.time")} value={work.seconds ? span(work.seconds) : "–"} />
      </dl>
      {figures}
      <p className={css.note}>{t("quality.same")}</p>
      {work.recent.length > 0 && (
        <div className={css.scroll} tabIndex={0} role="group" aria-label={t("quality.recent")}>
          <table className={css.table}>
            <caption>{t("quality.recent")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("quality.when")}</th>
                <th scope="col">{t("quality.what")}</th>
              </tr>
            </thead>
            <tbody>
              {work.recent.map((one) => (
                <tr key={one.answer}>
                  <td>{dateTime(new Date(one.at))}</td>
                  <td>
                    <bdi>{one.summary}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function Fact({ name, value, note }: { name: string; value: string; note?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong>
        {note && <span className={css.note}>{note}</span>}
      </dd>
    </div>
  );
}
