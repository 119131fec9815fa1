import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { PerformancePage } from "@/rooms/performance/PerformancePage";

export const Route = createFileRoute("/_in/_page/projects/$project/performance")({
  validateSearch: (search: Record<string, unknown>) => search as { person?: number },
  loader: () => loadWords("rooms/performance"),
  component: Page,
});

function Page() {
  const navigate = Route.useNavigate();
  return (
    <PerformancePage
      id={Route.useParams().project}
      person={Route.useSearch().person}
      onPerson={(person) => void navigate({ search: person ? { person } : {} })}
    />
  );
}
