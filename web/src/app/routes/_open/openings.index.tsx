import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { OpeningsPage } from "@/rooms/openings/OpeningsPage";
import { lookingFor } from "@/rooms/openings/queries";

export const Route = createFileRoute("/_open/openings/")({
  validateSearch: lookingFor,
  loader: () => loadWords("rooms/openings"),
  component: Page,
});

function Page() {
  return <OpeningsPage search={Route.useSearch()} />;
}
