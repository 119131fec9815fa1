import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { type ItemsSearch, ItemsPage } from "@/rooms/work/manage/ItemsPage";

const PURPOSES = ["work", "gold"] as const;

export const Route = createFileRoute("/_in/_page/projects/$project/items/")({
  validateSearch: (search: Record<string, unknown>): ItemsSearch => ({
    purpose: PURPOSES.find((one) => one === search.purpose),
    open: typeof search.open === "boolean" ? search.open : undefined,
    group: typeof search.group === "string" && search.group ? search.group : undefined,
  }),
  loader: () => loadWords("rooms/work/manage"),
  component: Page,
});

function Page() {
  return <ItemsPage id={Route.useParams().project} search={Route.useSearch()} />;
}
