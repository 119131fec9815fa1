import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { RehearsalPage } from "@/rooms/rehearsals/RehearsalPage";

export const Route = createFileRoute("/_in/_page/projects/$project/rehearsal")({
  loader: () => loadWords("rooms/rehearsals"),
  component: Page,
});

function Page() {
  return <RehearsalPage id={Route.useParams().project} />;
}
