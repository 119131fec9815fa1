import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { ApplyPage } from "@/rooms/openings/apply/ApplyPage";

export const Route = createFileRoute("/_open/openings/$opening/apply")({
  loader: () => loadWords("rooms/openings", "rooms/openings/refer"),
  component: Page,
});

function Page() {
  return <ApplyPage id={Route.useParams().opening} />;
}
