/** What I have done and how the checked tasks went, project by project, with the rule behind each number. */
import type { ReactNode } from "react";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import type { CatalogueRow, MyWork } from "@/api/types";
import { catalogueQuery, myWorkQuery } from "@/api/work";
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
  const projects = data?.rows ?? [];
  const mine = useQueries({ queries: projects.map((row) => myWorkQuery(row.project_id)) });
  const shown = projects.flatMap((row, at) => {
    const work = mine[at]?.data;
    return work && work.answered + work.skipped > 0 ? [{ row, work }] : [];
  });
  const waiting = (!data && !error) || mine.some((query) => query.isPending);
  return (
    <Page title={t("quality.title")} lead={t("quality.lead")}>
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {waiting && <Waiting />}
      {!waiting && !error && shown.length === 0 && (
        <Empty title={t("quality.emptyTitle")}>
          <p>{t("quality.emptyWhy")}</p>
        </Empty>
      )}
      {receipts}
      <Stopped />
      {shown.map(({ row, work }) => (
        <ProjectWork key={row.project_id} row={row} work={work} figures={figuresOf(row.project_id)} />
      ))}
    </Page>
  );
}

function ProjectWork({ row, work, figures }: { row: CatalogueRow; work: MyWork; figures: ReactNode }) {
  const t = useWords("rooms/quality");
  const heading = `quality-${row.project_id}`;
  return (
    <article className={css.card} aria-labelledby={heading}>
      <h2 id={heading}>
        <bdi>{row.name}</bdi>
      </h2>
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
    </article>
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
