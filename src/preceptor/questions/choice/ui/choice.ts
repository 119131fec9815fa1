/** Choosing without a screen: one or several of a list, or honestly unsure. */
import type { FormQuestion } from "@/api/types";
import { wordsOf } from "@/i18n";
import type { Frame, Hint, Missing, Step } from "@/workspace/faces";

export interface Option {
  value: string;
  title: string;
  help?: string;
}

export interface Question extends FormQuestion {
  options: Option[];
  multiple?: boolean;
  at_least?: number;
  at_most?: number | null;
  allow_unsure?: boolean;
}

export interface Answer {
  values: string[];
  unsure: boolean;
}

export type ChoiceFrame = Frame<Question, Answer, never>;
type ChoiceStep = Step<Answer, never>;

const t = wordsOf("questions/choice");

/** 1–9 then 0; further options have no key. */
export const keyOf = (at: number): string | undefined => "1234567890"[at];

export const limit = ({ multiple, at_most, options }: Question): number =>
  multiple ? (at_most ?? options.length) : 1;

export const minimum = ({ multiple, at_least }: Question): number => (multiple ? (at_least ?? 1) : 1);

/** Choosing takes "unsure" back; a full list takes no more. */
export function choose(frame: ChoiceFrame, value: string): ChoiceStep | undefined {
  const { question } = frame;
  if (!question.multiple) return { value: { values: [value], unsure: false }, done: true };
  const chosen = frame.value?.values ?? [];
  const taken = chosen.includes(value);
  if (!taken && chosen.length >= limit(question)) return undefined;
  const kept = question.options
    .map((option) => option.value)
    .filter((one) => (one === value ? !taken : chosen.includes(one)));
  return { value: { values: kept, unsure: false } };
}

export function toggleUnsure(frame: ChoiceFrame): ChoiceStep {
  return frame.value?.unsure ? { value: undefined } : { value: { values: [], unsure: true }, done: true };
}

export function press(key: string, frame: ChoiceFrame): ChoiceStep | undefined {
  const { question } = frame;
  if (key === "u" && question.allow_unsure) return toggleUnsure(frame);
  if ((key === "backspace" || key === "delete") && frame.value) return { value: undefined };
  const option = question.options.find((_, at) => keyOf(at) === key);
  return option && choose(frame, option.value);
}

export function left({ question, value }: ChoiceFrame): Missing<never>[] {
  if (value?.unsure) return [];
  const lacking = minimum(question) - (value?.values.length ?? 0);
  if (lacking <= 0) return [];
  return [
    { text: question.multiple ? t("leftMany", { count: lacking }) : t("left", { title: question.title }) },
  ];
}

/** A list that asks for none is answered by ticking none. */
export const blank = (question: Question): Answer | undefined =>
  minimum(question) === 0 ? { values: [], unsure: false } : undefined;

export function hints({ question }: ChoiceFrame): Hint[] {
  const last = keyOf(Math.min(question.options.length, 9) - 1) ?? "9";
  return [
    { keys: ["1", "–", last], text: question.multiple ? t("hint.toggle") : t("hint.choose") },
    ...(question.allow_unsure ? [{ keys: ["U"], text: t("unsure") }] : []),
  ];
}

export function say({ question, value }: Pick<ChoiceFrame, "question" | "value">): string {
  if (value?.unsure) return t("unsure");
  const titles = question.options
    .filter((option) => value?.values.includes(option.value))
    .map(({ title }) => title);
  return titles.join(", ") || t("nothing");
}
