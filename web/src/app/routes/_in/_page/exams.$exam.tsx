import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { ExamPage } from "@/rooms/exams/ExamPage";

export const Route = createFileRoute("/_in/_page/exams/$exam")({
  loader: () => loadWords("rooms/exams"),
  component: Page,
});

function Page() {
  const { exam } = Route.useParams();
  return <ExamPage key={exam} id={exam} />;
}
