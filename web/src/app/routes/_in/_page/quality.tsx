import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { MyQualityPage } from "@/rooms/quality/MyQualityPage";

export const Route = createFileRoute("/_in/_page/quality")({
  loader: () => loadWords("rooms/quality"),
  component: MyQualityPage,
});
