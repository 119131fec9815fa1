import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { type Choice, chosen } from "@/rooms/evaluation/choice";
import { LeaderboardPage } from "@/rooms/evaluation/LeaderboardPage";

export const Route = createFileRoute("/_in/_page/projects/$project/leaderboard")({
  // Taken as it comes and read by the page: what is here is loaded with every page.
  validateSearch: (search: Record<string, unknown>) => search as Choice,
  loader: () => loadWords("rooms/evaluation"),
  component: Page,
});

function Page() {
  const navigate = Route.useNavigate();
  return (
    <LeaderboardPage
      id={Route.useParams().project}
      choice={chosen({ ...Route.useSearch() })}
      onChoice={(choice) => void navigate({ search: choice, replace: true })}
    />
  );
}
