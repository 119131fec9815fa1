import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { ResultsPage, type ResultsSearch } from "@/rooms/quality/manage/ResultsPage";

const share = (value: unknown) => (typeof value === "number" && value >= 0 && value <= 1 ? value : undefined);

export const Route = createFileRoute("/_in/_page/projects/$project/results")({
  validateSearch: (search: Record<string, unknown>): ResultsSearch => ({
    question: typeof search.question === "string" ? search.question : undefined,
    low: share(search.low),
    high: share(search.high),
  }),
  loader: () => loadWords("rooms/quality/manage"),
  component: Page,
});

function Page() {
  return <ResultsPage id={Route.useParams().project} search={Route.useSearch()} />;
}
