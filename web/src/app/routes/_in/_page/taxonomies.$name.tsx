import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { TaxonomyPage } from "@/rooms/policy/TaxonomyPage";

export const Route = createFileRoute("/_in/_page/taxonomies/$name")({
  loader: () => loadWords("rooms/policy"),
  component: Page,
});

function Page() {
  const { name } = Route.useParams();
  return <TaxonomyPage key={name} name={name} />;
}
