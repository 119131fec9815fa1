/** The plan across the wizard's addresses and a reload; gone with the tab. */
import { useSyncExternalStore } from "react";
import { NO_PLAN, type Plan, type PlanAction, reducePlan } from "./state";

const KEY = "preceptor.new-project";
let plan: Plan | undefined;
const listeners = new Set<() => void>();

function kept(): Plan {
  try {
    return { ...NO_PLAN, ...(JSON.parse(sessionStorage.getItem(KEY) ?? "{}") as Partial<Plan>) };
  } catch {
    return NO_PLAN; // no storage, or not ours: begin anew
  }
}

function read(): Plan {
  plan ??= kept();
  return plan;
}

function write(next: Plan): void {
  plan = next;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Full or forbidden: the plan then lives until the page is closed.
  }
  for (const listener of listeners) listener();
}

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const dispatch = (action: PlanAction): void => write(reducePlan(read(), action));

export const usePlan = (): [Plan, (action: PlanAction) => void] => [
  useSyncExternalStore(listen, read),
  dispatch,
];

export const forget = (): void => write(NO_PLAN);
