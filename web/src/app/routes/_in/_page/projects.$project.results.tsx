import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { AnchoringTable } from "@/rooms/judging/AnchoringTable";
import { ResultsPage, type ResultsSearch } from "@/rooms/quality/manage/ResultsPage";
import stack from "@/ui/Stack.module.css";

const share = (value: unknown) => (typeof value === "number" && value >= 0 && value <= 1 ? value : undefined);

export const Route = createFileRoute("/_in/_page/projects/$project/results")({
  validateSearch: (search: Record<string, unknown>): ResultsSearch => ({
    question: typeof search.question === "string" ? search.question : undefined,
    low: share(search.low),
    high: share(search.high),
  }),
  loader: () => Promise.all([loadWords("rooms/quality/manage"), loadWords("rooms/judging")]),
  component: Page,
});

function Page() {
  const { project } = Route.useParams();
  return (
    <div className={stack.stack}>
      <ResultsPage id={project} search={Route.useSearch()} />
      <AnchoringTable id={project} />
    </div>
  );
}
