import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { ReviewPage, type ReviewSearch } from "@/rooms/review/manage/ReviewPage";

const word = (value: unknown) => (typeof value === "string" && value ? value : undefined);

export const Route = createFileRoute("/_in/_page/projects/$project/review")({
  validateSearch: (search: Record<string, unknown>): ReviewSearch => ({
    queue: word(search.queue),
    outcome: word(search.outcome),
    cause: word(search.cause),
  }),
  loader: () => loadWords("rooms/review/manage"),
  component: Page,
});

function Page() {
  return <ReviewPage id={Route.useParams().project} search={Route.useSearch()} />;
}
