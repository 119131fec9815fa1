import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { QuestionsPage, type QuestionsSearch } from "@/rooms/precedents/QuestionsPage";

const STATES = ["open", "answered"];

export const Route = createFileRoute("/_in/_page/projects/$project/questions")({
  validateSearch: (search: Record<string, unknown>): QuestionsSearch => ({
    state: STATES.find((one) => one === search.state),
  }),
  loader: () => loadWords("rooms/precedents"),
  component: Page,
});

function Page() {
  return <QuestionsPage id={Route.useParams().project} search={Route.useSearch()} />;
}
