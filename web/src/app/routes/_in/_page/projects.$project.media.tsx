import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { MediaPage } from "@/rooms/media/MediaPage";

export const Route = createFileRoute("/_in/_page/projects/$project/media")({
  loader: () => loadWords("rooms/media", "workspace/media"),
  component: Page,
});

function Page() {
  return <MediaPage id={Route.useParams().project} />;
}
