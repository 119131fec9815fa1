import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { ProbesPage } from "@/rooms/probes/ProbesPage";

export const Route = createFileRoute("/_in/_page/projects/$project/probes")({
  loader: () => loadWords("rooms/probes"),
  component: () => <ProbesPage id={Route.useParams().project} />,
});
