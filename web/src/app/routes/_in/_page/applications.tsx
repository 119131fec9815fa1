import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { MyApplicationsPage } from "@/rooms/openings/apply/MyApplicationsPage";

export const Route = createFileRoute("/_in/_page/applications")({
  loader: () => loadWords("rooms/openings", "rooms/openings/refer"),
  component: MyApplicationsPage,
});
