/** Judging code without a screen: a rating with runs beside it, and what the keys ask to be run. */
import type { FormQuestion } from "@/api/types";
import { wordsOf } from "@/i18n";
import type { Frame, Hint, Missing, Step } from "@/workspace/faces";
import * as rate from "../../rate/ui/rate";

export interface Question extends FormQuestion {
  dimensions?: string[];
  language?: "python" | "javascript";
  tests?: string;
  must_run?: boolean;
  stop_after_seconds?: number;
}

export interface Run {
  response: string;
  what: "tests" | "own";
  outcome: "passed" | "failed" | "error" | "stopped";
  passed: number;
  failed: number;
  seconds: number;
  tried: string;
  output: string;
  runner: string;
}

export interface Answer {
  values: Record<string, Record<string, number>>;
  runs: Run[];
}

export interface Cursor {
  cell?: rate.Cell;
  /** Raised by each press of the key that runs the tests: the screen starts a run when it changes. */
  runs?: number;
  /** The response whose own try is open. */
  trying?: string;
  /** The box of the own try is to be written in. */
  writing?: boolean;
}

export type CodeFrame = Frame<Question, Answer, Cursor>;
type CodeStep = Step<Answer, Cursor>;

const t = wordsOf("questions/code");
const ALL = ["correctness", "efficiency", "security", "best_practice", "instruction_following"];
const MOST_RUNS = 50;
const MOST_OUTPUT = 2_000;

/** The question as the rating it holds. */
export const asRating = (question: Question): rate.Question => ({
  ...question,
  per: "response",
  low: 1,
  high: 5,
  dimensions: (question.dimensions ?? ALL).map((name) => ({
    name,
    title: t(`dimension.${name}`),
    anchors: { "1": t(`low.${name}`), "5": t(`high.${name}`) },
  })),
});

export const ratingOf = (frame: CodeFrame): rate.RateFrame => ({
  ...frame,
  question: asRating(frame.question),
  value: frame.value && { values: frame.value.values },
  cursor: frame.cursor?.cell,
});

/** A step of the rating, carried into the whole answer. */
export function lifted(frame: CodeFrame, step: Step<rate.Answer, rate.Cell>): CodeStep {
  const { value, cursor, ...rest } = step;
  return {
    ...rest,
    ...("value" in step && { value: value && { ...value, runs: frame.value?.runs ?? [] } }),
    ...("cursor" in step && { cursor: { ...frame.cursor, cell: cursor } }),
  };
}

export const runsOf = (answer: Answer | undefined, response: string): Run[] =>
  (answer?.runs ?? []).filter((run) => run.response === response);

/** Control characters but tab and line feed, and half surrogates: no output anybody reads, and no database takes them. */
const HIDDEN = /[^\P{Cc}\t\n]|\p{Cs}/gu;

export const tidy = (text: string, most = MOST_OUTPUT): string =>
  [...text.replace(HIDDEN, "")].slice(0, most).join("");

/** Adds what came of a run; the oldest go when there are too many. */
export function withRun(answer: Answer | undefined, run: Run): Answer {
  return { values: answer?.values ?? {}, runs: [...(answer?.runs ?? []), run].slice(-MOST_RUNS) };
}

export function press(key: string, frame: CodeFrame): CodeStep | undefined {
  if (key === "x") return { cursor: { ...frame.cursor, runs: (frame.cursor?.runs ?? 0) + 1 } };
  if (key === "o") return { cursor: { ...frame.cursor, trying: inHand(frame), writing: true } };
  const step = rate.press(key, ratingOf(frame));
  return step && lifted(frame, step);
}

/** The response the keys are about. */
export const inHand = (frame: CodeFrame): string => frame.focus ?? frame.units[0]?.id ?? "";

export function left(frame: CodeFrame): Missing<Cursor>[] {
  const points = rate.left(ratingOf(frame)).map(({ text, go }) => ({
    text,
    ...(go && { go: { focus: go.focus, cursor: { ...frame.cursor, cell: go.cursor } } }),
  }));
  const notRun = frame.question.must_run
    ? frame.units.filter((unit) => runsOf(frame.value, unit.id).length === 0)
    : [];
  return [
    ...notRun.map((unit) => ({ text: t("leftRun", { letter: unit.letter }), go: { focus: unit.id } })),
    ...points,
  ];
}

export const hints = (frame: CodeFrame): Hint[] => [
  { keys: ["X"], text: t(frame.question.tests ? "hint.tests" : "hint.run") },
  { keys: ["O"], text: t("hint.own") },
  ...rate.hints(ratingOf(frame)),
];

export function say(frame: CodeFrame): string {
  const last = frame.value?.runs.at(-1);
  return last && frame.focus === last.response ? outcomeSaid(last) : rate.say(ratingOf(frame));
}

export const outcomeSaid = (run: Run): string =>
  t(`outcome.${run.outcome}`, { passed: run.passed, failed: run.failed, seconds: run.seconds.toFixed(2) });
