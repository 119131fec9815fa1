/** The manager's start: every project they may see, its state and how far it is. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { ProjectRow, Rows } from "@/api/types";
import { money, number } from "@/ui/format";
import { Empty, Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import css from "./ProjectsPage.module.css";

export const projectsQuery = queryOptions({
  queryKey: ["projects"],
  queryFn: () => api.get<Rows<ProjectRow>>("/projects"),
});

export function ProjectsPage() {
  const t = useWords("rooms/projects");
  const { data, error, refetch } = useQuery(projectsQuery);
  return (
    <Page title={t("projects.title")}>
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.rows.length === 0 && (
        <Empty title={t("projects.emptyTitle")}>
          <p>{t("projects.emptyWhy")}</p>
        </Empty>
      )}
      {data && data.rows.length > 0 && <ProjectTable rows={data.rows} />}
    </Page>
  );
}

function ProjectTable({ rows }: { rows: ProjectRow[] }) {
  const t = useWords("rooms/projects");
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={t("projects.title")}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t("projects.name")}</th>
            <th scope="col">{t("projects.state")}</th>
            <th scope="col" className={css.number}>
              {t("projects.items")}
            </th>
            <th scope="col" className={css.number}>
              {t("projects.answers")}
            </th>
            <th scope="col" className={css.number}>
              {t("projects.pay")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              <td>{t(`state.${row.state}`, { defaultValue: row.state })}</td>
              <td className={css.number}>{number(row.counts.items ?? 0)}</td>
              <td className={css.number}>{number(row.counts.answers ?? 0)}</td>
              <td className={css.number}>{row.pay ? money(row.pay) : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
