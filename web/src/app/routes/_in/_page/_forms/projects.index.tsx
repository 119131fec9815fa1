import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { ProjectsPage } from "@/rooms/projects/ProjectsPage";

export const Route = createFileRoute("/_in/_page/_forms/projects/")({
  loader: () => loadWords("rooms/projects"),
  component: ProjectsPage,
});
