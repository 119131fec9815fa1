/** A question while it is written: what the page holds, and what is sent of it. */
import type { Form } from "@/api/types";
import type { Asking, Question } from "./queries";

type Payload = Record<string, unknown>;
export type Shape = Question["shape"];
export const SHAPES = ["single", "several", "short", "practice"] as const satisfies readonly Shape[];
export const DIFFICULTIES = ["easy", "medium", "hard"] as const;

export interface Option {
  /** Stays with its row, whatever is written in it. */
  key: number;
  text: string;
  right: boolean;
}

export interface Draft {
  shape: Shape;
  text: string;
  reason: string;
  topic: string;
  language: string;
  domain: Question["domain"];
  difficulty: NonNullable<Question["difficulty"]>;
  options: Option[];
  /** One a line. */
  accepted: string;
  /** "": words are right, not a number. */
  number: string;
  tolerance: string;
  form: Form | null;
  payload: Payload | null;
  gold: Payload | null;
}

export const option = (key: number, text = "", right = false): Option => ({ key, text, right });

export const FRESH: Draft = {
  shape: "single",
  text: "",
  reason: "",
  topic: "",
  language: "en",
  domain: "general",
  difficulty: "medium",
  options: [option(0, "", true), option(1), option(2)],
  accepted: "",
  number: "",
  tolerance: "0",
  form: null,
  payload: null,
  gold: null,
};

export const draftOf = (one: Question): Draft => ({
  shape: one.shape,
  text: one.text,
  reason: one.reason ?? "",
  topic: one.topic ?? "",
  language: one.language ?? "en",
  domain: one.domain,
  difficulty: one.difficulty ?? "medium",
  options: one.options?.length
    ? one.options.map((text, place) => option(place, text, (one.right ?? []).includes(place)))
    : FRESH.options,
  accepted: (one.accepted ?? []).join("\n"),
  number: one.number === null || one.number === undefined ? "" : String(one.number),
  tolerance: String(one.tolerance ?? 0),
  form: one.form as unknown as Form | null,
  payload: one.payload ?? null,
  gold: one.gold ?? null,
});

const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((one) => one.trim())
    .filter(Boolean);

/** Rows without words are not sent, and what is right keeps its place among the others. */
const said = (rows: readonly Option[]): Option[] => rows.filter(({ text }) => text.trim());

function keyOf(draft: Draft): Partial<Asking> {
  if (draft.shape === "practice")
    return { form: draft.form as unknown as Payload, payload: draft.payload, gold: draft.gold };
  if (draft.shape === "short")
    return draft.number.trim()
      ? { number: Number(draft.number), tolerance: Number(draft.tolerance) }
      : { accepted: lines(draft.accepted) };
  const rows = said(draft.options);
  return {
    options: rows.map(({ text }) => text.trim()),
    right: rows.flatMap(({ right }, place) => (right ? [place] : [])),
  };
}

/** What is asked and what is right, as the server takes it. */
export const contentOf = (draft: Draft) => ({
  shape: draft.shape,
  text: draft.text,
  reason: draft.reason,
  ...keyOf(draft),
});

/** With what it is found by. */
export const bodyOf = (draft: Draft): Asking => ({
  ...contentOf(draft),
  topic: draft.topic,
  language: draft.language,
  domain: draft.domain,
  difficulty: draft.difficulty,
});

/** What a person is put; another key leaves it as it is. */
const putOf = (draft: Draft) => {
  const {
    right: _r,
    accepted: _a,
    number: _n,
    tolerance: _t,
    gold: _g,
    reason: _w,
    ...put
  } = contentOf(draft) as Record<string, unknown>;
  return JSON.stringify(put);
};

/** Whether only what is right, and perhaps why, was changed. */
export const onlyKey = (was: Draft, now: Draft): boolean =>
  putOf(was) === putOf(now) &&
  JSON.stringify({ ...contentOf(was), reason: "" }) !== JSON.stringify({ ...contentOf(now), reason: "" });
