/** Reviewing steps without a screen: points in order, up to the first error or to the end. */
import type { FormQuestion } from "@/api/types";
import { wordsOf } from "@/i18n";
import type { Frame, Hint, Missing, Step } from "@/workspace/faces";

export interface ErrorKind {
  value: string;
  title: string;
  help?: string;
}

export interface Question extends FormQuestion {
  stop_at_error?: boolean;
  errors?: ErrorKind[];
  rewrite?: boolean;
  finish?: boolean;
}

export interface Judged {
  rating: number;
  unsure: boolean;
  error: string;
  why: string;
  better: string;
}

export type Finish = "" | "solution" | "found_error" | "give_up" | "bad_problem";

export interface Answer {
  steps: Judged[];
  finish: Finish;
}

export interface Cursor {
  at: number;
  /** The next digit says what is wrong with the step. */
  naming?: boolean;
}

export type StepsFrame = Frame<Question, Answer, Cursor>;
export type StepsStep = Step<Answer, Cursor>;

const t = wordsOf("questions/steps");
export const WRONG = -1;
/** 1, 2 and 3 on the keyboard, and the order of the buttons. */
export const POINTS = [-1, 0, 1] as const;

export function textsOf({ question, shown }: Pick<StepsFrame, "question" | "shown">): string[] {
  const value = shown[question.about ?? ""];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}

const stops = ({ question }: Pick<StepsFrame, "question">): boolean => question.stop_at_error !== false;
const judged = ({ value }: Pick<StepsFrame, "value">): Judged[] => value?.steps ?? [];
export const isWrong = (step: Judged | undefined): boolean => step?.rating === WRONG && !step.unsure;
export const firstError = (frame: Pick<StepsFrame, "value">): number => judged(frame).findIndex(isWrong);

/** The last step that can be rated now: the next one, or the wrong one that ended the review. */
export function reach(frame: StepsFrame): number {
  const error = firstError(frame);
  if (stops(frame) && error >= 0) return error;
  return Math.min(textsOf(frame).length - 1, judged(frame).length);
}

export const cursorOf = (frame: StepsFrame): Cursor =>
  frame.cursor && frame.cursor.at <= reach(frame) ? frame.cursor : { at: Math.max(0, reach(frame)) };

/** What the points themselves say of the end; the person may say otherwise where nothing is wrong. */
function finishOf(frame: StepsFrame, steps: Judged[], before: Finish): Finish {
  if (frame.question.finish === false) return "";
  if (steps.some(isWrong)) return before === "bad_problem" || before === "give_up" ? before : "found_error";
  if (before === "bad_problem" || before === "give_up") return before;
  return steps.length === textsOf(frame).length ? "solution" : "";
}

/** Gives the step in hand a point and goes to the next; a wrong step asks what is wrong first. */
export function rate(frame: StepsFrame, at: number, rating: number, unsure = false): StepsStep | undefined {
  if (at > reach(frame)) return undefined;
  const old = judged(frame)[at];
  const wrong = rating === WRONG && !unsure;
  const kept = wrong && isWrong(old) ? old : undefined;
  const made: Judged = { error: "", why: "", better: "", ...kept, rating: unsure ? 0 : rating, unsure };
  const after = wrong && stops(frame) ? [] : judged(frame).slice(at + 1);
  const steps = [...judged(frame).slice(0, at), made, ...after];
  const value = { steps, finish: finishOf(frame, steps, frame.value?.finish ?? "") };
  const naming = wrong && (frame.question.errors ?? []).length > 0;
  const next = naming ? { at, naming } : { at: Math.min(at + 1, textsOf(frame).length - 1) };
  const cursor = wrong && stops(frame) && !naming ? { at } : next;
  const ended = steps.length === textsOf(frame).length && !steps.some(isWrong);
  return { value, cursor, done: ended };
}

export function edit(frame: StepsFrame, at: number, what: Partial<Judged>, merge = false): StepsStep {
  const steps = judged(frame).map((one, place) => (place === at ? { ...one, ...what } : one));
  return { value: { steps, finish: frame.value?.finish ?? "" }, merge };
}

export function name(frame: StepsFrame, at: number, error: string): StepsStep {
  const next = stops(frame) ? at : Math.min(at + 1, textsOf(frame).length - 1);
  return { ...edit(frame, at, { error }), cursor: { at: next } };
}

/** Why the review ends before its last step, or taken back. */
export function finish(frame: StepsFrame, why: Finish): StepsStep {
  const steps = judged(frame);
  const again = frame.value?.finish === why;
  const value = { steps, finish: again ? finishOf(frame, steps, "") : why };
  return { value, done: !again };
}

function takeBack(frame: StepsFrame): StepsStep | undefined {
  const { at } = cursorOf(frame);
  const last = at < judged(frame).length ? at : judged(frame).length - 1;
  if (last < 0) return undefined;
  const steps = judged(frame).slice(0, last);
  const value = steps.length ? { steps, finish: finishOf(frame, steps, "") } : undefined;
  return { value, cursor: { at: last } };
}

export function press(key: string, frame: StepsFrame): StepsStep | undefined {
  const { at, naming } = cursorOf(frame);
  if (/^[1-9]$/.test(key)) {
    const place = Number(key) - 1;
    const error = frame.question.errors?.[place];
    if (naming) return error && name(frame, at, error.value);
    const point = POINTS[place];
    return point === undefined ? undefined : rate(frame, at, point);
  }
  const deeds: Record<string, () => StepsStep | undefined> = {
    u: () => rate(frame, at, 0, true),
    arrowdown: () => ({ cursor: { at: Math.min(at + 1, Math.max(0, reach(frame))) } }),
    arrowup: () => ({ cursor: { at: Math.max(0, at - 1) } }),
    backspace: () => takeBack(frame),
    delete: () => takeBack(frame),
    escape: () => (naming ? { cursor: { at } } : undefined),
    p: () => (frame.question.finish === false ? undefined : finish(frame, "bad_problem")),
    x: () => (frame.question.finish === false ? undefined : finish(frame, "give_up")),
  };
  return deeds[key]?.();
}

export function left(frame: StepsFrame): Missing<Cursor>[] {
  const { question, value } = frame;
  const steps = judged(frame);
  const bare = (question.errors ?? []).length ? steps.findIndex((one) => isWrong(one) && !one.error) : -1;
  const missing: Missing<Cursor>[] = [];
  if (bare >= 0)
    missing.push({ text: t("left.error", { number: bare + 1 }), go: { cursor: { at: bare, naming: true } } });
  const ended =
    (stops(frame) && firstError(frame) >= 0) || ["give_up", "bad_problem"].includes(value?.finish ?? "");
  const open = textsOf(frame).length - steps.length;
  if (!ended && open > 0)
    missing.push({ text: t("left.steps", { count: open }), go: { cursor: { at: steps.length } } });
  return missing;
}

export function hints(frame: StepsFrame): Hint[] {
  const { question } = frame;
  if (cursorOf(frame).naming)
    return [{ keys: ["1", "–", String(Math.min(9, question.errors?.length ?? 1))], text: t("hint.error") }];
  return [
    { keys: ["1"], text: t("point.-1") },
    { keys: ["2"], text: t("point.0") },
    { keys: ["3"], text: t("point.1") },
    { keys: ["U"], text: t("unsure") },
    { keys: ["↑", "↓"], text: t("hint.move") },
  ];
}

export function say(frame: Pick<StepsFrame, "question" | "value">): string {
  const steps = judged(frame);
  const error = firstError(frame);
  const wrong = steps[error];
  if (!wrong) return t("say.right", { count: steps.length });
  const kind = frame.question.errors?.find((one) => one.value === wrong.error)?.title ?? "";
  return t("say.wrong", { number: error + 1, kind });
}
