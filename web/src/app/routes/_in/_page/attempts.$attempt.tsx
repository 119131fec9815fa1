import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { AttemptPage } from "@/rooms/exams/AttemptPage";

export const Route = createFileRoute("/_in/_page/attempts/$attempt")({
  loader: () => loadWords("rooms/exams"),
  component: Page,
});

function Page() {
  const { attempt } = Route.useParams();
  return <AttemptPage key={attempt} id={attempt} />;
}
