import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { RoundsPage } from "@/rooms/rounds/RoundsPage";

export const Route = createFileRoute("/_in/_page/projects/$project/rounds")({
  validateSearch: (search: Record<string, unknown>): { plan?: string } => ({
    plan: typeof search.plan === "string" && search.plan ? search.plan : undefined,
  }),
  loader: () => loadWords("rooms/rounds"),
  component: Page,
});

function Page() {
  const navigate = Route.useNavigate();
  return (
    <RoundsPage
      id={Route.useParams().project}
      plan={Route.useSearch().plan}
      onPlan={(plan) => void navigate({ search: { plan }, replace: true })}
    />
  );
}
