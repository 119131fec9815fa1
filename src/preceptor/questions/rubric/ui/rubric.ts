/** Grading without a screen: which criterion is in hand, what a key marks, the score as it stands. */
import type { FormQuestion } from "@/api/types";
import { wordsOf } from "@/i18n";
import type { Frame, Hint, Missing, Step } from "@/workspace/faces";

export interface Criterion {
  name: string;
  text: string;
  points: number;
  evidence?: boolean;
}

export interface Question extends FormQuestion {
  per?: "response" | "whole";
  criteria?: Criterion[];
  criteria_from?: string;
  allow_na?: boolean;
}

export type Met = "yes" | "no" | "na";

export interface Mark {
  met: Met;
  evidence: string;
}

/** Response id ("" when the whole is graded) → criterion → mark. */
export interface Answer {
  marks: Record<string, Record<string, Mark>>;
}

export interface Cursor {
  unit: string;
  criterion: string;
  /** The evidence of this criterion is being written. */
  writing?: boolean;
}

export type RubricFrame = Frame<Question, Answer, Cursor>;
type RubricStep = Step<Answer, Cursor>;

const t = wordsOf("questions/rubric");

/** The form's criteria, then the item's own. */
export const criteriaOf = ({ question, shown }: Pick<RubricFrame, "question" | "shown">): Criterion[] => {
  const own = question.criteria_from ? shown[question.criteria_from] : undefined;
  return [...(question.criteria ?? []), ...(Array.isArray(own) ? (own as Criterion[]) : [])];
};

export const metsOf = ({ allow_na }: Question): Met[] =>
  allow_na === false ? ["yes", "no"] : ["yes", "no", "na"];

export const graded = (frame: RubricFrame): { id: string; letter: string }[] =>
  frame.question.per === "whole" ? [{ id: "", letter: "" }] : [...frame.units];

export const markOf = (answer: Answer | undefined, at: Cursor): Mark | undefined =>
  answer?.marks[at.unit]?.[at.criterion];

/** Where the keys go; it follows the response in focus. */
export function cursorOf(frame: RubricFrame): Cursor {
  const units = graded(frame).map(({ id }) => id);
  const names = criteriaOf(frame).map(({ name }) => name);
  const { cursor, focus } = frame;
  const unit =
    [cursor?.unit, focus].find((one) => one !== undefined && units.includes(one)) ?? units[0] ?? "";
  const criterion = names.find((name) => name === cursor?.criterion) ?? names[0] ?? "";
  return { unit, criterion, writing: cursor?.writing };
}

const going = (to: Cursor): RubricStep => (to.unit ? { cursor: to, focus: to.unit } : { cursor: to });

/** Criterion by criterion within a response, then the next response. */
const places = (frame: RubricFrame): Cursor[] =>
  graded(frame).flatMap(({ id }) => criteriaOf(frame).map(({ name }) => ({ unit: id, criterion: name })));

const isSame = (a: Cursor, b: Cursor) => a.unit === b.unit && a.criterion === b.criterion;

/** What is missing at a place: a mark, or the evidence a "yes" owes. */
function isOpen(frame: RubricFrame, answer: Answer | undefined, at: Cursor): boolean {
  const mark = markOf(answer, at);
  const needs = criteriaOf(frame).find(({ name }) => name === at.criterion)?.evidence;
  return !mark || (mark.met === "yes" && needs === true && !mark.evidence.trim());
}

export function withMark(frame: RubricFrame, at: Cursor, mark: Mark | undefined): Answer {
  const marks = { ...frame.value?.marks[at.unit] };
  if (mark) marks[at.criterion] = mark;
  else delete marks[at.criterion];
  return { marks: { ...frame.value?.marks, [at.unit]: marks } };
}

/** The next open place after this one, going round; the last mark settles the question. */
function onward(frame: RubricFrame, answer: Answer, from: Cursor): RubricStep {
  const all = places(frame);
  const at = all.findIndex((one) => isSame(one, from));
  const next = [...all.slice(at + 1), ...all.slice(0, at + 1)].find((one) => isOpen(frame, answer, one));
  return next ? { value: answer, ...going(next) } : { value: answer, ...going(from), done: true };
}

/** Marks a criterion; a "yes" that owes evidence goes on to writing it. */
export function markAs(frame: RubricFrame, at: Cursor, met: Met): RubricStep {
  const answer = withMark(frame, at, { met, evidence: markOf(frame.value, at)?.evidence ?? "" });
  if (met === "yes" && isOpen(frame, answer, at))
    return { value: answer, ...going({ ...at, writing: true }) };
  return onward(frame, answer, { unit: at.unit, criterion: at.criterion });
}

export function writeEvidence(frame: RubricFrame, at: Cursor, evidence: string): RubricStep {
  const met = markOf(frame.value, at)?.met ?? "yes";
  return { value: withMark(frame, at, { met, evidence }), cursor: { ...at, writing: true }, merge: true };
}

/** Done writing: on to what is open. */
export function endWriting(frame: RubricFrame): RubricStep {
  const at = cursorOf(frame);
  const here = { unit: at.unit, criterion: at.criterion };
  return frame.value && !isOpen(frame, frame.value, here) ? onward(frame, frame.value, here) : going(here);
}

function move(frame: RubricFrame, by: number): RubricStep {
  const names = criteriaOf(frame).map(({ name }) => name);
  const at = cursorOf(frame);
  const to = Math.max(0, Math.min(names.length - 1, names.indexOf(at.criterion) + by));
  return going({ unit: at.unit, criterion: names[to] ?? "" });
}

export function press(key: string, frame: RubricFrame): RubricStep | undefined {
  const at = cursorOf(frame);
  const mets = metsOf(frame.question);
  const met = mets[Number(key) - 1] ?? ({ y: "yes", n: "no" } as const)[key];
  if (met) return markAs(frame, at, met);
  if (key === "arrowdown") return move(frame, 1);
  if (key === "arrowup") return move(frame, -1);
  if (key === "enter" && markOf(frame.value, at)) return { cursor: { ...at, writing: true } };
  if (key === "backspace" || key === "delete") return { value: withMark(frame, at, undefined), cursor: at };
  const unit = graded(frame).find((one) => one.letter && one.letter.toLowerCase() === key);
  return unit ? { cursor: { unit: unit.id, criterion: at.criterion } } : undefined;
}

export function left(frame: RubricFrame): Missing<Cursor>[] {
  const open = places(frame).filter((at) => isOpen(frame, frame.value, at));
  const [first] = open;
  return first ? [{ text: t("left", { count: open.length }), go: going(first) }] : [];
}

export function hints({ question }: RubricFrame): Hint[] {
  return [
    { keys: ["1"], text: t("yes") },
    { keys: ["2"], text: t("no") },
    ...(question.allow_na === false ? [] : [{ keys: ["3"], text: t("na") }]),
    { keys: ["↑", "↓"], text: t("hint.move") },
  ];
}

/** The server's formula (HealthBench): what was earned as a share of what could be earned; undefined before the first mark. */
export function scoreOf(
  criteria: readonly Criterion[],
  marks: Record<string, Mark> = {},
): number | undefined {
  const applicable = criteria.filter(({ name }) => marks[name] && marks[name].met !== "na");
  if (Object.keys(marks).length === 0) return undefined;
  const sum = (some: Criterion[]) => some.reduce((total, { points }) => total + points, 0);
  const earned = sum(applicable.filter(({ name }) => marks[name]?.met === "yes"));
  const attainable = sum(applicable.filter(({ points }) => points > 0));
  if (attainable) return Math.min(1, Math.max(0, earned / attainable));
  const worst = -sum(applicable);
  return worst ? 1 + earned / worst : 1;
}

export function say(frame: RubricFrame): string {
  const all = places(frame);
  const count = all.filter((at) => markOf(frame.value, at)).length;
  const at = cursorOf(frame);
  const criterion = criteriaOf(frame).find(({ name }) => name === at.criterion)?.text ?? "";
  const letter = graded(frame).find(({ id }) => id === at.unit)?.letter ?? "";
  return t("say", { count, of: all.length, criterion, letter });
}

export const badge = (frame: RubricFrame, unit: string): string | undefined => {
  const score = scoreOf(criteriaOf(frame), frame.value?.marks[unit]);
  return score === undefined ? undefined : t("score", { score: Math.round(100 * score) });
};
