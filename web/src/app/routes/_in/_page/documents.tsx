import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { HousePage } from "@/rooms/agreements/manage/HousePage";

export const Route = createFileRoute("/_in/_page/documents")({
  loader: () => loadWords("rooms/agreements/manage"),
  component: HousePage,
});
