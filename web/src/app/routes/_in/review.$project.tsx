import { createFileRoute, notFound } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { DeskPage } from "@/rooms/review/desk/DeskPage";
import type { DeskSearch } from "@/rooms/review/desk/desk";

const word = (value: unknown) => (typeof value === "string" && value ? value : undefined);

export const Route = createFileRoute("/_in/review/$project")({
  params: {
    parse: ({ project }) => ({ project: Number(project) }),
    stringify: ({ project }) => ({ project: String(project) }),
  },
  validateSearch: (search: Record<string, unknown>): DeskSearch => ({
    queue: word(search.queue),
    item: word(search.item),
  }),
  preload: false, // entering takes an item; pointing at a link must not
  loader: async ({ params }) => {
    if (!Number.isInteger(params.project)) throw notFound();
    await loadWords("rooms/review/desk", "workspace");
  },
  component: Page,
});

function Page() {
  return <DeskPage project={Route.useParams().project} search={Route.useSearch()} />;
}
