import { createFileRoute } from "@tanstack/react-router";
import { loadWords } from "@/i18n";
import { type Step, STEPS } from "@/rooms/projects/wizard/stepNames";
import { WizardPage } from "@/rooms/projects/WizardPage";

export const Route = createFileRoute("/_in/_page/projects/new")({
  validateSearch: (search: Record<string, unknown>): { step?: Step } => {
    const step = STEPS.find((one) => one === search.step);
    return step ? { step } : {};
  },
  loader: () => loadWords("rooms/projects", "rooms/policy"),
  component: Page,
});

function Page() {
  return <WizardPage step={Route.useSearch().step ?? "template"} />;
}
