/** Marks without a screen: what a key or a number does to them. Pixels of the picture; y grows downward. */
import type { FormQuestion } from "@/api/types";
import { wordsOf } from "@/i18n";
import type { Frame, Hint, Missing, Step } from "@/workspace/faces";
import { mediaIn } from "@/workspace/media/media";
import {
  boundsOf,
  FEWEST_CORNERS,
  type Mark,
  markBetween,
  type Point,
  type Shape,
  type Size,
  withBounds,
  withCornerLess,
  withCornerMore,
} from "./marks";

export interface Attribute {
  name: string;
  title: string;
  options: string[];
  required?: boolean;
}

export interface Question extends FormQuestion {
  labels: { value: string; title: string; help?: string }[];
  shapes?: Shape[];
  attributes?: Attribute[];
  at_least?: number;
  at_most?: number;
}

export interface Answer {
  marks: Mark[];
}

export interface Cursor {
  /** Place of the mark in hand. */
  chosen?: number | undefined;
  /** What the next mark is. */
  label?: string | undefined;
  shape?: Shape | undefined;
  /** Drag moves the picture instead of drawing. */
  hand?: boolean | undefined;
  /** Corners of an outline that is being drawn. */
  corners?: Point[] | undefined;
}

export type BoxesFrame = Frame<Question, Answer, Cursor>;
export type BoxesStep = Step<Answer, Cursor>;

const t = wordsOf("questions/boxes");

export const shapesOf = (question: Question): Shape[] => question.shapes ?? ["box"];
export const marksOf = ({ value }: Pick<BoxesFrame, "value">): Mark[] => value?.marks ?? [];
export const penLabel = ({ question, cursor }: BoxesFrame): string =>
  cursor?.label ?? question.labels[0]?.value ?? "";
export const penShape = ({ question, cursor }: BoxesFrame): Shape =>
  cursor?.shape ?? shapesOf(question)[0] ?? "box";
export const titleOf = (question: Question, label: string): string =>
  question.labels.find((one) => one.value === label)?.title ?? label;

export function sizeOf({ question, shown }: Pick<BoxesFrame, "question" | "shown">): Size {
  const picture = mediaIn(shown, question.about);
  return { width: picture?.width ?? 1, height: picture?.height ?? 1 };
}

export function change(frame: BoxesFrame, place: number, mark: Mark): BoxesStep {
  const marks = marksOf(frame).map((one, at) => (at === place ? mark : one));
  return { value: { marks }, cursor: { ...frame.cursor, chosen: place } };
}

export function add(frame: BoxesFrame, mark: Mark): BoxesStep | undefined {
  const marks = marksOf(frame);
  if (marks.length >= (frame.question.at_most ?? 100)) return undefined;
  return {
    value: { marks: [...marks, mark] },
    cursor: { ...frame.cursor, chosen: marks.length, corners: undefined },
  };
}

export function remove(frame: BoxesFrame, place: number): BoxesStep {
  const marks = marksOf(frame).filter((_, at) => at !== place);
  const chosen = marks.length ? Math.min(place, marks.length - 1) : undefined;
  return { value: { marks }, cursor: { ...frame.cursor, chosen } };
}

/** In the middle, a quarter as wide as the picture: for those who draw by keys. */
function addByKeys(frame: BoxesFrame): BoxesStep | undefined {
  const size = sizeOf(frame);
  const [x, y] = [size.width / 2, size.height / 2];
  const [right, down] = [size.width / 8, size.height / 8];
  const shape = penShape(frame);
  const from: Point = shape === "point" ? [x, y] : [x - right, y - down];
  const to: Point = shape === "point" ? [x, y] : [x + right, y + down];
  return add(frame, markBetween(shape, penLabel(frame), from, to, size));
}

const ARROWS: Record<string, Point> = {
  arrowleft: [-1, 0],
  arrowright: [1, 0],
  arrowup: [0, -1],
  arrowdown: [0, 1],
};

function nudge(key: string, frame: BoxesFrame, place: number, mark: Mark): BoxesStep | undefined {
  const way = ARROWS[key.split("+").at(-1) ?? ""];
  if (!way) return undefined;
  const by = key.includes("shift") ? 10 : 1;
  const old = boundsOf(mark);
  const [right, down] = [way[0] * by, way[1] * by];
  const wanted = key.includes("alt")
    ? { ...old, width: old.width + right, height: old.height + down }
    : { ...old, x: old.x + right, y: old.y + down };
  return { ...change(frame, place, withBounds(mark, wanted, sizeOf(frame))), merge: true };
}

const TURNS: Record<string, number> = { ",": -1, ".": 1, "<": -10, ">": 10 };

function withMarkInHand(key: string, frame: BoxesFrame, place: number, mark: Mark): BoxesStep | undefined {
  if (key === "backspace" || key === "delete") return remove(frame, place);
  if (key === "escape") return { cursor: { ...frame.cursor, chosen: undefined } };
  const turn = TURNS[key];
  if (turn && mark.shape === "rotated") {
    return { ...change(frame, place, { ...mark, angle: (mark.angle + turn + 360) % 360 }), merge: true };
  }
  if (mark.shape === "polygon" && (key === "+" || key === "-")) {
    const points = key === "+" ? withCornerMore(mark.points) : withCornerLess(mark.points);
    return change(frame, place, { ...mark, points });
  }
  return nudge(key, frame, place, mark);
}

function whileOutlining(key: string, frame: BoxesFrame, drawn: Point[]): BoxesStep | undefined {
  if (key === "escape") return { cursor: { ...frame.cursor, corners: undefined } };
  if (key === "backspace") return { cursor: { ...frame.cursor, corners: drawn.slice(0, -1) } };
  if (key !== "enter" || drawn.length < FEWEST_CORNERS) return undefined;
  return add(frame, { shape: "polygon", label: penLabel(frame), attributes: {}, points: drawn });
}

export function press(key: string, frame: BoxesFrame): BoxesStep | undefined {
  const { question, cursor = {} } = frame;
  const marks = marksOf(frame);
  if (cursor.corners?.length) {
    const step = whileOutlining(key, frame, cursor.corners);
    if (step) return step;
  }
  const place = cursor.chosen;
  const mark = place === undefined ? undefined : marks[place];
  const label = question.labels["1234567890".indexOf(key)];
  if (key.length === 1 && label) {
    const step: BoxesStep =
      mark && place !== undefined ? change(frame, place, { ...mark, label: label.value }) : {};
    return { ...step, cursor: { ...cursor, label: label.value } };
  }
  if (key === "n") return addByKeys(frame);
  if (key === "w") return { cursor: { ...cursor, hand: !cursor.hand } };
  if (key === "o") {
    const shapes = shapesOf(question);
    return { cursor: { ...cursor, shape: shapes[(shapes.indexOf(penShape(frame)) + 1) % shapes.length] } };
  }
  if ((key === "]" || key === "[") && marks.length) {
    const next = place === undefined ? (key === "]" ? 0 : -1) : place + (key === "]" ? 1 : -1);
    return { cursor: { ...cursor, chosen: (next + marks.length) % marks.length } };
  }
  return mark && place !== undefined ? withMarkInHand(key, frame, place, mark) : undefined;
}

export function left(frame: BoxesFrame): Missing<Cursor>[] {
  const { question } = frame;
  const marks = marksOf(frame);
  const lacking = (question.at_least ?? 0) - marks.length;
  const unsaid = marks.flatMap((mark, chosen) =>
    (question.attributes ?? [])
      .filter((one) => one.required && !mark.attributes[one.name])
      .map((one) => ({
        text: t("left.attribute", { title: one.title, number: chosen + 1 }),
        go: { cursor: { ...frame.cursor, chosen } },
      })),
  );
  return [...(lacking > 0 ? [{ text: t("left.marks", { count: lacking }) }] : []), ...unsaid];
}

/** No mark is an answer where none is asked for. */
export const blank = (question: Question): Answer | undefined =>
  (question.at_least ?? 0) === 0 ? { marks: [] } : undefined;

export function hints(frame: BoxesFrame): Hint[] {
  const last = String(Math.min(frame.question.labels.length, 9));
  const always: Hint[] = [
    { keys: ["N"], text: t("hint.new") },
    { keys: last === "1" ? ["1"] : ["1", "–", last], text: t("hint.label") },
    { keys: ["[", "]"], text: t("hint.choose") },
  ];
  if (frame.cursor?.corners?.length) return [{ keys: ["↵"], text: t("hint.close") }, ...always];
  const chosen = marksOf(frame)[frame.cursor?.chosen ?? -1];
  if (!chosen) return always;
  return [
    ...(chosen.shape === "polygon" ? [{ keys: ["+", "−"], text: t("hint.corners") }] : []),
    { keys: ["←", "↑"], text: t("hint.move") },
    { keys: ["Alt", "←", "↑"], text: t("hint.size") },
    { keys: ["⌫"], text: t("hint.remove") },
    ...always,
  ];
}

export function say({ question, value }: Pick<BoxesFrame, "question" | "value">): string {
  const marks = value?.marks ?? [];
  if (!marks.length) return t("nothing");
  const counted = question.labels
    .map(({ value: label, title }) => ({ title, count: marks.filter((one) => one.label === label).length }))
    .filter(({ count }) => count > 0);
  return counted.map(({ title, count }) => `${count} × ${title}`).join(", ");
}
