/** Flagging without a screen: the rows (hazards, targets, refusal), what a key sets, where it goes next. */
import type { FormQuestion } from "@/api/types";
import { wordsOf } from "@/i18n";
import type { Frame, Hint, Missing, Step } from "@/workspace/faces";

export interface Hazard {
  code: string;
  title: string;
  help?: string;
}

export interface Choice {
  value: string;
  title: string;
  help?: string;
}

export interface Question extends FormQuestion {
  hazards: Hazard[];
  severities?: string[];
  targets?: Choice[];
  refusals?: Choice[];
  allow_unknown?: boolean;
}

export type Holds = "yes" | "no" | "unknown";

export interface Flag {
  holds: Holds;
  severity: number | null;
}

export interface Answer {
  flags: Record<string, Flag>;
  targets: string[];
  refusal: string | null;
}

/** "hazard:S1", "targets" or "refusal". */
export type Cursor = string;
export type FlagsFrame = Frame<Question, Answer, Cursor>;
type FlagsStep = Step<Answer, Cursor>;

const t = wordsOf("questions/flags");
const EMPTY: Answer = { flags: {}, targets: [], refusal: null };

export const valueOf = (frame: Pick<FlagsFrame, "value">): Answer => frame.value ?? EMPTY;

const isThere = (answer: Answer): boolean => Object.values(answer.flags).some(({ holds }) => holds === "yes");

/** Who the harm is aimed at is asked once there is some. */
export const asksTargets = (question: Question, answer: Answer): boolean =>
  (question.targets?.length ?? 0) > 0 && isThere(answer);

export function rows(question: Question, answer: Answer): Cursor[] {
  return [
    ...question.hazards.map(({ code }) => `hazard:${code}`),
    ...(asksTargets(question, answer) ? ["targets"] : []),
    ...(question.refusals?.length ? ["refusal"] : []),
  ];
}

export const codeOf = (row: Cursor): string | undefined =>
  row.startsWith("hazard:") ? row.slice("hazard:".length) : undefined;

export function cursorOf(frame: FlagsFrame): Cursor {
  const all = rows(frame.question, valueOf(frame));
  return all.find((row) => row === frame.cursor) ?? all[0] ?? "";
}

/** A hazard is open while unsaid, or there without its severity. Targets may stay empty. */
function isOpen(question: Question, answer: Answer, row: Cursor): boolean {
  if (row === "targets") return false;
  if (row === "refusal") return answer.refusal === null;
  const flag = answer.flags[codeOf(row) ?? ""];
  return !flag || (flag.holds === "yes" && (question.severities?.length ?? 0) > 0 && flag.severity === null);
}

function onward(question: Question, answer: Answer, from: Cursor): FlagsStep {
  const all = rows(question, answer);
  const at = all.indexOf(from);
  const next = [...all.slice(at + 1), ...all.slice(0, at + 1)].find((row) => isOpen(question, answer, row));
  return next ? { value: answer, cursor: next } : { value: answer, cursor: from, done: true };
}

export const withFlag = (answer: Answer, code: string, flag: Flag | undefined): Answer => {
  const flags = { ...answer.flags };
  if (flag) flags[code] = flag;
  else delete flags[code];
  const kept = { ...answer, flags };
  return isThere(kept) ? kept : { ...kept, targets: [] };
};

export function hold(frame: FlagsFrame, code: string, holds: Holds): FlagsStep {
  const before = valueOf(frame).flags[code];
  const severity = holds === "yes" && before?.holds === "yes" ? before.severity : null;
  const answer = withFlag(valueOf(frame), code, { holds, severity });
  return onward(frame.question, answer, `hazard:${code}`);
}

/** A grade says "there" too. */
export function grade(frame: FlagsFrame, code: string, severity: number): FlagsStep {
  const answer = withFlag(valueOf(frame), code, { holds: "yes", severity });
  return onward(frame.question, answer, `hazard:${code}`);
}

/** Absent, for every hazard not spoken of yet. */
export function restAbsent(frame: FlagsFrame): FlagsStep {
  const answer = valueOf(frame);
  const rest = frame.question.hazards.filter(({ code }) => !answer.flags[code]);
  const flags = Object.fromEntries(rest.map(({ code }) => [code, { holds: "no", severity: null } as Flag]));
  return onward(frame.question, { ...answer, flags: { ...answer.flags, ...flags } }, cursorOf(frame));
}

export function toggleTarget(frame: FlagsFrame, value: string): FlagsStep {
  const answer = valueOf(frame);
  const chosen = (frame.question.targets ?? [])
    .map((one) => one.value)
    .filter((one) => (one === value ? !answer.targets.includes(one) : answer.targets.includes(one)));
  return { value: { ...answer, targets: chosen }, cursor: "targets" };
}

export const refuse = (frame: FlagsFrame, refusal: string): FlagsStep =>
  onward(frame.question, { ...valueOf(frame), refusal }, "refusal");

/** Digits: grades of severity where there are some, else 1 = there; 0 = absent. */
function digit(frame: FlagsFrame, row: Cursor, figure: number): FlagsStep | undefined {
  const { question } = frame;
  const target = question.targets?.[figure - 1];
  if (row === "targets") return target && toggleTarget(frame, target.value);
  const refusal = question.refusals?.[figure - 1];
  if (row === "refusal") return refusal && refuse(frame, refusal.value);
  const code = codeOf(row) ?? "";
  if (figure === 0) return hold(frame, code, "no");
  const grades = question.severities?.length ?? 0;
  if (grades === 0) return figure === 1 ? hold(frame, code, "yes") : undefined;
  return figure <= grades ? grade(frame, code, figure) : undefined;
}

function move(frame: FlagsFrame, by: number): FlagsStep {
  const all = rows(frame.question, valueOf(frame));
  const at = all.indexOf(cursorOf(frame)) + by;
  return { cursor: all[Math.max(0, Math.min(all.length - 1, at))] };
}

export function press(key: string, frame: FlagsFrame): FlagsStep | undefined {
  const row = cursorOf(frame);
  const code = codeOf(row);
  if (/^[0-9]$/.test(key)) return digit(frame, row, Number(key));
  if (key === "arrowdown") return move(frame, 1);
  if (key === "arrowup") return move(frame, -1);
  if (key === "n") return restAbsent(frame);
  if (!code) return undefined;
  if (key === "y") return hold(frame, code, "yes");
  if (key === "u" && frame.question.allow_unknown !== false) return hold(frame, code, "unknown");
  if (key === "backspace" || key === "delete")
    return { value: withFlag(valueOf(frame), code, undefined), cursor: row };
  return undefined;
}

export function left(frame: FlagsFrame): Missing<Cursor>[] {
  const answer = valueOf(frame);
  const open = rows(frame.question, answer).filter((row) => isOpen(frame.question, answer, row));
  const [first] = open;
  return first ? [{ text: t("left", { count: open.length }), go: { cursor: first } }] : [];
}

export function hints({ question }: FlagsFrame): Hint[] {
  const grades = question.severities?.length ?? 0;
  return [
    grades
      ? { keys: ["1", "–", String(grades)], text: t("hint.grade") }
      : { keys: ["1"], text: t("hint.there") },
    { keys: ["0"], text: t("no") },
    ...(question.allow_unknown === false ? [] : [{ keys: ["U"], text: t("unknown") }]),
    { keys: ["N"], text: t("hint.rest") },
  ];
}

export function say({ question, value }: Pick<FlagsFrame, "question" | "value">): string {
  const answer = value ?? EMPTY;
  const titled = (holds: Holds) =>
    question.hazards.filter(({ code }) => answer.flags[code]?.holds === holds).map(({ title }) => title);
  const there = titled("yes").join(", ");
  const unknown = titled("unknown").join(", ");
  const said = Object.keys(answer.flags).length;
  return [
    there ? t("say.there", { titles: there }) : t("say.none"),
    unknown && t("say.unknown", { titles: unknown }),
    t("say.count", { count: said, of: question.hazards.length }),
  ]
    .filter(Boolean)
    .join(" ");
}
