import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { ProjectOpeningsPage } from "@/rooms/openings/manage/ProjectOpeningsPage";

export const Route = createFileRoute("/_in/_page/projects/$project/openings/")({
  loader: () => loadWords("rooms/openings", "rooms/openings/manage"),
  component: Page,
});

function Page() {
  return <ProjectOpeningsPage id={Route.useParams().project} />;
}
