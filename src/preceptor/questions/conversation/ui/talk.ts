/** A live conversation without a screen: what is rated, what is left, what a key does. */
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
  models?: string[];
  at_least?: number;
  at_most?: number;
  most_chars?: number;
  allow_edit?: boolean;
  turn_dimensions?: Dimension[];
  dimensions?: Dimension[];
  low?: number;
  high?: number;
}

/** What the server keeps of the talk, as far as this page must know to say what is left. */
export interface Seen {
  /** Exchanges whose reply goes on. */
  held: number;
  choosing: boolean;
  coming: boolean;
  broken: boolean;
  ended: boolean;
}

/** The ratings are the person's; the server puts the conversation itself beside them. */
export interface Answer {
  seen: Seen;
  turns: Record<string, Record<string, number>>;
  whole: Record<string, number>;
}

export interface Cell {
  /** The exchange ("1", "2", …), "" for the whole. */
  turn: string;
  dimension: string;
}

/** `deed` is the last key for the face to carry out, kept for its `stamp`, which makes the same key twice two deeds. */
export interface Cursor {
  cell?: Cell;
  deed?: { side: string; stamp: number };
}

export type TalkFrame = Frame<Question, Answer, Cursor>;
type TalkStep = Step<Answer, Cursor>;

const t = wordsOf("questions/conversation");

export const START: Answer = {
  seen: { held: 0, choosing: false, coming: false, broken: false, ended: false },
  turns: {},
  whole: {},
};

export const scale = ({ low = 1, high = 5 }: Question): number[] =>
  Array.from({ length: high - low + 1 }, (_, at) => low + at);

export const isLongEnough = ({ question, value }: TalkFrame): boolean =>
  (value?.seen.held ?? 0) >= (question.at_least ?? 2) || value?.seen.broken === true;

/** Everything that can be rated now: each reply that went on, and the whole once there is enough of it. */
export function cells(frame: TalkFrame): Cell[] {
  const { question, value } = frame;
  const turns = Array.from({ length: value?.seen.held ?? 0 }, (_, at) => String(at + 1));
  const each = turns.flatMap((turn) =>
    (question.turn_dimensions ?? []).map(({ name }) => ({ turn, dimension: name })),
  );
  const whole = isLongEnough(frame)
    ? (question.dimensions ?? []).map(({ name }) => ({ turn: "", dimension: name }))
    : [];
  return [...each, ...whole];
}

export const pointAt = (value: Answer | undefined, { turn, dimension }: Cell): number | undefined =>
  (turn === "" ? value?.whole : value?.turns[turn])?.[dimension];

const isSame = (a: Cell, b: Cell): boolean => a.turn === b.turn && a.dimension === b.dimension;

/** The rating the digits go to: the one in hand, else the first that is open. */
export function cellOf(frame: TalkFrame): Cell | undefined {
  const all = cells(frame);
  const inHand = frame.cursor?.cell;
  return (
    (inHand && all.find((cell) => isSame(cell, inHand))) ??
    all.find((cell) => pointAt(frame.value, cell) === undefined) ??
    all.at(-1)
  );
}

function withPoint(value: Answer, { turn, dimension }: Cell, point: number | undefined): Answer {
  const row: Record<string, number> = { ...(turn === "" ? value.whole : value.turns[turn]) };
  if (point === undefined) delete row[dimension];
  else row[dimension] = point;
  return turn === "" ? { ...value, whole: row } : { ...value, turns: { ...value.turns, [turn]: row } };
}

/** Sets one rating and takes the next open one in hand. */
export function rate(frame: TalkFrame, cell: Cell, point: number): TalkStep {
  const value = withPoint(frame.value ?? START, cell, point);
  const all = cells(frame);
  const from = all.findIndex((one) => isSame(one, cell));
  const onward = [...all.slice(from + 1), ...all.slice(0, from)];
  const next = onward.find((one) => pointAt(value, one) === undefined);
  return { value, cursor: { ...frame.cursor, cell: next ?? cell } };
}

function move(frame: TalkFrame, by: number): TalkStep | undefined {
  const all = cells(frame);
  const cell = cellOf(frame);
  const to = cell && all[all.findIndex((one) => isSame(one, cell)) + by];
  return to && { cursor: { ...frame.cursor, cell: to } };
}

export function press(key: string, frame: TalkFrame): TalkStep | undefined {
  if ((key === "a" || key === "b") && frame.value?.seen.choosing) {
    return {
      cursor: {
        ...frame.cursor,
        deed: { side: key.toUpperCase(), stamp: (frame.cursor?.deed?.stamp ?? 0) + 1 },
      },
    };
  }
  const cell = cellOf(frame);
  if (!cell) return undefined;
  if (/^[0-9]$/.test(key)) {
    const point = key === "0" && !scale(frame.question).includes(0) ? 10 : Number(key);
    return scale(frame.question).includes(point) ? rate(frame, cell, point) : undefined;
  }
  if (key === "arrowdown") return move(frame, 1);
  if (key === "arrowup") return move(frame, -1);
  if (key === "backspace" || key === "delete")
    return { value: withPoint(frame.value ?? START, cell, undefined), cursor: { ...frame.cursor, cell } };
  return undefined;
}

export function left(frame: TalkFrame): Missing<Cursor>[] {
  const { question, value } = frame;
  const seen = value?.seen ?? START.seen;
  if (seen.coming) return [{ text: t("left.coming") }];
  if (seen.choosing) return [{ text: t("left.choose") }];
  const found: Missing<Cursor>[] = [];
  const missing = (question.at_least ?? 2) - seen.held;
  if (missing > 0 && !seen.broken) found.push({ text: t("left.talk", { count: missing }) });
  const open = cells(frame).filter((cell) => pointAt(value, cell) === undefined);
  const [first] = open;
  if (first)
    found.push({
      text: t("left.rate", { count: open.length }),
      go: { cursor: { ...frame.cursor, cell: first } },
    });
  return found;
}

export function hints(frame: TalkFrame): Hint[] {
  if (frame.value?.seen.choosing) return [{ keys: ["A", "B"], text: t("hint.choose") }];
  const steps = scale(frame.question);
  const rating = cellOf(frame)
    ? [
        { keys: [String(steps[0]), "–", String(Math.min(9, steps.at(-1) ?? 5))], text: t("hint.rate") },
        { keys: ["↑", "↓"], text: t("hint.move") },
      ]
    : [];
  return [{ keys: ["Y"], text: t("hint.write") }, { keys: ["↵"], text: t("hint.send") }, ...rating];
}

export function say({ value }: TalkFrame): string {
  const seen = value?.seen ?? START.seen;
  if (seen.coming) return t("say.coming");
  if (seen.choosing) return t("say.choose");
  return t("say.held", { count: seen.held });
}
