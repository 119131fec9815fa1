import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { SamplePage } from "@/rooms/openings/SamplePage";

export const Route = createFileRoute("/_open/openings/$opening/sample")({
  loader: () => loadWords("rooms/openings", "rooms/projects"),
  component: Page,
});

function Page() {
  return <SamplePage id={Route.useParams().opening} />;
}
