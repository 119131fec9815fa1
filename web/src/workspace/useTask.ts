/** One task's state, its frames for the faces, what is left, and what a key does to it. */
import { useCallback, useMemo, useReducer } from "react";
import type { Form, Offer } from "@/api/types";
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

function framesOf(form: Form, offer: Offer, units: Record<string, Unit[]>, state: TaskState) {
  const entries = form.questions.map((question): [string, Frame] => [
    question.name,
    {
      question,
      shown: offer.payload,
      units: units[question.about ?? "responses"] ?? [],
      value: state.now[question.name],
      cursor: state.cursors[question.name],
      focus: state.focus,
    },
  ]);
  return Object.fromEntries(entries);
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

export function useTask(form: Form, faces: Faces, offer: Offer): Task {
  const units = useMemo(() => unitsOf(form, faces, offer.payload), [form, faces, offer.payload]);
  const lettered = useMemo(() => Object.values(units).flat(), [units]);
  const [state, dispatch] = useReducer(reduce, fresh(form.questions[0]?.name ?? "", lettered[0]?.id));
  const frames = useMemo(() => framesOf(form, offer, units, state), [form, offer, units, state]);
  const open = useMemo(() => openOf(form, faces, frames), [form, faces, frames]);

  const step = useCallback(
    (question: string, change: Step) => {
      dispatch({ type: "step", question, step: change });
      const next = change.done
        ? openOf(form, faces, frames).find((one) => one.question !== question)
        : undefined;
      if (next) dispatch({ type: "activate", question: next.question });
    },
    [form, faces, frames],
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
