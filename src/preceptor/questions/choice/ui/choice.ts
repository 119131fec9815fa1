/** Choosing without a screen: one or several of a list or a taxonomy, something else, or honestly none. */
import type { FormQuestion } from "@/api/types";
import { wordsOf } from "@/i18n";
import type { Frame, Hint, Missing, Step } from "@/workspace/faces";

export interface Option {
  value: string;
  title: string;
  help?: string;
  parent?: string;
}

export interface Question extends FormQuestion {
  options: Option[];
  multiple?: boolean;
  at_least?: number;
  at_most?: number | null;
  leaves_only?: boolean;
  allow_other?: boolean;
  allow_unsure?: boolean;
  allow_hard?: boolean;
}

export interface Answer {
  values: string[];
  unsure: boolean;
  /** Left out where the question never asks, as in answers of old. */
  hard?: boolean;
  other?: string;
}

/** "other" while something else is being written. */
export type Cursor = "other" | undefined;
export type ChoiceFrame = Frame<Question, Answer, Cursor>;
type ChoiceStep = Step<Answer, Cursor>;

const t = wordsOf("questions/choice");

/** Beyond this a list is searched, not read. */
const SHORT = 12;

export const isLong = ({ options }: Question): boolean =>
  options.length > SHORT || options.some(({ parent }) => parent);

/** 1–9 then 0; further options have no key. */
export const keyOf = (at: number): string | undefined => "1234567890"[at];

export const limit = ({ multiple, at_most, options, allow_other }: Question): number =>
  multiple ? (at_most ?? options.length + (allow_other ? 1 : 0)) : 1;

export const minimum = ({ multiple, at_least }: Question): number => (multiple ? (at_least ?? 1) : 1);

export const countOf = (answer: Answer | undefined): number =>
  (answer?.values.length ?? 0) + (answer?.other ? 1 : 0);

/** What was chosen before, kept only where several may be. */
const before = ({ question, value }: ChoiceFrame): Answer =>
  question.multiple && value && !value.unsure && !value.hard ? value : { values: [], unsure: false };

/** Choosing takes "unsure" and "hard" back; a full list takes no more. */
export function choose(frame: ChoiceFrame, value: string): ChoiceStep | undefined {
  const { question } = frame;
  if (!question.multiple) return { value: { values: [value], unsure: false }, done: true };
  const chosen = before(frame);
  const taken = chosen.values.includes(value);
  if (!taken && countOf(chosen) >= limit(question)) return undefined;
  const kept = question.options
    .map((option) => option.value)
    .filter((one) => (one === value ? !taken : chosen.values.includes(one)));
  return { value: { ...chosen, values: kept } };
}

export function toggleUnsure(frame: ChoiceFrame): ChoiceStep {
  return frame.value?.unsure ? { value: undefined } : { value: { values: [], unsure: true }, done: true };
}

export function toggleHard(frame: ChoiceFrame): ChoiceStep {
  if (frame.value?.hard) return { value: undefined };
  return { value: { values: [], unsure: false, hard: true }, done: true };
}

/** Something that is not listed; of one choice it takes the place of what was chosen. */
export function write(frame: ChoiceFrame, other: string): ChoiceStep | undefined {
  const chosen = before(frame);
  if (!other) {
    const empty = chosen.values.length === 0;
    return { value: empty ? undefined : { ...chosen, other }, cursor: "other", merge: true };
  }
  if (!chosen.other && countOf(chosen) >= limit(frame.question)) return undefined;
  return { value: { ...chosen, other }, cursor: "other", merge: true };
}

export function press(key: string, frame: ChoiceFrame): ChoiceStep | undefined {
  const { question } = frame;
  if (key === "u" && question.allow_unsure) return toggleUnsure(frame);
  if (key === "h" && question.allow_hard) return toggleHard(frame);
  if (key === "o" && question.allow_other) return { cursor: "other" };
  if ((key === "backspace" || key === "delete") && frame.value) return { value: undefined };
  if (isLong(question)) return undefined;
  const option = question.options.find((_, at) => keyOf(at) === key);
  return option && choose(frame, option.value);
}

export function left({ question, value }: ChoiceFrame): Missing<Cursor>[] {
  if (value?.unsure || value?.hard) return [];
  const lacking = minimum(question) - countOf(value);
  if (lacking <= 0) return [];
  const begun = countOf(value) > 0 || lacking > 1;
  return [{ text: begun ? t("leftMany", { count: lacking }) : t("left", { title: question.title }) }];
}

/** A list that asks for none is answered by ticking none. */
export const blank = (question: Question): Answer | undefined =>
  minimum(question) === 0 ? { values: [], unsure: false } : undefined;

export function hints({ question }: ChoiceFrame): Hint[] {
  const last = keyOf(Math.min(question.options.length, 9) - 1) ?? "9";
  return [
    isLong(question)
      ? { keys: ["L"], text: t("hint.find") }
      : { keys: ["1", "–", last], text: question.multiple ? t("hint.toggle") : t("hint.choose") },
    ...(question.allow_other ? [{ keys: ["O"], text: t("other") }] : []),
    ...(question.allow_unsure ? [{ keys: ["U"], text: t("unsure") }] : []),
    ...(question.allow_hard ? [{ keys: ["H"], text: t("hard") }] : []),
  ];
}

/** The titles from the top down to an option. */
export function wayTo(options: readonly Option[], value: string): string[] {
  const byValue = new Map(options.map((option) => [option.value, option]));
  const way: Option[] = [];
  let at = byValue.get(value);
  while (at && !way.includes(at)) {
    way.unshift(at);
    at = at.parent ? byValue.get(at.parent) : undefined;
  }
  return way.length > 0 ? way.map(({ title }) => title) : [value];
}

export function say({ question, value }: Pick<ChoiceFrame, "question" | "value">): string {
  if (value?.unsure) return t("unsure");
  if (value?.hard) return t("hard");
  const said = (value?.values ?? []).map((one) => wayTo(question.options, one).join(" › "));
  if (value?.other) said.push(value.other);
  return said.join(", ") || t("nothing");
}
