/** What the wizard knows so far: plain data, kept for the visit so that a reload loses nothing. */
import type { Clause, NewProject, Template } from "@/api/house";
import type { Fault } from "@/api/problems";
import type { Form } from "@/api/types";
import { amountOf } from "@/ui/amount";
import { EMPTY_FORM, type FormAction, reduceForm } from "../form/formState";
import type { Step } from "./stepNames";

export interface Plan {
  /** undefined = not chosen yet; "" = from nothing. */
  template: string | undefined;
  name: string;
  description: string;
  form: Form;
  clauses: Clause[];
  overlap: number;
  goldPercent: number;
  minutes: string;
  paid: boolean;
  amount: string;
  currency: string;
}

export type PlanAction =
  | { type: "template"; template: Template }
  | { type: "blank" }
  | { type: "set"; change: Partial<Plan> }
  | { type: "form"; action: FormAction };

export const NO_PLAN: Plan = {
  template: undefined,
  name: "",
  description: "",
  form: EMPTY_FORM,
  clauses: [],
  overlap: 3,
  goldPercent: 10,
  minutes: "",
  paid: false,
  amount: "0.25",
  currency: "EUR",
};

export function reducePlan(plan: Plan, action: PlanAction): Plan {
  switch (action.type) {
    case "template":
      return taken(plan, action.template);
    case "blank":
      return { ...plan, template: "", form: EMPTY_FORM, clauses: [] };
    case "set":
      return { ...plan, ...action.change };
    case "form":
      return { ...plan, form: reduceForm(plan.form, action.action) };
  }
}

/** What the person has typed stays; what the template knows comes in. */
function taken(plan: Plan, template: Template): Plan {
  return {
    ...plan,
    template: template.name,
    form: template.form,
    clauses: template.guidelines.map(({ number, title = "", text = "" }) => ({ number, title, text })),
    overlap: template.defaults.overlap,
    goldPercent: Math.round(template.defaults.gold_share * 100),
    minutes: String(template.defaults.estimated_seconds / 60),
  };
}

/** What stands in the way, by the step where it is mended. */
export function missing(plan: Plan, formFaults: readonly Fault[]): { step: Step; fault: string }[] {
  const found: { step: Step; fault: string }[] = [];
  if (plan.template === undefined) found.push({ step: "template", fault: "noTemplate" });
  if (!plan.name.trim()) found.push({ step: "goal", fault: "noName" });
  if (formFaults.length > 0) found.push({ step: "form", fault: "form" });
  if (plan.minutes !== "" && secondsOf(plan.minutes) === undefined)
    found.push({ step: "people", fault: "minutes" });
  if (plan.paid && !amountOf(plan.amount, plan.currency)) found.push({ step: "people", fault: "pay" });
  return found;
}

/** "2.5" minutes is 150 seconds; undefined for anything else. */
export function secondsOf(minutes: string): number | undefined {
  const value = Number(minutes.replace(",", "."));
  return minutes.trim() !== "" && Number.isFinite(value) && value > 0 ? Math.round(value * 60) : undefined;
}

/** What is sent: the form always by itself, so that the template's later changes do not change the project. */
export function bodyOf(plan: Plan, template: Template | undefined): NewProject {
  const untouched = template && JSON.stringify(template.form) === JSON.stringify(plan.form);
  return {
    name: plan.name.trim(),
    description: plan.description.trim(),
    ...(untouched ? { template: template.name } : { form: { ...plan.form } }),
    guidelines: plan.clauses,
    overlap: plan.overlap,
    gold_share: plan.goldPercent / 100,
    pay_per_task: plan.paid ? (amountOf(plan.amount, plan.currency) ?? null) : null,
    estimated_seconds: secondsOf(plan.minutes) ?? null,
  };
}

/** Where a fault of POST /projects is mended: its pointer names the part. */
export function stepOf(where: string): Step {
  const part = where.split("/")[1] ?? "";
  const steps: Record<string, Step> = {
    name: "goal",
    description: "goal",
    template: "template",
    form: "form",
    fields: "form",
    questions: "form",
    guidelines: "guidelines",
  };
  return steps[part] ?? (/^\d+$/.test(part) ? "guidelines" : "people");
}
