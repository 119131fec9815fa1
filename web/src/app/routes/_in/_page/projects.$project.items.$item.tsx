import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { ItemPage } from "@/rooms/work/manage/ItemPage";

export const Route = createFileRoute("/_in/_page/projects/$project/items/$item")({
  loader: () => loadWords("rooms/work/manage"),
  component: Page,
});

function Page() {
  const { project, item } = Route.useParams();
  return <ItemPage id={project} item={item} />;
}
