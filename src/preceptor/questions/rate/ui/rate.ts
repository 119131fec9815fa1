/** Rating without a screen: the grid of cells, what a digit does, where the cursor goes next. */
import type { FormQuestion } from "@/api/types";
import { wordsOf } from "@/i18n";
import type { Frame, Hint, Missing, Step } from "@/workspace/faces";

export interface Dimension {
  name: string;
  title: string;
  help?: string;
  anchors?: Record<string, string>;
}

export interface Question extends FormQuestion {
  per?: "response" | "whole";
  dimensions: Dimension[];
  low?: number;
  high?: number;
}

/** Response id ("" when the whole is rated) → dimension → value. */
export interface Answer {
  values: Record<string, Record<string, number>>;
}

export interface Cell {
  unit: string;
  dimension: string;
}

export type RateFrame = Frame<Question, Answer, Cell>;
type RateStep = Step<Answer, Cell>;

const t = wordsOf("questions/rate");

export const scale = ({ low = 1, high = 5 }: Question): number[] =>
  Array.from({ length: high - low + 1 }, (_, at) => low + at);

/** What is rated: the responses, or one thing without a letter. */
export const rated = (frame: RateFrame): { id: string; letter: string }[] =>
  frame.question.per === "whole" ? [{ id: "", letter: "" }] : [...frame.units];

/** Dimension by dimension, across the responses: the order in which digits fill the grid. */
export const cells = (frame: RateFrame): Cell[] =>
  frame.question.dimensions.flatMap(({ name }) =>
    rated(frame).map(({ id }) => ({ unit: id, dimension: name })),
  );

export const valueAt = (answer: Answer | undefined, cell: Cell): number | undefined =>
  answer?.values[cell.unit]?.[cell.dimension];

const isSame = (a: Cell, b: Cell): boolean => a.unit === b.unit && a.dimension === b.dimension;

/** The cell the keys go to. It follows the response in focus. */
export function cellOf(frame: RateFrame): Cell {
  const all = cells(frame);
  const kept = frame.cursor && all.find((cell) => isSame(cell, frame.cursor as Cell));
  return kept ?? all[0] ?? { unit: "", dimension: "" };
}

function onCell(cell: Cell): RateStep {
  return cell.unit ? { cursor: cell, focus: cell.unit } : { cursor: cell };
}

export function withValue(frame: RateFrame, cell: Cell, value: number | undefined): Answer {
  const row = { ...frame.value?.values[cell.unit] };
  if (value === undefined) delete row[cell.dimension];
  else row[cell.dimension] = value;
  return { values: { ...frame.value?.values, [cell.unit]: row } };
}

/** Sets the cell in hand and moves to the next one still empty; the last one settles the question. */
export function rateAndMove(frame: RateFrame, value: number): RateStep {
  const all = cells(frame);
  const cell = cellOf(frame);
  const answer = withValue(frame, cell, value);
  const from = all.findIndex((one) => isSame(one, cell));
  const onward = [...all.slice(from + 1), ...all.slice(0, from)];
  const next = onward.find((one) => valueAt(answer, one) === undefined);
  return next ? { value: answer, ...onCell(next) } : { value: answer, done: true };
}

const MOVES: Record<string, readonly [unit: number, dimension: number]> = {
  arrowright: [1, 0],
  arrowleft: [-1, 0],
  arrowdown: [0, 1],
  arrowup: [0, -1],
};

const clamp = (at: number, length: number) => Math.max(0, Math.min(length - 1, at));

function move(frame: RateFrame, by: readonly [number, number]): RateStep {
  const units = rated(frame).map(({ id }) => id);
  const names = frame.question.dimensions.map(({ name }) => name);
  const cell = cellOf(frame);
  const mirrored = document.documentElement.dir === "rtl" ? -by[0] : by[0];
  const unit = units[clamp(units.indexOf(cell.unit) + mirrored, units.length)] ?? "";
  const dimension = names[clamp(names.indexOf(cell.dimension) + by[1], names.length)] ?? "";
  return onCell({ unit, dimension });
}

export function press(key: string, frame: RateFrame): RateStep | undefined {
  const digit = /^[0-9]$/.test(key) ? Number(key) : undefined;
  if (digit !== undefined) {
    const steps = scale(frame.question);
    const value = digit === 0 && !steps.includes(0) ? 10 : digit;
    return steps.includes(value) ? rateAndMove(frame, value) : undefined;
  }
  const by = MOVES[key];
  if (by) return move(frame, by);
  if (key === "backspace" || key === "delete") return { value: withValue(frame, cellOf(frame), undefined) };
  const unit =
    frame.question.per === "whole" ? undefined : frame.units.find((one) => one.letter.toLowerCase() === key);
  return unit ? { cursor: { unit: unit.id, dimension: cellOf(frame).dimension } } : undefined;
}

export function left(frame: RateFrame): Missing<Cell>[] {
  const open = cells(frame).filter((cell) => valueAt(frame.value, cell) === undefined);
  const [first] = open;
  return first ? [{ text: t("left", { count: open.length }), go: onCell(first) }] : [];
}

export function hints({ question }: RateFrame): Hint[] {
  const steps = scale(question);
  const [low, high] = [steps[0] ?? 1, Math.min(steps.at(-1) ?? 5, 9)];
  return [
    { keys: [String(low), "–", String(high)], text: t("hint.rate") },
    { keys: ["←", "→", "↑", "↓"], text: t("hint.move") },
  ];
}

export function say(frame: RateFrame): string {
  const last = cells(frame).filter((cell) => valueAt(frame.value, cell) !== undefined).length;
  const cell = cellOf(frame);
  const title = frame.question.dimensions.find(({ name }) => name === cell.dimension)?.title ?? "";
  const letter = frame.units.find((unit) => unit.id === cell.unit)?.letter ?? "";
  return t("say", { count: last, of: cells(frame).length, title, letter });
}
