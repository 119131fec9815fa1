/** Comparing two without a screen: the strength scale, its keys and its words. */
import type { FormQuestion } from "@/api/types";
import { wordsOf } from "@/i18n";
import type { Frame, Hint, Missing, Step, Unit } from "@/workspace/faces";

export interface Question extends FormQuestion {
  /** 3, 5 or 7. */
  points?: number;
  allow_tie?: boolean;
  allow_both_bad?: boolean;
}

/** Negative: left is better; 0: a tie. `left` and `right` are the pair as this person saw it. */
export interface Answer {
  left: string;
  right: string;
  value: number;
  both_bad: boolean;
}

export type CompareFrame = Frame<Question, Answer, never>;
type CompareStep = Step<Answer, never>;

const t = wordsOf("questions/compare");

/** The values from "left much better" to "right much better", in the order the digits have. */
export function strengths({ points = 7, allow_tie = true }: Question): number[] {
  const reach = Math.floor(points / 2);
  const all = Array.from({ length: 2 * reach + 1 }, (_, at) => at - reach);
  return allow_tie ? all : all.filter((value) => value !== 0);
}

export const pairOf = ({ units }: Pick<CompareFrame, "units">): [Unit, Unit] | undefined =>
  units[0] && units[1] ? [units[0], units[1]] : undefined;

/** "A much better". The widest step is "much", a single one has no degree. */
export function nameOf(value: number, question: Question, [left, right]: readonly [Unit, Unit]): string {
  if (value === 0) return t("tie");
  const letter = value < 0 ? left.letter : right.letter;
  const reach = Math.floor((question.points ?? 7) / 2);
  const degrees: Record<number, readonly string[]> = { 1: ["better"], 2: ["slightly", "much"] };
  const degree = (degrees[reach] ?? ["slightly", "better", "much"])[Math.abs(value) - 1] ?? "better";
  return t(degree, { letter });
}

export function choose(frame: CompareFrame, value: number): CompareStep {
  const pair = pairOf(frame);
  if (!pair) return {};
  return {
    value: { left: pair[0].id, right: pair[1].id, value, both_bad: frame.value?.both_bad ?? false },
    done: true,
  };
}

/** Both bad stands apart from the strength: one can be less bad. Without a strength yet it counts as a tie. */
export function toggleBothBad(frame: CompareFrame): CompareStep {
  const pair = pairOf(frame);
  if (!pair) return {};
  const { value } = frame;
  if (value?.both_bad && value.value === 0) return { value: undefined };
  const both_bad = !value?.both_bad;
  return {
    value: { left: pair[0].id, right: pair[1].id, value: both_bad ? 0 : (value?.value ?? 0), both_bad },
  };
}

export function press(key: string, frame: CompareFrame): CompareStep | undefined {
  const { question } = frame;
  if (key === "n" && question.allow_both_bad !== false) return toggleBothBad(frame);
  if (key === "=" && question.allow_tie !== false) return choose({ ...frame, value: undefined }, 0);
  if (key === "backspace" && frame.value) return { value: undefined };
  const value = /^[1-9]$/.test(key) ? strengths(question)[Number(key) - 1] : undefined;
  return value === undefined ? undefined : choose({ ...frame, value: undefined }, value);
}

export const left = ({ value }: CompareFrame): Missing<never>[] => (value ? [] : [{ text: t("left") }]);

export function hints({ question }: CompareFrame): Hint[] {
  return [
    { keys: ["1", "–", String(strengths(question).length)], text: t("hint.choose") },
    ...(question.allow_both_bad === false ? [] : [{ keys: ["N"], text: t("hint.bad") }]),
  ];
}

export function say({ question, units, value }: Pick<CompareFrame, "question" | "units" | "value">): string {
  const find = (id: string | undefined) => units.find((unit) => unit.id === id);
  const [a, b] = [find(value?.left), find(value?.right)];
  if (!value || !a || !b) return t("nothing");
  return value.both_bad ? t("bothBad") : nameOf(value.value, question, [a, b]);
}

export function badge(frame: CompareFrame, unit: string): string | undefined {
  const { value } = frame;
  if (!value) return undefined;
  if (value.both_bad) return t("bad");
  const better = value.value < 0 ? value.left : value.value > 0 ? value.right : undefined;
  return better === unit ? t("preferred") : undefined;
}
