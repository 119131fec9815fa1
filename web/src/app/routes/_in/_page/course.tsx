import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { CoursePage } from "@/rooms/agreements/CoursePage";

export const Route = createFileRoute("/_in/_page/course")({
  loader: () => loadWords("rooms/agreements"),
  component: CoursePage,
});
