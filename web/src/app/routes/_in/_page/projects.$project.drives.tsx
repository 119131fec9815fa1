import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { DrivesPage } from "@/rooms/drives/DrivesPage";

export const Route = createFileRoute("/_in/_page/projects/$project/drives")({
  loader: () => loadWords("rooms/drives", "rooms/agreements/who", "workspace/missing", "rooms/openings"),
  component: Drives,
});

function Drives() {
  return <DrivesPage project={Route.useParams().project} />;
}
