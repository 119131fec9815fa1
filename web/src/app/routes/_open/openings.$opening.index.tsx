import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { OpeningPage } from "@/rooms/openings/OpeningPage";

interface Search {
  country?: string;
}

export const Route = createFileRoute("/_open/openings/$opening/")({
  validateSearch: ({ country }: Record<string, unknown>): Search => ({
    country: typeof country === "string" && /^[A-Z]{2}$/.test(country) ? country : undefined,
  }),
  loader: () => loadWords("rooms/openings"),
  component: Page,
});

function Page() {
  return <OpeningPage id={Route.useParams().opening} country={Route.useSearch().country} />;
}
