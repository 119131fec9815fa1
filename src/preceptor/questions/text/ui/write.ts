/** Writing and editing without a screen: what the answer is, what is missing, how long it is. */
import type { FormQuestion } from "@/api/types";
import { wordsOf } from "@/i18n";
import type { Frame, Hint, Missing, Step, Unit } from "@/workspace/faces";
import { type Element, holds } from "./elements";
import { edited, type How, type Writing } from "./writing";

export interface Question extends FormQuestion {
  mode?: "write" | "edit";
  min_chars?: number;
  max_chars?: number | null;
  language?: string;
  min_words?: number;
  max_words?: number | null;
  needs?: Element[];
  min_citations?: number;
}

export interface Citation {
  url: string;
  quote: string;
}

export interface Answer {
  text: string;
  /** The response that was edited; "" when written afresh or the edited text has no letter. */
  edited: string;
  /** What stood there before the editing; "" when written afresh. */
  draft: string;
  citations?: Citation[];
  writing?: Writing | null;
}

export type TextFrame = Frame<Question, Answer, never>;
type TextStep = Step<Answer, never>;

/** Up to this many characters a plain box beside the task is enough. */
const SHORT = 1_500;

export const isShort = ({ mode, max_chars }: Question): boolean =>
  mode !== "edit" && typeof max_chars === "number" && max_chars <= SHORT;

const t = wordsOf("questions/text");

/** Characters as a reader counts them, not UTF-16 halves. */
export const length = (text: string): number => [...text].length;

export const words = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length;

/** What can be edited: the lettered responses, or the one text the question is about. */
export function originals({ question, units, shown }: TextFrame): Unit[] {
  if (question.mode !== "edit") return [];
  if (units.length > 0) return [...units];
  const text = shown[question.about ?? ""];
  return typeof text === "string" ? [{ id: "", letter: "", text }] : [];
}

/** Takes one text as the draft to work on. */
export const startFrom = (unit: Unit): TextStep => ({
  value: { text: unit.text, edited: unit.id, draft: unit.text },
});

/** The text in the editor before anything is said: the only original there is, else nothing. */
export function startingPoint(frame: TextFrame): Answer {
  const all = originals(frame);
  const [only] = all;
  return only && all.length === 1
    ? { text: only.text, edited: only.id, draft: only.text }
    : { text: "", edited: "", draft: "" };
}

/** One more stroke: merged with the strokes before it into one undo step. */
export function typed(frame: TextFrame, text: string, how: How = "typed", sinceMs?: number): TextStep {
  const before = frame.value ?? startingPoint(frame);
  const empty = text === "" && before.draft === "" && !before.citations?.length;
  const writing = edited(before.writing, { how, was: length(before.text), now: length(text), sinceMs });
  return { value: empty ? undefined : { ...before, text, writing }, merge: true };
}

/** The sources, changed; lines without an address are still being written and stay out of what is missing. */
export const withCitations = (frame: TextFrame, citations: Citation[]): TextStep => ({
  value: { ...(frame.value ?? startingPoint(frame)), citations },
  merge: true,
});

/** In an edit with several originals one must be chosen first. */
export const mustChoose = (frame: TextFrame): boolean => originals(frame).length > 1 && !frame.value;

export function press(key: string, frame: TextFrame): TextStep | undefined {
  if (!mustChoose(frame)) return undefined;
  const unit = originals(frame).find((one) => one.letter.toLowerCase() === key);
  return unit && startFrom(unit);
}

export function left(frame: TextFrame): Missing<never>[] {
  const { question, value } = frame;
  if (mustChoose(frame)) return [{ text: t("leftChoose") }];
  const size = length((value?.text ?? "").trim());
  const least = Math.max(1, question.min_chars ?? 1);
  const most = question.max_chars ?? Number.POSITIVE_INFINITY;
  if (size === 0 && !value) return [{ text: question.mode === "edit" ? t("leftEdit") : t("leftWrite") }];
  if (size < least) return [{ text: t("leftShort", { count: least - size }) }];
  if (length(value?.text ?? "") > most)
    return [{ text: t("leftLong", { count: length(value?.text ?? "") - most }) }];
  return [...wordsLeft(frame), ...contentLeft(frame)];
}

function wordsLeft({ question, value }: TextFrame): Missing<never>[] {
  const count = words(value?.text ?? "");
  const most = question.max_words ?? Number.POSITIVE_INFINITY;
  if (count < (question.min_words ?? 0))
    return [{ text: t("leftFewWords", { count: (question.min_words ?? 0) - count }) }];
  return count > most ? [{ text: t("leftManyWords", { count: count - most }) }] : [];
}

/** An address the server takes. */
export const isAddress = (url: string): boolean => /^https?:\/\/[^\s/]+/.test(url);

function contentLeft({ question, value }: TextFrame): Missing<never>[] {
  const text = value?.text ?? "";
  const needs = (question.needs ?? []).filter((element) => !holds(text, element));
  const given = value?.citations ?? [];
  const wrong = given.filter((one) => !isAddress(one.url)).length;
  const lacking = (question.min_citations ?? 0) - (given.length - wrong);
  return [
    ...needs.map((element) => ({ text: t(`needs.${element}`) })),
    ...(lacking > 0 ? [{ text: t("leftCitations", { count: lacking }) }] : []),
    ...(wrong > 0 && lacking <= 0 ? [{ text: t("leftAddress") }] : []),
  ];
}

export function hints(frame: TextFrame): Hint[] {
  if (mustChoose(frame)) {
    return [{ keys: ["A", "–", frame.units.at(-1)?.letter ?? "B"], text: t("hint.choose") }];
  }
  return [
    { keys: ["W"], text: t("hint.write") },
    { keys: ["Esc"], text: t("hint.leave") },
  ];
}

export const say = ({ value }: TextFrame): string => t("say", { count: words(value?.text ?? "") });

export const badge = ({ value }: TextFrame, unit: string): string | undefined =>
  value?.edited === unit && value.edited !== "" ? t("edited") : undefined;
