import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { EvaluationPage } from "@/rooms/evaluation/EvaluationPage";

export const Route = createFileRoute("/_in/_page/projects/$project/evaluations/$evaluation")({
  loader: () => loadWords("rooms/evaluation"),
  component: Page,
});

function Page() {
  const { project, evaluation } = Route.useParams();
  return <EvaluationPage id={project} evaluation={evaluation} />;
}
