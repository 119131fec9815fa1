import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { JudgesPage } from "@/rooms/judging/JudgesPage";

export const Route = createFileRoute("/_in/_page/projects/$project/judges")({
  loader: () => loadWords("rooms/judging"),
  component: Page,
});

function Page() {
  return <JudgesPage id={Route.useParams().project} />;
}
