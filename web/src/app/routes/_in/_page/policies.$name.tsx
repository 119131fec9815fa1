import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { PolicyPage } from "@/rooms/policy/PolicyPage";

interface Search {
  earlier?: number;
  later?: number;
}

const version = (value: unknown) =>
  Number.isInteger(value) && Number(value) > 0 ? Number(value) : undefined;

export const Route = createFileRoute("/_in/_page/policies/$name")({
  validateSearch: (search: Record<string, unknown>): Search => ({
    earlier: version(search.earlier),
    later: version(search.later),
  }),
  loader: () => loadWords("rooms/policy"),
  component: Page,
});

function Page() {
  const { name } = Route.useParams();
  return <PolicyPage key={name} {...Route.useSearch()} name={name} />;
}
