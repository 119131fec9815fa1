import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { CalibrationPage } from "@/rooms/calibration/CalibrationPage";

export const Route = createFileRoute("/_in/_page/calibration")({
  validateSearch: (search: Record<string, unknown>) => search as { session?: string },
  loader: () => loadWords("rooms/calibration"),
  component: Page,
});

function Page() {
  return <CalibrationPage session={Route.useSearch().session} />;
}
