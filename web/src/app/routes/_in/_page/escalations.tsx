import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { EscalationsPage } from "@/rooms/review/EscalationsPage";

export const Route = createFileRoute("/_in/_page/escalations")({
  loader: () => loadWords("rooms/review"),
  component: EscalationsPage,
});
