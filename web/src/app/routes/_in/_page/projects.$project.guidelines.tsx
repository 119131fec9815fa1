import { createFileRoute } from "@tanstack/react-router";
import { lazy } from "react";
import { loadWords } from "@/i18n";
import { GuidelinesPage } from "@/rooms/policy/GuidelinesPage";

const ReachCard = lazy(() => import("@/rooms/revisions/ReachCard"));

interface Search {
  earlier?: number;
  later?: number;
}

const version = (value: unknown) =>
  Number.isInteger(value) && Number(value) > 0 ? Number(value) : undefined;

export const Route = createFileRoute("/_in/_page/projects/$project/guidelines")({
  validateSearch: (search: Record<string, unknown>): Search => ({
    earlier: version(search.earlier),
    later: version(search.later),
  }),
  loader: () => loadWords("rooms/policy"),
  component: Page,
});

function Page() {
  const id = Route.useParams().project;
  return (
    <GuidelinesPage
      {...Route.useSearch()}
      id={id}
      reachOf={(compared) => <ReachCard id={id} {...compared} />}
    />
  );
}
