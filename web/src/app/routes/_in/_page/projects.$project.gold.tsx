import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { GoldPage, type GoldSearch } from "@/rooms/gold/GoldPage";

const word = (value: unknown) => (typeof value === "string" && value ? value : undefined);

export const Route = createFileRoute("/_in/_page/projects/$project/gold")({
  validateSearch: (search: Record<string, unknown>): GoldSearch => ({
    use: word(search.use),
    wear: word(search.wear),
    origin: word(search.origin),
  }),
  loader: () => loadWords("rooms/gold"),
  component: Page,
});

function Page() {
  return <GoldPage id={Route.useParams().project} search={Route.useSearch()} />;
}
