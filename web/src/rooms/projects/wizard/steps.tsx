/** The six steps of the wizard. */
import type { ComponentType } from "react";
import type { Fault } from "@/api/problems";
import { ClauseEditor } from "@/ui/ClauseEditor";
import { FormEditor } from "../form/FormEditor";
import type { FormCheck } from "../form/useFormFaults";
import { GoalStep } from "./GoalStep";
import { PeopleStep } from "./PeopleStep";
import { ReviewStep } from "./ReviewStep";
import type { missing, Plan, PlanAction } from "./state";
import type { Step } from "./stepNames";
import { TemplateStep } from "./TemplateStep";

export interface StepProps {
  plan: Plan;
  dispatch: (action: PlanAction) => void;
  check: FormCheck;
  gaps: ReturnType<typeof missing>;
  /** What the server refused when the project was to be made. */
  refusal: readonly Fault[];
}

function FormStep({ plan, dispatch, check }: StepProps) {
  return (
    <FormEditor form={plan.form} change={(action) => dispatch({ type: "form", action })} check={check} />
  );
}

function GuidelinesStep({ plan, dispatch, refusal }: StepProps) {
  return (
    <ClauseEditor
      clauses={plan.clauses}
      onChange={(clauses) => dispatch({ type: "set", change: { clauses } })}
      faults={refusal}
    />
  );
}

export const STEP_PAGES: Record<Step, ComponentType<StepProps>> = {
  template: TemplateStep,
  goal: GoalStep,
  form: FormStep,
  guidelines: GuidelinesStep,
  people: PeopleStep,
  review: ReviewStep,
};
