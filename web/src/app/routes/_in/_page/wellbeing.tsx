import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { WellbeingPage } from "@/rooms/wellbeing/WellbeingPage";

export const Route = createFileRoute("/_in/_page/wellbeing")({
  loader: () => loadWords("rooms/wellbeing"),
  component: WellbeingPage,
});
