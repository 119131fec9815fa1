/** Stretches of time without a screen: what a key or a number does to them. Whole milliseconds. */
import type { FormQuestion } from "@/api/types";
import { wordsOf } from "@/i18n";
import type { Frame, Hint, Missing, Step } from "@/workspace/faces";
import { mediaIn } from "@/workspace/media/media";

export interface Segment {
  label: string;
  start_ms: number;
  end_ms: number;
  text: string;
}

export interface Question extends FormQuestion {
  labels: { value: string; title: string; help?: string }[];
  overlap?: boolean;
  write?: boolean;
  at_least?: number;
  at_most?: number;
}

export interface Answer {
  segments: Segment[];
}

export interface Cursor {
  /** Place of the stretch in hand. */
  chosen?: number | undefined;
  label?: string | undefined;
  /** Where the player stands, told by the component with the key that marks; without it, as behind a veil, none does. */
  at?: number | undefined;
  /** A beginning that waits for its end. */
  begun?: number | undefined;
}

export type SegmentsFrame = Frame<Question, Answer, Cursor>;
export type SegmentsStep = Step<Answer, Cursor>;

const t = wordsOf("questions/segments");
const LITTLE_MS = 10;

export const segmentsOf = ({ value }: Pick<SegmentsFrame, "value">): Segment[] => value?.segments ?? [];
export const penLabel = ({ question, cursor }: SegmentsFrame): string =>
  cursor?.label ?? question.labels[0]?.value ?? "";
export const titleOf = (question: Question, label: string): string =>
  question.labels.find((one) => one.value === label)?.title ?? label;
export const durationOf = ({ question, shown }: Pick<SegmentsFrame, "question" | "shown">): number =>
  mediaIn(shown, question.about)?.duration_ms ?? 1;

const byTime = (one: Segment, other: Segment) =>
  one.start_ms - other.start_ms || one.end_ms - other.end_ms || one.label.localeCompare(other.label);

/** Whether it can stand among the others: of one label, or where labels exclude one another, none overlap. */
export function fits(question: Question, others: readonly Segment[], one: Segment): boolean {
  const alike = others.filter((other) => question.overlap === false || other.label === one.label);
  return alike.every((other) => one.end_ms <= other.start_ms || other.end_ms <= one.start_ms);
}

/** Sorted by time, with the one in hand still in hand. */
function settled(frame: SegmentsFrame, segments: Segment[], inHand: Segment): SegmentsStep {
  const sorted = segments.toSorted(byTime);
  return {
    value: { segments: sorted },
    cursor: { ...frame.cursor, chosen: sorted.indexOf(inHand), begun: undefined },
  };
}

export function add(frame: SegmentsFrame, start: number, end: number): SegmentsStep | undefined {
  const segments = segmentsOf(frame);
  const [from, to] = [Math.min(start, end), Math.max(start, end)];
  const made = { label: penLabel(frame), start_ms: Math.round(from), end_ms: Math.round(to), text: "" };
  const full = segments.length >= (frame.question.at_most ?? 500);
  if (full || made.end_ms <= made.start_ms || !fits(frame.question, segments, made)) return undefined;
  return settled(frame, [...segments, made], made);
}

/** Undefined when it would overlap, or end before it begins. */
export function change(
  frame: SegmentsFrame,
  place: number,
  part: Partial<Segment>,
): SegmentsStep | undefined {
  const segments = segmentsOf(frame);
  const old = segments[place];
  if (!old) return undefined;
  const lasts = durationOf(frame);
  const within = (ms: number) => Math.min(Math.max(Math.round(ms), 0), lasts);
  const made = { ...old, ...part };
  made.start_ms = within(made.start_ms);
  made.end_ms = within(made.end_ms);
  const others = segments.filter((_, at) => at !== place);
  if (made.end_ms <= made.start_ms || !fits(frame.question, others, made)) return undefined;
  return settled(frame, [...others, made], made);
}

export function remove(frame: SegmentsFrame, place: number): SegmentsStep {
  const segments = segmentsOf(frame).filter((_, at) => at !== place);
  const chosen = segments.length ? Math.min(place, segments.length - 1) : undefined;
  return { value: { segments }, cursor: { ...frame.cursor, chosen } };
}

function nudged(key: string, frame: SegmentsFrame, place: number, one: Segment): SegmentsStep | undefined {
  const by = key.endsWith("arrowleft") ? -LITTLE_MS : LITTLE_MS;
  const part = key.includes("shift") ? { start_ms: one.start_ms + by } : { end_ms: one.end_ms + by };
  const step = change(frame, place, part);
  return step && { ...step, merge: true };
}

/** What marks at the moment the player is at, ms. */
const MARKING: Record<string, (frame: SegmentsFrame, at: number) => SegmentsStep> = {
  i: ({ cursor }, at) => ({ cursor: { ...cursor, begun: at, chosen: undefined } }),
  o: (frame, at) => {
    const { begun, chosen } = frame.cursor ?? {};
    if (begun !== undefined) return add(frame, begun, at) ?? {};
    return chosen === undefined ? {} : (change(frame, chosen, { end_ms: at }) ?? {});
  },
  n: (frame, at) => add(frame, at, Math.min(at + 1000, durationOf(frame))) ?? {},
};

export const marks = (key: string): boolean => key in MARKING;

export function press(key: string, given: SegmentsFrame): SegmentsStep | undefined {
  const { at, ...cursor } = given.cursor ?? {};
  const frame = { ...given, cursor };
  const mark = MARKING[key];
  if (mark) return at === undefined ? undefined : mark(frame, at);
  const segments = segmentsOf(frame);
  const place = cursor.chosen;
  const one = place === undefined ? undefined : segments[place];
  const label = key.length === 1 ? frame.question.labels["1234567890".indexOf(key)] : undefined;
  if (label) {
    const step = one && place !== undefined ? change(frame, place, { label: label.value }) : undefined;
    return { ...step, cursor: { ...cursor, ...step?.cursor, label: label.value } };
  }
  if (key === "[" || key === "]") {
    if (!segments.length) return undefined;
    const next = place === undefined ? (key === "]" ? 0 : -1) : place + (key === "]" ? 1 : -1);
    return { cursor: { ...cursor, chosen: (next + segments.length) % segments.length } };
  }
  if (!one || place === undefined) return undefined;
  if (key === "backspace" || key === "delete") return remove(frame, place);
  if (key === "escape") return { cursor: { ...cursor, chosen: undefined } };
  return /^alt\+(shift\+)?arrow(left|right)$/.test(key) ? nudged(key, frame, place, one) : undefined;
}

export function left(frame: SegmentsFrame): Missing<Cursor>[] {
  const { question } = frame;
  const segments = segmentsOf(frame);
  const lacking = (question.at_least ?? 0) - segments.length;
  const unwritten = segments.flatMap((one, chosen) =>
    question.write && !one.text.trim()
      ? [{ text: t("left.text", { number: chosen + 1 }), go: { cursor: { ...frame.cursor, chosen } } }]
      : [],
  );
  return [...(lacking > 0 ? [{ text: t("left.segments", { count: lacking }) }] : []), ...unwritten];
}

export const blank = (question: Question): Answer | undefined =>
  (question.at_least ?? 0) === 0 ? { segments: [] } : undefined;

export function hints(frame: SegmentsFrame): Hint[] {
  const last = String(Math.min(frame.question.labels.length, 9));
  const always: Hint[] = [
    { keys: ["␣"], text: t("hint.play") },
    { keys: ["I"], text: t("hint.begin") },
    { keys: ["O"], text: t("hint.end") },
    { keys: last === "1" ? ["1"] : ["1", "–", last], text: t("hint.label") },
    { keys: [",", "."], text: t("hint.frame") },
  ];
  if (frame.cursor?.chosen === undefined) return always;
  return [
    { keys: ["Alt", "←", "→"], text: t("hint.move") },
    { keys: ["⌫"], text: t("hint.remove") },
    ...always,
  ];
}

export function say({ question, value }: Pick<SegmentsFrame, "question" | "value">): string {
  const segments = value?.segments ?? [];
  if (!segments.length) return t("nothing");
  const counted = question.labels
    .map(({ value: label, title }) => ({
      title,
      count: segments.filter((one) => one.label === label).length,
    }))
    .filter(({ count }) => count > 0);
  return counted.map(({ title, count }) => `${count} × ${title}`).join(", ");
}
