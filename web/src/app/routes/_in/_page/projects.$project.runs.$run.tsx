import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { EvaluationsCard } from "@/rooms/evaluation/EvaluationsCard";
import { RunPage } from "@/rooms/training/RunPage";

export const Route = createFileRoute("/_in/_page/projects/$project/runs/$run")({
  loader: () => loadWords("rooms/training", "rooms/evaluation"),
  component: Page,
});

function Page() {
  const { project, run } = Route.useParams();
  return (
    <RunPage id={project} run={run}>
      <EvaluationsCard id={project} run={run} />
    </RunPage>
  );
}
