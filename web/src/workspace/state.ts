/** What a person has said about one task: plain data, so undo, drafts and sending use it as it is. */
import type { Answers } from "@/api/types";
import type { Step } from "./faces";

export interface TaskState {
  now: Answers;
  past: readonly Answers[];
  future: readonly Answers[];
  /** Name of the question the keys go to. */
  active: string;
  /** Id of the unit in focus. */
  focus: string | undefined;
  cursors: Readonly<Record<string, unknown>>;
  /** The question whose strokes are being merged into one undo step. */
  merging: string | undefined;
}

export type TaskAction =
  | { type: "step"; question: string; step: Step }
  | { type: "activate"; question: string }
  | { type: "focus"; unit: string }
  | { type: "load"; answers: Answers }
  | { type: "undo" }
  | { type: "redo" };

const KEPT_STEPS = 100;

export const fresh = (active: string, focus?: string): TaskState => ({
  now: {},
  past: [],
  future: [],
  active,
  focus,
  cursors: {},
  merging: undefined,
});

function take(state: TaskState, question: string, step: Step): TaskState {
  const moved: TaskState = {
    ...state,
    focus: step.focus ?? state.focus,
    cursors: "cursor" in step ? { ...state.cursors, [question]: step.cursor } : state.cursors,
  };
  if (!("value" in step) || step.value === state.now[question]) return moved;
  const now = { ...state.now, [question]: step.value };
  if (step.value === undefined) delete now[question];
  const sameEdit = step.merge === true && state.merging === question;
  return {
    ...moved,
    now,
    past: sameEdit ? state.past : [...state.past.slice(1 - KEPT_STEPS), state.now],
    future: [],
    merging: step.merge ? question : undefined,
  };
}

function undo(state: TaskState): TaskState {
  const before = state.past.at(-1);
  if (!before) return state;
  return {
    ...state,
    now: before,
    past: state.past.slice(0, -1),
    future: [state.now, ...state.future],
    merging: undefined,
  };
}

function redo(state: TaskState): TaskState {
  const [after, ...future] = state.future;
  if (!after) return state;
  return { ...state, now: after, past: [...state.past, state.now], future, merging: undefined };
}

export function reduce(state: TaskState, action: TaskAction): TaskState {
  switch (action.type) {
    case "step":
      return take(state, action.question, action.step);
    case "activate":
      return action.question === state.active
        ? state
        : { ...state, active: action.question, merging: undefined };
    case "focus":
      return action.unit === state.focus ? state : { ...state, focus: action.unit };
    case "load":
      return { ...fresh(state.active, state.focus), now: action.answers };
    case "undo":
      return undo(state);
    case "redo":
      return redo(state);
  }
}
