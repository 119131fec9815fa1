import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { DrawsPage } from "@/rooms/sampling/DrawsPage";

export const Route = createFileRoute("/_in/_page/projects/$project/draws")({
  loader: () => loadWords("rooms/sampling"),
  component: Page,
});

function Page() {
  return <DrawsPage id={Route.useParams().project} />;
}
