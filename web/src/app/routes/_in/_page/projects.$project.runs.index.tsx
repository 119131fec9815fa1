import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { RunsPage } from "@/rooms/training/RunsPage";

export const Route = createFileRoute("/_in/_page/projects/$project/runs/")({
  loader: () => loadWords("rooms/training"),
  component: Page,
});

function Page() {
  return <RunsPage id={Route.useParams().project} />;
}
