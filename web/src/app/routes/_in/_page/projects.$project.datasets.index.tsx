import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { BuildsPage } from "@/rooms/datasets/BuildsPage";

export const Route = createFileRoute("/_in/_page/projects/$project/datasets/")({
  loader: () => loadWords("rooms/datasets"),
  component: Page,
});

function Page() {
  return <BuildsPage id={Route.useParams().project} />;
}
