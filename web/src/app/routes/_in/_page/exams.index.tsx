import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { ExamsPage } from "@/rooms/exams/ExamsPage";

export const Route = createFileRoute("/_in/_page/exams/")({
  loader: () => loadWords("rooms/exams"),
  component: ExamsPage,
});
