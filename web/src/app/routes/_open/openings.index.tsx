import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { type Looking, lookingFor } from "@/rooms/openings/looking";
import { OpeningsPage } from "@/rooms/openings/OpeningsPage";

export const Route = createFileRoute("/_open/openings/")({
  // Taken as it comes and read by the page: what is here is loaded with every page.
  validateSearch: (search: Record<string, unknown>) => search as Looking,
  loader: () => loadWords("rooms/openings"),
  component: Page,
});

function Page() {
  return <OpeningsPage search={lookingFor({ ...Route.useSearch() })} />;
}
