/** Marking without a screen: which marks there are, and what a key does to them. */
import { wordsOf } from "@/i18n";
import type { Hint, Missing } from "@/workspace/faces";
import {
  type Answer,
  type Cursor,
  cursorOf,
  leap,
  type Mark,
  move,
  type Named,
  onStop,
  partOf,
  quote,
  snapOf,
  type SpansFrame,
  type SpansStep,
  takeInHand,
} from "./cursor";
import { reading, type Stretch } from "./letters";

const t = wordsOf("questions/spans");
const NOTHING: Answer = { marks: [], links: [] };

export const clashes = (frame: SpansFrame, one: Stretch & { part: string }): boolean =>
  frame.question.overlap === false &&
  (frame.value ?? NOTHING).marks.some((m) => m.part === one.part && m.start < one.end && one.start < m.end);

/** Marks the stretch in hand; it stays in hand for its severity. */
export function mark(frame: SpansFrame, label: string): SpansStep | undefined {
  const cursor = { ...cursorOf(frame), mark: undefined, from: undefined };
  const { part, start, end } = cursor;
  const { marks, links } = frame.value ?? NOTHING;
  const there = marks.findIndex(
    (m) => m.part === part && m.start === start && m.end === end && m.label === label,
  );
  if (there >= 0) return { cursor: { ...cursor, mark: there } };
  if (end <= start || clashes(frame, { part, start, end }) || marks.length >= (frame.question.at_most ?? 500))
    return undefined;
  const made = [...marks, { part, start, end, label, severity: "", note: "" }];
  const needs = (frame.question.severities ?? []).length > 0;
  return { value: { marks: made, links }, cursor: { ...cursor, mark: needs ? marks.length : undefined } };
}

export function change(frame: SpansFrame, at: number, what: Partial<Mark>, merge = false): SpansStep {
  const { marks, links } = frame.value ?? NOTHING;
  const changed = marks.map((one, place) => (place === at ? { ...one, ...what } : one));
  return { value: { marks: changed, links }, merge };
}

/** Takes a mark back, and the links that hung on it. */
export function remove(frame: SpansFrame, at: number): SpansStep {
  const { marks, links } = frame.value ?? NOTHING;
  const shift = (place: number) => (place > at ? place - 1 : place);
  const kept = links.filter((link) => link.source !== at && link.target !== at);
  const rest = marks.filter((_, place) => place !== at);
  const cursor = { ...cursorOf(frame), mark: undefined, from: undefined };
  const moved = kept.map((link) => ({ ...link, source: shift(link.source), target: shift(link.target) }));
  return { value: rest.length ? { marks: rest, links: moved } : undefined, cursor };
}

export function join(
  frame: SpansFrame,
  source: number,
  target: number,
  relation: string,
): SpansStep | undefined {
  const { marks, links } = frame.value ?? NOTHING;
  const known = links.some(
    (one) => one.source === source && one.target === target && one.relation === relation,
  );
  if (source === target || known) return undefined;
  return {
    value: { marks, links: [...links, { source, target, relation }] },
    cursor: { ...cursorOf(frame), from: undefined },
  };
}

export function unlink(frame: SpansFrame, at: number): SpansStep {
  const { marks, links } = frame.value ?? NOTHING;
  return { value: { marks, links: links.filter((_, place) => place !== at) } };
}

/** That nothing needs a mark, said or taken back. */
export function nothing({ value }: SpansFrame): SpansStep | undefined {
  if (value && value.marks.length > 0) return undefined;
  return value ? { value: undefined } : { value: { marks: [], links: [] }, done: true };
}

function digit(frame: SpansFrame, at: number): SpansStep | undefined {
  const { question } = frame;
  const cursor = cursorOf(frame);
  const [severities, relations] = [question.severities ?? [], question.relations ?? []];
  if (cursor.from !== undefined) {
    const relation = relations[at];
    return relation && cursor.mark !== undefined
      ? join(frame, cursor.from, cursor.mark, relation.value)
      : undefined;
  }
  const severity = severities[at];
  if (cursor.mark !== undefined && severities.length > 0) {
    return (
      severity && {
        ...change(frame, cursor.mark, { severity: severity.value }),
        cursor: { ...cursor, mark: undefined },
      }
    );
  }
  const label = question.labels[at];
  return label && mark(frame, label.value);
}

function step(frame: SpansFrame, by: number): SpansStep | undefined {
  const count = frame.value?.marks.length ?? 0;
  if (!count) return undefined;
  const cursor = cursorOf(frame);
  const at = cursor.mark === undefined ? (by > 0 ? 0 : count - 1) : (cursor.mark + by + count) % count;
  return takeInHand({ ...frame, cursor }, at);
}

/** The mark in hand, or the one last made at the cursor. */
function inHand(frame: SpansFrame): number | undefined {
  const { mark: held, part, start, end } = cursorOf(frame);
  if (held !== undefined) return held;
  const at = (frame.value?.marks ?? []).findLastIndex(
    (m) => m.part === part && m.start < end && start < m.end,
  );
  return at < 0 ? undefined : at;
}

export function press(key: string, frame: SpansFrame): SpansStep | undefined {
  const rtl = reading(partOf(frame, cursorOf(frame).part)?.text ?? "", snapOf(frame)).rtl;
  const widen = key.startsWith("shift+");
  const name = widen ? key.slice(6) : key;
  if (name === "arrowright" || name === "arrowleft")
    return { cursor: move(frame, (name === "arrowright") === rtl ? -1 : 1, widen) };
  if (name === "arrowdown" || name === "arrowup")
    return { cursor: leap(frame, name === "arrowdown" ? 1 : -1, widen) };
  if (key === "0") return (frame.question.at_least ?? 0) === 0 ? nothing(frame) : undefined;
  if (/^[1-9]$/.test(key)) return digit(frame, Number(key) - 1);
  if (key === "[" || key === "]") return step(frame, key === "]" ? 1 : -1);
  const held = inHand(frame);
  if (key === "backspace" || key === "delete") return held === undefined ? undefined : remove(frame, held);
  if (key === "n" && frame.question.notes !== false && held !== undefined)
    return { cursor: { ...cursorOf(frame), mark: held, writing: true } };
  if (key === "x" && (frame.question.relations ?? []).length > 0 && held !== undefined)
    return { cursor: { ...cursorOf(frame), mark: held, from: held } };
  if (key === "escape" && frame.cursor)
    return { cursor: { ...cursorOf(frame), mark: undefined, from: undefined } };
  const unit = frame.units.find((one) => one.letter.toLowerCase() === key);
  const part = unit && partOf(frame, unit.id);
  return part && { cursor: onStop(frame, part, 0) };
}

export function left(frame: SpansFrame): Missing<Cursor>[] {
  const { question, value } = frame;
  if (!value)
    return [
      {
        text: (question.at_least ?? 0) === 0 ? t("left.open") : t("left.some", { count: question.at_least }),
      },
    ];
  const lacking = (question.at_least ?? 0) - value.marks.length;
  const bare = (question.severities ?? []).length ? value.marks.findIndex((one) => !one.severity) : -1;
  return [
    ...(lacking > 0 ? [{ text: t("left.some", { count: lacking }) }] : []),
    ...(bare >= 0
      ? [
          {
            text: t("left.severity", { quote: quote(frame, value.marks[bare] as Mark) }),
            go: takeInHand(frame, bare),
          },
        ]
      : []),
  ];
}

/** The last digit that stands for one of a list. */
const count = (list: readonly unknown[] | undefined): string => String(Math.min(9, list?.length ?? 0));

/** Whether digits make a mark now; else they say how grave the mark in hand is, or link it. */
export const marksByDigit = ({ question, cursor }: Pick<SpansFrame, "question" | "cursor">): boolean =>
  cursor?.from === undefined && (cursor?.mark === undefined || !question.severities?.length);

export function hints({ question, cursor, value }: SpansFrame): Hint[] {
  if (cursor?.from !== undefined) {
    return [
      { keys: ["[", "]"], text: t("hint.target") },
      { keys: ["1", "–", count(question.relations)], text: t("hint.relation") },
    ];
  }
  const marked: Hint[] = value?.marks.length
    ? [
        ...(question.notes === false ? [] : [{ keys: ["N"], text: t("hint.note") }]),
        { keys: ["⌫"], text: t("hint.remove") },
        { keys: ["[", "]"], text: t("hint.target") },
        ...(question.relations?.length ? [{ keys: ["X"], text: t("hint.relation") }] : []),
      ]
    : [];
  if (!marksByDigit({ question, cursor })) {
    return [{ keys: ["1", "–", count(question.severities)], text: t("hint.severity") }, ...marked];
  }
  return [
    { keys: ["←", "→"], text: t("hint.move") },
    { keys: ["⇧", "→"], text: t("hint.widen") },
    { keys: ["1", "–", count(question.labels)], text: t("hint.mark") },
    ...((question.at_least ?? 0) === 0 ? [{ keys: ["0"], text: t("nothing") }] : []),
    ...marked,
  ];
}

export const titleOf = (named: readonly Named[] | undefined, value: string): string =>
  named?.find((one) => one.value === value)?.title ?? value;

export function say(frame: SpansFrame): string {
  const marks = frame.value?.marks ?? [];
  const last = marks.at(-1);
  if (!last) return t("nothing");
  const severity = titleOf(frame.question.severities, last.severity);
  const label = titleOf(frame.question.labels, last.label);
  return t("say", {
    count: marks.length,
    quote: quote(frame, last),
    label: severity ? `${label}, ${severity}` : label,
  });
}
