import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { BuildPage } from "@/rooms/datasets/BuildPage";

export const Route = createFileRoute("/_in/_page/projects/$project/datasets/$build")({
  validateSearch: (search: Record<string, unknown>): { table?: string } =>
    typeof search.table === "string" ? { table: search.table } : {},
  loader: () => loadWords("rooms/datasets"),
  component: Page,
});

function Page() {
  const { project, build } = Route.useParams();
  return <BuildPage id={project} build={build} table={Route.useSearch().table} />;
}
