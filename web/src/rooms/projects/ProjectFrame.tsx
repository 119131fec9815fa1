/** What all pages of a project share: its name and state, and the way to its parts. */
import { useQuery } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import type { Project } from "@/api/house";
import { projectQuery } from "@/api/projects";
import { Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import { type Tab, Tabs } from "@/ui/Tabs";
import { StateMark } from "./StateMark";

export function ProjectFrame({ id }: { id: number }) {
  const t = useWords("rooms/projects");
  const { data, error, refetch } = useQuery(projectQuery(id));
  if (error && !data)
    return (
      <Page title={t("project.title")}>
        <ProblemNote problem={error} onRetry={() => void refetch()} />
        <p>
          <Link to="/projects">{t("wizard.leave")}</Link>
        </p>
      </Page>
    );
  if (!data)
    return (
      <Page title={t("project.title")}>
        <Waiting />
      </Page>
    );
  return (
    <Page title={data.name} lead={<StateMark state={data.state} />} wide>
      <Tabs label={t("project.parts")} tabs={tabsOf(data, t)} />
      <Outlet />
    </Page>
  );
}

/** The parts the asker has a deed for; the server says which. */
function tabsOf(project: Project, t: ReturnType<typeof useWords>): Tab[] {
  const root = `/projects/${project.id}`;
  const parts: [string, Project["deeds"][number]][] = [
    ["items", "see_answers"],
    ["form", "see_project"],
    ["guidelines", "see_project"],
    ["members", "manage_members"],
    ["openings", "manage_members"],
    ["media", "import"],
    ["import", "import"],
    ["draws", "use_models"],
    ["judges", "see_quality"],
    ["results", "see_quality"],
    ["review", "review"],
    ["questions", "review"],
    ["gold", "see_quality"],
    ["datasets", "build"],
    ["runs", "train"],
    ["leaderboard", "train"],
    ["rounds", "plan_rounds"],
  ];
  const may = parts.filter(([, deed]) => project.deeds.includes(deed));
  return [
    { to: root, label: t("tab.overview"), exact: true },
    ...may.map(([part]) => ({ to: `${root}/${part}`, label: t(`tab.${part}`) })),
  ];
}
