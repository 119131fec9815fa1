import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { type Choice, CONTROLS, LeaderboardPage } from "@/rooms/evaluation/LeaderboardPage";

const text = (given: unknown): string | undefined => (typeof given === "string" && given ? given : undefined);

export const Route = createFileRoute("/_in/_page/projects/$project/leaderboard")({
  validateSearch: (search: Record<string, unknown>): Choice => ({
    build: text(search.build),
    question: text(search.question),
    control: CONTROLS.find((one) => one === search.control),
  }),
  loader: () => loadWords("rooms/evaluation"),
  component: Page,
});

function Page() {
  const navigate = Route.useNavigate();
  return (
    <LeaderboardPage
      id={Route.useParams().project}
      choice={Route.useSearch()}
      onChoice={(choice) => void navigate({ search: choice, replace: true })}
    />
  );
}
