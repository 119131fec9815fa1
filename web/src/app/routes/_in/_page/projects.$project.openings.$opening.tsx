import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { EditPage } from "@/rooms/openings/manage/EditPage";

export const Route = createFileRoute("/_in/_page/projects/$project/openings/$opening")({
  loader: () =>
    loadWords("rooms/openings", "rooms/openings/manage", "rooms/openings/refer", "rooms/openings/ask"),
  component: Page,
});

/** “new” is an opening that is not there yet. */
function Page() {
  const { project, opening } = Route.useParams();
  return <EditPage key={opening} project={project} opening={opening === "new" ? undefined : opening} />;
}
