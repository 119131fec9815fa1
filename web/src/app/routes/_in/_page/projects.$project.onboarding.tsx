import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { OnboardingPage } from "@/rooms/agreements/manage/OnboardingPage";

export const Route = createFileRoute("/_in/_page/projects/$project/onboarding")({
  loader: () => loadWords("rooms/agreements/manage"),
  component: Onboarding,
});

function Onboarding() {
  return <OnboardingPage project={Route.useParams().project} />;
}
