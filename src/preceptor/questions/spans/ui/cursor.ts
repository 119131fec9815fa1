/** The cursor of marking, without a screen: the texts, where it stands, how it moves and widens. */
import type { FormQuestion } from "@/api/types";
import type { Frame, Step } from "@/workspace/faces";
import { type Part, partsOf } from "@/workspace/texts";
import { reading, slice, snapped, stopAt, type Stretch } from "./letters";

export interface Named {
  value: string;
  title: string;
  help?: string;
}

export interface Question extends FormQuestion {
  labels: Named[];
  severities?: Named[];
  relations?: Named[];
  notes?: boolean;
  at_least?: number;
  at_most?: number;
  overlap?: boolean;
  snap?: "word" | "character";
}

export interface Mark extends Stretch {
  part: string;
  label: string;
  severity: string;
  note: string;
}

export interface Link {
  source: number;
  target: number;
  relation: string;
}

export interface Answer {
  marks: Mark[];
  links: Link[];
}

export interface Cursor extends Stretch {
  part: string;
  /** The stop where widening began, and the one it has come to. */
  anchor: number;
  head: number;
  /** The mark in hand. */
  mark?: number | undefined;
  /** The mark a link is being drawn from. */
  from?: number | undefined;
  /** The note of the mark in hand is to be written. */
  writing?: boolean;
}

export type SpansFrame = Frame<Question, Answer, Cursor>;
export type SpansStep = Step<Answer, Cursor>;

export const snapOf = ({ question }: Pick<SpansFrame, "question">) => question.snap ?? "word";

export const partOf = (frame: SpansFrame, id: string): Part | undefined =>
  partsOf(frame).find((part) => part.id === id);

export function onStop(frame: SpansFrame, part: Part, at: number): Cursor {
  const { stops } = reading(part.text, snapOf(frame));
  const place = Math.max(0, Math.min(stops.length - 1, at));
  return { part: part.id, anchor: place, head: place, ...(stops[place] ?? { start: 0, end: 0 }) };
}

/** Where the keys stand: at first, the first word of the text in focus. */
export function cursorOf(frame: SpansFrame): Cursor {
  const { cursor } = frame;
  const parts = partsOf(frame);
  if (cursor && parts.some((part) => part.id === cursor.part)) return cursor;
  const part = parts.find(({ id }) => id === frame.focus) ?? parts[0];
  return part ? onStop(frame, part, 0) : { part: "", anchor: 0, head: 0, start: 0, end: 0 };
}

export const quote = (frame: SpansFrame, mark: Stretch & { part: string }): string =>
  slice(partOf(frame, mark.part)?.text ?? "", mark);

/** The stretch from one stop to another, whichever comes first. */
export function between(frame: SpansFrame, part: Part, anchor: number, head: number): Cursor {
  const { stops } = reading(part.text, snapOf(frame));
  const place = Math.max(0, Math.min(stops.length - 1, head));
  const [from, to] = [Math.min(anchor, place), Math.max(anchor, place)];
  return { part: part.id, anchor, head: place, start: stops[from]?.start ?? 0, end: stops[to]?.end ?? 0 };
}

/** One stop on or back, from text to text; widening stays within its text. */
export function move(frame: SpansFrame, by: number, widen: boolean): Cursor {
  const cursor = cursorOf(frame);
  const parts = partsOf(frame);
  const at = parts.findIndex((part) => part.id === cursor.part);
  const part = parts[at];
  if (!part) return cursor;
  if (widen) return between(frame, part, cursor.anchor, cursor.head + by);
  const next = (by > 0 ? Math.max(cursor.anchor, cursor.head) : Math.min(cursor.anchor, cursor.head)) + by;
  const { stops } = reading(part.text, snapOf(frame));
  const beyond = next < 0 ? parts[at - 1] : next >= stops.length ? parts[at + 1] : undefined;
  return beyond ? onStop(frame, beyond, by > 0 ? 0 : Number.MAX_SAFE_INTEGER) : onStop(frame, part, next);
}

/** To the next sentence or the last, or widening up to it. */
export function leap(frame: SpansFrame, by: number, widen: boolean): Cursor {
  const cursor = cursorOf(frame);
  const part = partOf(frame, cursor.part);
  if (!part) return cursor;
  const { stops, sentences } = reading(part.text, snapOf(frame));
  const at = sentences.findLastIndex((begin) => begin <= cursor.head);
  const start = sentences[at + by] ?? (by > 0 ? stops.length : 0);
  if (widen) return between(frame, part, cursor.anchor, by > 0 ? start - 1 : start);
  return start < stops.length
    ? onStop(frame, part, start)
    : move({ ...frame, cursor: onStop(frame, part, start) }, 1, false);
}

/** The stretch somebody selected by mouse or finger, widened to whole words. */
export function select(frame: SpansFrame, id: string, from: number, to: number): SpansStep | undefined {
  const part = partOf(frame, id);
  if (!part) return undefined;
  const read = reading(part.text, snapOf(frame));
  const found = snapped(read, part.text, from, to);
  if (!found) return undefined;
  return {
    cursor: { part: id, anchor: stopAt(read, found.start), head: stopAt(read, found.end - 1), ...found },
  };
}

/** A place touched: the mark there is taken in hand, or else the word. */
export function touch(frame: SpansFrame, id: string, point: number): SpansStep | undefined {
  const part = partOf(frame, id);
  if (!part) return undefined;
  const at = (frame.value?.marks ?? []).findLastIndex(
    (m) => m.part === id && m.start <= point && point < m.end,
  );
  return at >= 0
    ? takeInHand(frame, at)
    : { cursor: onStop(frame, part, stopAt(reading(part.text, snapOf(frame)), point)) };
}

/** Takes a mark in hand: the cursor goes to its words. */
export function takeInHand(frame: SpansFrame, at: number): SpansStep {
  const one = frame.value?.marks[at];
  if (!one) return {};
  const part = partOf(frame, one.part);
  const stop = (point: number) => (part ? stopAt(reading(part.text, snapOf(frame)), point) : 0);
  const { from } = cursorOf(frame);
  const { start, end } = one;
  return { cursor: { part: one.part, start, end, anchor: stop(start), head: stop(end - 1), mark: at, from } };
}
