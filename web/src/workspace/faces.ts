/** The seam: what a question or field folder must offer the page, and how the page finds it. */
import type { ReactNode } from "react";
import type { Form, FormField, FormQuestion } from "@/api/types";
import { loadWords } from "@/i18n";

/** Something a letter stands for, in the order this person sees it. */
export interface Unit {
  id: string;
  letter: string;
  text: string;
}

/** All that a question's pure functions may look at. */
export interface Frame<Q = FormQuestion, A = unknown, C = unknown> {
  question: Q;
  /** The item's field values. */
  shown: Record<string, unknown>;
  units: readonly Unit[];
  value: A | undefined;
  /** Where the face stands in its own question: a cell, a tie that is coming. Never sent. */
  cursor: C | undefined;
  /** Id of the unit in focus. */
  focus: string | undefined;
}

/** What a key or a click changes. */
export interface Step<A = unknown, C = unknown> {
  value?: A;
  cursor?: C;
  focus?: string;
  /** The question is settled: the page moves to the next open one. */
  done?: boolean;
  /** One more stroke of the same edit (typing): no undo step of its own. */
  merge?: boolean;
}

export interface Missing<C = unknown> {
  /** "Rank C, D" */
  text: string;
  go?: Pick<Step<unknown, C>, "cursor" | "focus">;
}

export interface Hint {
  keys: readonly string[];
  text: string;
}

export interface AskProps<Q = FormQuestion, A = unknown, C = unknown> extends Frame<Q, A, C> {
  active: boolean;
  /** The one setter. */
  set: (step: Step<A, C>) => void;
  /** Id of the panel's heading, to name the controls by. */
  labelledBy: string;
}

export interface SummaryProps<Q = FormQuestion, A = unknown> {
  question: Q;
  units: readonly Unit[];
  value: A | undefined;
  /** The item's field values, where they are at hand: to quote from. */
  shown?: Record<string, unknown>;
}

export type Place = "rail" | "wide";

export interface QuestionFace<Q = FormQuestion, A = unknown, C = unknown> {
  /** The letter that opens its panel; not a–f. */
  letter: string;
  /** "wide" wants the middle of the page, "rail" is happy beside it. */
  place: (question: Q) => Place;
  /** It shows the field it is about itself, to work on it there; the field is not shown a second time. */
  draws?: boolean;
  Ask: (props: AskProps<Q, A, C>) => ReactNode;
  /** The answer read-only, for review and results. */
  Summary: (props: SummaryProps<Q, A>) => ReactNode;
  press: (key: string, frame: Frame<Q, A, C>) => Step<A, C> | undefined;
  left: (frame: Frame<Q, A, C>) => Missing<C>[];
  hints: (frame: Frame<Q, A, C>) => Hint[];
  /** The answer that saying nothing is, where that is an answer: no box ticked of a list that asks for none. */
  blank?: (question: Q) => A | undefined;
  /** What a response's card says of it: "Best", "Rank 2". */
  badge?: (frame: Frame<Q, A, C>, unit: string) => string | undefined;
  /** The answer in one spoken sentence, for the live region. */
  say: (frame: Frame<Q, A, C>) => string;
}

export interface ShowProps<F = FormField, V = unknown> {
  field: F;
  value: V;
  units: readonly Unit[];
  focus: string | undefined;
  onFocus: (unit: string) => void;
  /** Unit id → what its card says. */
  badges: Readonly<Record<string, readonly string[]>>;
}

export interface FieldFace<F = FormField, V = unknown> {
  /** "prompt" stands left, "middle" is what is judged. */
  place: "prompt" | "middle";
  Show: (props: ShowProps<F, V>) => ReactNode;
  /** The parts that letters stand for; most fields have none. */
  units?: (value: V) => { id: string; text: string }[];
  /** The parts a repeated question is asked about, where they are not lettered; `label` is what stands for one. */
  parts?: (value: V, field: F) => { id: string; text: string; label: string }[];
  /** The value holding one part alone: what a repeated question sees. */
  part?: (value: V, id: string) => V;
}

export interface Faces {
  fields: Record<string, FieldFace>;
  questions: Record<string, QuestionFace>;
}

const questionFiles = import.meta.glob<{ default: unknown }>(
  "../../../src/preceptor/questions/*/ui/index.tsx",
);
const fieldFiles = import.meta.glob<{ default: unknown }>("../../../src/preceptor/fields/*/ui/index.tsx");

export const kindsWithFaces = (seam: "questions" | "fields"): string[] =>
  Object.keys(seam === "questions" ? questionFiles : fieldFiles).map((path) => path.split("/").at(-3) ?? "");

async function load<T>(seam: "questions" | "fields", kind: string): Promise<T> {
  const files = seam === "questions" ? questionFiles : fieldFiles;
  const found = files[`../../../src/preceptor/${seam}/${kind}/ui/index.tsx`];
  if (!found && seam === "questions") {
    // A kind from another package brings no face: one is made of its schema.
    const [{ plainFace }] = await Promise.all([import("./plain/PlainFace"), loadWords("workspace")]);
    return (await plainFace(kind)) as T;
  }
  if (!found) throw new Error(`No face in ${seam} for "${kind}": the page is older than the server`);
  const [module] = await Promise.all([found(), loadWords(`${seam}/${kind}`)]);
  return module.default as T;
}

/** The same promise for the same kind, so that a face is fetched once. */
const kept = new Map<string, Promise<unknown>>();
function once<T>(seam: "questions" | "fields", kind: string): Promise<T> {
  const key = `${seam}/${kind}`;
  const promise = kept.get(key) ?? load<T>(seam, kind);
  kept.set(key, promise);
  promise.catch(() => kept.delete(key));
  return promise as Promise<T>;
}

export const questionFace = (kind: string) => once<QuestionFace>("questions", kind);
export const fieldFace = (kind: string) => once<FieldFace>("fields", kind);

/** Everything a form needs, keyed by the name of the field or question. */
export async function facesOf(form: Form): Promise<Faces> {
  const fields = form.fields.map(async (field) => [field.name, await fieldFace(field.kind)] as const);
  const questions = form.questions.map(async (question) => {
    const face = await questionFace(question.kind);
    const field = question.repeat ? form.fields.find(({ name }) => name === question.about) : undefined;
    return [question.name, field ? await each(face, await fieldFace(field.kind)) : face] as const;
  });
  return {
    fields: Object.fromEntries(await Promise.all(fields)),
    questions: Object.fromEntries(await Promise.all(questions)),
  };
}

/** Fetched only by forms that repeat a question. */
async function each(face: QuestionFace, field: FieldFace): Promise<QuestionFace> {
  const { repeatedFace } = await import("./repeated");
  return repeatedFace(face, field);
}

export const LETTERS = "ABCDEFGHIJ";

/** The lettered parts of each field that has them, and the parts a question is repeated over: field name → units. */
export function unitsOf(form: Form, faces: Faces, shown: Record<string, unknown>): Record<string, Unit[]> {
  const entries = form.fields.map((field): [string, Unit[]] => {
    const face = faces.fields[field.name];
    const value = shown[field.name];
    const lettered = face?.units?.(value) ?? [];
    const repeated = form.questions.some(({ repeat, about }) => repeat && about === field.name);
    const parts = repeated && value !== undefined && !face?.units ? (face?.parts?.(value, field) ?? []) : [];
    return [
      field.name,
      [
        ...lettered.map((part, at) => ({ ...part, letter: LETTERS[at] ?? String(at + 1) })),
        ...parts.map(({ id, text, label }) => ({ id, text, letter: label })),
      ],
    ];
  });
  return Object.fromEntries(entries);
}

/** Whether responses stand on the page that may stand side by side; the parts of a repeated question do not. */
export const hasSeveral = (form: Form, faces: Faces, units: Record<string, Unit[]>): boolean =>
  form.fields.some(({ name }) => faces.fields[name]?.units && (units[name]?.length ?? 0) > 1);
