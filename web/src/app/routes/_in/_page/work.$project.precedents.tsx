import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { PrecedentsPage } from "@/rooms/precedents/PrecedentsPage";

export const Route = createFileRoute("/_in/_page/work/$project/precedents")({
  params: {
    parse: ({ project }) => ({ project: Number(project) }),
    stringify: ({ project }) => ({ project: String(project) }),
  },
  validateSearch: (search: Record<string, unknown>): { shown?: string } => search,
  loader: () => loadWords("rooms/precedents"),
  component: Precedents,
});

function Precedents() {
  return <PrecedentsPage project={Route.useParams().project} shown={Route.useSearch().shown ?? ""} />;
}
