import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { ImpactPage } from "@/rooms/fairness/ImpactPage";

export const Route = createFileRoute("/_in/_page/projects/$project/impact")({
  loader: () => loadWords("rooms/fairness"),
  component: Page,
});

function Page() {
  return <ImpactPage id={Route.useParams().project} />;
}
