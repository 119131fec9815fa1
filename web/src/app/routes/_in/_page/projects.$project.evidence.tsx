import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { EvidencePage } from "@/rooms/integrity/EvidencePage";

export const Route = createFileRoute("/_in/_page/projects/$project/evidence")({
  validateSearch: (search: Record<string, unknown>) => search as { person?: number },
  loader: () => loadWords("rooms/integrity"),
  component: Page,
});

function Page() {
  const navigate = Route.useNavigate();
  return (
    <EvidencePage
      id={Route.useParams().project}
      person={Route.useSearch().person}
      onPerson={(person) => void navigate({ search: person ? { person } : {} })}
    />
  );
}
