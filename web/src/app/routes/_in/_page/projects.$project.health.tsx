import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { HealthPage } from "@/rooms/reports/HealthPage";

export const Route = createFileRoute("/_in/_page/projects/$project/health")({
  validateSearch: (search: Record<string, unknown>) => search as { days?: number },
  loader: () => loadWords("rooms/reports"),
  component: Page,
});

function Page() {
  const navigate = Route.useNavigate();
  return (
    <HealthPage
      id={Route.useParams().project}
      days={Route.useSearch().days ?? 7}
      onDays={(days) => void navigate({ search: days === 7 ? {} : { days }, replace: true })}
    />
  );
}
