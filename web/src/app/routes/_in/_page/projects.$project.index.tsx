import { createFileRoute } from "@tanstack/react-router";
import { OverviewPage } from "@/rooms/projects/OverviewPage";

export const Route = createFileRoute("/_in/_page/projects/$project/")({ component: Page });

function Page() {
  return <OverviewPage id={Route.useParams().project} />;
}
