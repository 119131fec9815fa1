import { createFileRoute, notFound } from "@tanstack/react-router";
import { catalogueQuery } from "@/api/work";
import { loadWords } from "@/i18n";
import { WorkspacePage } from "@/workspace/WorkspacePage";

export const Route = createFileRoute("/_in/work/$project")({
  params: {
    parse: ({ project }) => ({ project: Number(project) }),
    stringify: ({ project }) => ({ project: String(project) }),
  },
  preload: false, // entering takes a lease; pointing at a link must not
  loader: async ({ context, params }) => {
    if (!Number.isInteger(params.project)) throw notFound();
    void context.queryClient.prefetchQuery(catalogueQuery);
    const words = loadWords("workspace");
    const { queueOf } = await import("@/workspace/queue"); // not in the shell's download
    void queueOf(context.me.id, params.project).start();
    await words;
  },
  component: Page,
});

function Page() {
  return <WorkspacePage project={Route.useParams().project} />;
}
