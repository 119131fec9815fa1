/** The manager's start: every project they may see, how far it is, and what comes next. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import type { Project } from "@/api/house";
import { projectsQuery } from "@/api/projects";
import { useMe } from "@/app/session";
import { LinkButton } from "@/ui/LinkButton";
import { money, number } from "@/ui/format";
import { Empty, Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import { Table } from "@/ui/Table";
import { nextOf, roughly } from "./next";
import { StateMark } from "./StateMark";

export function ProjectsPage() {
  const t = useWords("rooms/projects");
  const me = useMe();
  const { data, error, refetch } = useQuery(projectsQuery);
  const make = me.deeds.includes("make_project") && (
    <LinkButton look="filled" to="/projects/new">
      {t("projects.new")}
    </LinkButton>
  );
  return (
    <Page title={t("projects.title")} lead={t("projects.lead")} actions={make} wide>
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.rows.length === 0 && (
        <Empty title={t("projects.emptyTitle")} action={make}>
          <p>{t(make ? "projects.emptyWhy" : "projects.emptyAsk")}</p>
        </Empty>
      )}
      {data && data.rows.length > 0 && <ProjectTable rows={data.rows} />}
    </Page>
  );
}

function ProjectTable({ rows }: { rows: Project[] }) {
  const t = useWords("rooms/projects");
  return (
    <Table
      caption={t("projects.title")}
      quiet
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          key: "name",
          title: t("projects.name"),
          head: true,
          cell: (row) => (
            <Link to="/projects/$project" params={{ project: row.id }}>
              <bdi>{row.name}</bdi>
            </Link>
          ),
        },
        { key: "state", title: t("projects.state"), cell: (row) => <StateMark state={row.state} /> },
        { key: "items", title: t("projects.items"), number: true, cell: (row) => number(row.counts.items) },
        {
          key: "answers",
          title: t("projects.answers"),
          number: true,
          cell: (row) => number(row.counts.answers),
        },
        {
          key: "people",
          title: t("projects.people"),
          number: true,
          cell: (row) => number(row.counts.contributors),
        },
        {
          key: "pay",
          title: t("projects.pay"),
          number: true,
          cell: (row) => (row.pay ? money(row.pay) : "–"),
        },
        {
          key: "next",
          title: t("projects.next"),
          cell: (row) => <span className="dim">{t(`next.${nextOf(row, roughly(row)).why}`)}</span>,
        },
      ]}
    />
  );
}
