import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { ImportPage } from "@/rooms/datasets/ImportPage";

export const Route = createFileRoute("/_in/_page/projects/$project/import")({
  loader: () => loadWords("rooms/datasets"),
  component: Page,
});

function Page() {
  return <ImportPage id={Route.useParams().project} />;
}
