import { createFileRoute, notFound } from "@tanstack/react-router";
import { projectQuery } from "@/api/projects";
import { loadWords } from "@/i18n";
import { ProjectFrame } from "@/rooms/projects/ProjectFrame";

export const Route = createFileRoute("/_in/_page/projects/$project")({
  params: {
    parse: ({ project }) => ({ project: Number(project) }),
    stringify: ({ project }) => ({ project: String(project) }),
  },
  loader: ({ context, params }) => {
    if (!Number.isInteger(params.project)) throw notFound();
    void context.queryClient.prefetchQuery(projectQuery(params.project));
    return loadWords("rooms/projects");
  },
  component: Page,
});

function Page() {
  return <ProjectFrame id={Route.useParams().project} />;
}
