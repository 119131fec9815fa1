import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { RoundsPage } from "@/rooms/rounds/RoundsPage";

export const Route = createFileRoute("/_in/_page/projects/$project/rounds")({
  loader: () => loadWords("rooms/rounds"),
  component: Page,
});

function Page() {
  return <RoundsPage id={Route.useParams().project} />;
}
