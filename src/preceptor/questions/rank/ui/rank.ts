/** Ranking without a screen: what each key does, what is missing, what is said aloud. */
import type { FormQuestion } from "@/api/types";
import { wordsOf } from "@/i18n";
import type { Frame, Hint, Missing, Step } from "@/workspace/faces";
import { insert, type Order, place, rankOf, step, tieWithAbove, unplace } from "./order";

export interface Question extends FormQuestion {
  allow_ties?: boolean;
  allow_none_acceptable?: boolean;
  allow_partial?: boolean;
  dimensions?: string[];
}

export interface Answer {
  order: Order;
  none_acceptable: boolean;
  by_dimension?: Record<string, Order>;
}

/** `dimension` is "" for the overall ranking. */
export interface Cursor {
  dimension: string;
  tieNext: boolean;
}

export type RankFrame = Frame<Question, Answer, Cursor>;
type RankStep = Step<Answer, Cursor>;

const t = wordsOf("questions/rank");
const NOTHING: Answer = { order: [], none_acceptable: false };

/** The rankings asked for: overall first, then one a dimension. */
export const rankings = (question: Question): string[] => ["", ...(question.dimensions ?? [])];

export const cursorOf = (frame: RankFrame): Cursor => frame.cursor ?? { dimension: "", tieNext: false };

export const orderIn = (answer: Answer | undefined, dimension: string): Order =>
  (dimension ? answer?.by_dimension?.[dimension] : answer?.order) ?? [];

export const current = (frame: RankFrame): Order => orderIn(frame.value, cursorOf(frame).dimension);

/** The answer with one ranking replaced; a finished one hands the cursor to the next unfinished. */
export function withOrder(frame: RankFrame, order: Order): RankStep {
  const { dimension } = cursorOf(frame);
  const answer = frame.value ?? NOTHING;
  const value = dimension
    ? { ...answer, by_dimension: { ...answer.by_dimension, [dimension]: order } }
    : { ...answer, order };
  const full = order.flat().length === frame.units.length;
  const next = full ? rankings(frame.question).find((name) => isOpen(value, name, frame)) : undefined;
  return { value, cursor: { dimension: next ?? dimension, tieNext: false } };
}

const isOpen = (answer: Answer, dimension: string, frame: RankFrame): boolean =>
  orderIn(answer, dimension).flat().length < frame.units.length;

export function withNone(frame: RankFrame): RankStep {
  const answer = frame.value ?? NOTHING;
  return { value: { ...answer, none_acceptable: !answer.none_acceptable } };
}

export function press(key: string, frame: RankFrame): RankStep | undefined {
  const { question, units, focus } = frame;
  const order = current(frame);
  const cursor = cursorOf(frame);
  const ties = question.allow_ties !== false;
  const placed = order.flat();
  const unit = units.find((one) => one.letter.toLowerCase() === key);
  if (unit) {
    return placed.includes(unit.id)
      ? undefined
      : withOrder(frame, place(order, unit.id, cursor.tieNext && ties));
  }
  if (key === "=" && ties) return pressTie(frame, order, cursor);
  if (key === "backspace" || key === "delete")
    return placed.length ? withOrder(frame, unplace(order)) : undefined;
  if (key === "n" && question.allow_none_acceptable !== false) return withNone(frame);
  if (key === "arrowleft" || key === "arrowright") return turn(frame, key === "arrowleft" ? -1 : 1);
  if (!focus || !units.some((one) => one.id === focus)) return undefined;
  if (key === "alt+arrowup" || key === "alt+arrowdown") {
    return withOrder(frame, step(order, focus, key === "alt+arrowup" ? -1 : 1));
  }
  const digit = /^[1-9]$/.test(key) ? Number(key) : 0;
  return digit > 0 && digit <= units.length ? withOrder(frame, insert(order, focus, digit - 1)) : undefined;
}

/** While some are left, "=" ties the next; when all are placed, it ties the one in focus with the one above. */
function pressTie(frame: RankFrame, order: Order, cursor: Cursor): RankStep | undefined {
  const { units, focus } = frame;
  if (order.flat().length < units.length) {
    return order.length ? { cursor: { ...cursor, tieNext: !cursor.tieNext } } : undefined;
  }
  return focus ? withOrder(frame, tieWithAbove(order, focus)) : undefined;
}

function turn(frame: RankFrame, by: -1 | 1): RankStep | undefined {
  const names = rankings(frame.question);
  if (names.length < 2) return undefined;
  const at = names.indexOf(cursorOf(frame).dimension) + by;
  return { cursor: { dimension: names[(at + names.length) % names.length] ?? "", tieNext: false } };
}

export function left(frame: RankFrame): Missing<Cursor>[] {
  const { question, units, value } = frame;
  return rankings(question).flatMap((dimension) => {
    const order = orderIn(value, dimension);
    const out = units.filter((unit) => !rankOf(order, unit.id));
    if (out.length === 0 || (question.allow_partial && order.length > 0)) return [];
    const letters = out.map((unit) => unit.letter).join(", ");
    const text = dimension ? t("leftBy", { letters, dimension }) : t("left", { letters });
    return [{ text, go: { cursor: { dimension, tieNext: false } } }];
  });
}

export function hints(frame: RankFrame): Hint[] {
  const { question, units } = frame;
  const ties = question.allow_ties !== false;
  const last = units.at(-1)?.letter ?? "B";
  return [
    { keys: ["A", "–", last], text: cursorOf(frame).tieNext ? t("hint.tied") : t("hint.place") },
    ...(ties ? [{ keys: ["="], text: t("hint.tie") }] : []),
    { keys: ["⌫"], text: t("hint.back") },
    ...(question.allow_none_acceptable !== false ? [{ keys: ["N"], text: t("hint.none") }] : []),
    { keys: ["Alt", "↑", "↓"], text: t("hint.move") },
  ];
}

export function badge(frame: RankFrame, unit: string): string | undefined {
  const at = rankOf(orderIn(frame.value, ""), unit);
  if (!at) return undefined;
  const rank = at.rank === 1 ? t("best") : t("rankN", { rank: at.rank });
  return at.tied ? t("tied", { rank }) : rank;
}

/** "B, then A ties C" */
export function sentence(order: Order, units: Frame["units"]): string {
  const letter = (id: string) => units.find((unit) => unit.id === id)?.letter ?? "?";
  return order.map((group) => group.map(letter).join(t("say.ties"))).join(t("say.then"));
}

export function say(frame: RankFrame): string {
  const order = current(frame);
  const none = frame.value?.none_acceptable ? `${t("none")}. ` : "";
  return none + (order.length ? t("say.ranking", { order: sentence(order, frame.units) }) : t("say.empty"));
}
