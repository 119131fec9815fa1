import { createFileRoute } from "@tanstack/react-router";
import { projectsQuery } from "@/api/projects";
import { loadWords } from "@/i18n";
import { ProjectsPage } from "@/rooms/projects/ProjectsPage";

export const Route = createFileRoute("/_in/_page/projects/")({
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(projectsQuery);
    return loadWords("rooms/projects");
  },
  component: ProjectsPage,
});
