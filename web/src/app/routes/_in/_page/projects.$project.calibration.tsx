import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { PlanPage } from "@/rooms/calibration/PlanPage";

export const Route = createFileRoute("/_in/_page/projects/$project/calibration")({
  loader: () => loadWords("rooms/calibration"),
  component: Page,
});

function Page() {
  return <PlanPage project={Route.useParams().project} />;
}
