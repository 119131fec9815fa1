import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { type Looking, lookingFor } from "@/rooms/openings/looking";
import { OpeningPage } from "@/rooms/openings/OpeningPage";

export const Route = createFileRoute("/_open/openings/$opening/")({
  // Taken as it comes and read by the page: what is here is loaded with every page.
  validateSearch: (search: Record<string, unknown>) => search as Pick<Looking, "country">,
  loader: () => loadWords("rooms/openings", "rooms/openings/refer", "rooms/openings/ask"),
  component: Page,
});

function Page() {
  const { country } = lookingFor({ ...Route.useSearch() });
  return <OpeningPage id={Route.useParams().opening} country={country} />;
}
