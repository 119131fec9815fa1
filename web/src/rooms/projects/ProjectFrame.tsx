/** What all pages of a project share: its name and state, and the way to its parts. */
import { useQuery } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { projectQuery } from "@/api/projects";
import { Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import { Tabs } from "@/ui/Tabs";
import { tabsOf } from "./parts";
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
