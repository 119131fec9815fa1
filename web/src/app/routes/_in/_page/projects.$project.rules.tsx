import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { RulesPage } from "@/rooms/standing/RulesPage";

export const Route = createFileRoute("/_in/_page/projects/$project/rules")({
  loader: () => loadWords("rooms/standing"),
  component: Page,
});

function Page() {
  return <RulesPage id={Route.useParams().project} />;
}
