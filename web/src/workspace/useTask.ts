/** One task's state, its frames for the faces, what is left, and what a key does to it. */
import { useCallback, useMemo, useReducer } from "react";
import type { Answers, Form, Offer } from "@/api/types";
import { askedOf, type Only } from "./conditions";
import { type Faces, type Frame, type Missing, type Step, type Unit, unitsOf } from "./faces";
import { fresh, reduce, type TaskState } from "./state";

export interface Open {
  question: string;
  title: string;
  missing: Missing;
}

export interface Task {
  state: TaskState;
  units: Record<string, Unit[]>;
  /** Every lettered unit of the item, in shown order. */
  lettered: Unit[];
  /** Only the questions that are asked now have one. */
  frames: Record<string, Frame>;
  open: Open[];
  step: (question: string, step: Step) => void;
  activate: (question: string) => void;
  focus: (unit: string) => void;
  load: (answers: Record<string, unknown>) => void;
  undo: () => void;
  redo: () => void;
  goTo: (open: Open) => void;
}

/** With the answers that saying nothing is, for required questions left untouched. */
export function withBlanks(form: Form, faces: Faces, answers: Answers): Answers {
  const blanks = form.questions.flatMap((question) => {
    const blank = faces.questions[question.name]?.blank?.(question);
    return question.required !== false && blank !== undefined ? [[question.name, blank]] : [];
  });
  return { ...(Object.fromEntries(blanks) as Answers), ...answers };
}

interface Asked {
  form: Form;
  faces: Faces;
  shown: Record<string, unknown>;
  units: Record<string, Unit[]>;
  /** Every question, asked or not: for a manager who looks at the form. */
  everything: boolean;
}

function framesOf(all: Asked, state: TaskState): Record<string, Frame> {
  const { form, faces, shown, units, everything } = all;
  const asked = askedOf(form, shown, withBlanks(form, faces, state.now));
  const entries = form.questions.flatMap((question): [string, Frame][] => {
    const only = asked.get(question.name) ?? (everything ? "all" : undefined);
    if (!only) return [];
    const about = question.about ?? "responses";
    return [
      [
        question.name,
        {
          question,
          shown: only === "all" ? shown : narrowed(shown, about, only),
          units: (units[about] ?? []).filter((unit) => only === "all" || only.includes(unit.id)),
          value: state.now[question.name],
          cursor: state.cursors[question.name],
          focus: state.focus,
        },
      ],
    ];
  });
  return Object.fromEntries(entries);
}

/** The item with only some of its responses, as a question asked of each sees it. */
function narrowed(shown: Record<string, unknown>, about: string, only: Only): Record<string, unknown> {
  const kept = (shown[about] as { id: string }[]).filter((one) => only.includes(one.id));
  return { ...shown, [about]: kept };
}

function openOf(form: Form, faces: Faces, frames: Record<string, Frame>): Open[] {
  return form.questions.flatMap((question) => {
    const frame = frames[question.name];
    const face = faces.questions[question.name];
    if (!frame || !face) return [];
    if (question.required === false && frame.value === undefined) return [];
    return face.left(frame).map((missing) => ({ question: question.name, title: question.title, missing }));
  });
}

/** The keys go to the question chosen, or to the first that is asked when that one no longer is. */
const activeOf = (state: TaskState, frames: Record<string, Frame>): string =>
  state.active in frames ? state.active : (Object.keys(frames)[0] ?? "");

export function useTask(form: Form, faces: Faces, offer: Offer, everything = false): Task {
  const units = useMemo(() => unitsOf(form, faces, offer.payload), [form, faces, offer.payload]);
  const lettered = useMemo(() => Object.values(units).flat(), [units]);
  const [chosen, dispatch] = useReducer(reduce, fresh(form.questions[0]?.name ?? "", lettered[0]?.id));
  const asked = useMemo(
    () => ({ form, faces, shown: offer.payload, units, everything }),
    [form, faces, offer.payload, units, everything],
  );
  const frames = useMemo(() => framesOf(asked, chosen), [asked, chosen]);
  const active = activeOf(chosen, frames);
  const state = useMemo(() => ({ ...chosen, active }), [chosen, active]);
  const open = useMemo(() => openOf(form, faces, frames), [form, faces, frames]);

  const step = useCallback(
    (question: string, change: Step) => {
      const action = { type: "step", question, step: change } as const;
      dispatch(action);
      // What was said may have brought another question up: that one may be next.
      const then = change.done ? openOf(form, faces, framesOf(asked, reduce(state, action))) : [];
      const next = then.find((one) => one.question !== question);
      if (next) dispatch({ type: "activate", question: next.question });
    },
    [form, faces, asked, state],
  );
  const activate = useCallback((question: string) => dispatch({ type: "activate", question }), []);
  const focus = useCallback((unit: string) => dispatch({ type: "focus", unit }), []);
  const load = useCallback((answers: Record<string, unknown>) => dispatch({ type: "load", answers }), []);
  const undo = useCallback(() => dispatch({ type: "undo" }), []);
  const redo = useCallback(() => dispatch({ type: "redo" }), []);
  const goTo = useCallback((to: Open) => {
    dispatch({ type: "activate", question: to.question });
    if (to.missing.go) dispatch({ type: "step", question: to.question, step: to.missing.go });
  }, []);
  return { state, units, lettered, frames, open, step, activate, focus, load, undo, redo, goTo };
}
