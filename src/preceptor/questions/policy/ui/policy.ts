/** Deciding a case without a screen: the rows (clauses, severities, action …), what a key sets, what is left. */
import type { FormQuestion } from "@/api/types";
import { wordsOf } from "@/i18n";
import type { Frame, Hint, Missing, Step } from "@/workspace/faces";

export interface Clause {
  number: string;
  title: string;
  text?: string;
}

export interface Named {
  value: string;
  title: string;
}

export interface Question extends FormQuestion {
  policy: string;
  policy_version: number;
  clauses: Clause[];
  severities?: string[];
  actions?: Named[];
  targets?: Named[];
  needs_rationale?: boolean;
  ask_confidence?: boolean;
  about_model?: boolean;
}

export interface Violation {
  clause: string;
  severity: number | null;
}

export const FINDINGS = [
  "agree",
  "wrong_clause",
  "wrong_severity",
  "wrong_action",
  "wrong_reasoning",
] as const;
export type Finding = (typeof FINDINGS)[number];

export interface Answer {
  policy_version: number;
  violated: Violation[];
  unclear: string[];
  escalate: boolean;
  action: string | null;
  target: string[];
  rationale: string;
  confidence: number | null;
  on_model: Finding[];
}

/** "clauses", "severity:3.1", "action", "targets", "model", "confidence" or "rationale". */
export type Cursor = string;
export type PolicyFrame = Frame<Question, Answer, Cursor>;
type PolicyStep = Step<Answer, Cursor>;

const t = wordsOf("questions/policy");

export const valueOf = ({ question, value }: Pick<PolicyFrame, "question" | "value">): Answer =>
  value ?? {
    policy_version: question.policy_version,
    violated: [],
    unclear: [],
    escalate: false,
    action: null,
    target: [],
    rationale: "",
    confidence: null,
    on_model: [],
  };

const isGraded = (question: Question): boolean => (question.severities?.length ?? 0) > 0;

export function rows(question: Question, answer: Answer): Cursor[] {
  return [
    "clauses",
    ...(isGraded(question) ? answer.violated.map(({ clause }) => `severity:${clause}`) : []),
    ...(question.actions?.length ? ["action"] : []),
    ...(question.targets?.length && answer.violated.length > 0 ? ["targets"] : []),
    ...(question.about_model ? ["model"] : []),
    ...(question.ask_confidence === false ? [] : ["confidence"]),
    "rationale",
  ];
}

export const gradedClause = (row: Cursor): string | undefined =>
  row.startsWith("severity:") ? row.slice("severity:".length) : undefined;

export function cursorOf(frame: PolicyFrame): Cursor {
  const all = rows(frame.question, valueOf(frame));
  return all.find((row) => row === frame.cursor) ?? "clauses";
}

export const owesReason = (question: Question, answer: Answer): boolean =>
  question.needs_rationale !== false && (answer.violated.length > 0 || answer.escalate);

function isOpen(frame: PolicyFrame, answer: Answer | undefined, row: Cursor): boolean {
  if (!answer) return row === "clauses";
  const clause = gradedClause(row);
  if (clause) return answer.violated.find((one) => one.clause === clause)?.severity == null;
  if (row === "action") return answer.action === null && !answer.escalate;
  if (row === "model") return answer.on_model.length === 0;
  if (row === "confidence") return answer.confidence === null;
  return row === "rationale" && owesReason(frame.question, answer) && !answer.rationale.trim();
}

/** The next open row after this one; none left settles the question. */
function onward(frame: PolicyFrame, answer: Answer, from: Cursor): PolicyStep {
  const all = rows(frame.question, answer);
  const at = all.indexOf(from);
  const next = [...all.slice(at + 1), ...all.slice(0, at + 1)].find((row) => isOpen(frame, answer, row));
  return next ? { value: answer, cursor: next } : { value: answer, cursor: from, done: true };
}

const withoutTarget = (answer: Answer): Answer =>
  answer.violated.length > 0 ? answer : { ...answer, target: [] };

/** Picking a clause violates it, or makes it unclear; picking it again the same way takes it back. */
export function cite(frame: PolicyFrame, number: string, how: "violated" | "unclear"): PolicyStep {
  const answer = valueOf(frame);
  const was = answer.violated.some((one) => one.clause === number)
    ? "violated"
    : answer.unclear.includes(number)
      ? "unclear"
      : undefined;
  const violated = answer.violated.filter((one) => one.clause !== number);
  const unclear = answer.unclear.filter((one) => one !== number);
  if (was !== how && how === "violated") violated.push({ clause: number, severity: null });
  if (was !== how && how === "unclear") unclear.push(number);
  const next = withoutTarget({ ...answer, violated, unclear });
  const graded = was !== how && how === "violated" && isGraded(frame.question);
  return { value: next, cursor: graded ? `severity:${number}` : "clauses" };
}

/** "Violates nothing" is an answer that must be given, not an empty page. */
export function clear(frame: PolicyFrame): PolicyStep {
  const answer = withoutTarget({ ...valueOf(frame), violated: [] });
  return onward(frame, answer, "clauses");
}

export function grade(frame: PolicyFrame, clause: string, severity: number): PolicyStep {
  const answer = valueOf(frame);
  const violated = answer.violated.map((one) => (one.clause === clause ? { clause, severity } : one));
  return onward(frame, { ...answer, violated }, `severity:${clause}`);
}

export const act = (frame: PolicyFrame, action: string): PolicyStep =>
  onward(frame, { ...valueOf(frame), action }, "action");

export const aim = (frame: PolicyFrame, value: string): PolicyStep => {
  const answer = valueOf(frame);
  const target = (frame.question.targets ?? [])
    .map((one) => one.value)
    .filter((one) => answer.target.includes(one) !== (one === value));
  return { value: { ...answer, target }, cursor: "targets" };
};

/** "It stands" and the failures exclude each other. */
export function find(frame: PolicyFrame, finding: Finding): PolicyStep {
  const answer = valueOf(frame);
  if (finding === "agree") return onward(frame, { ...answer, on_model: ["agree"] }, "model");
  const on_model = FINDINGS.slice(1).filter((one) => answer.on_model.includes(one) !== (one === finding));
  return { value: { ...answer, on_model }, cursor: "model" };
}

export const beSure = (frame: PolicyFrame, confidence: number): PolicyStep =>
  onward(frame, { ...valueOf(frame), confidence }, "confidence");

export const escalate = (frame: PolicyFrame): PolicyStep => {
  const answer = valueOf(frame);
  return onward(frame, { ...answer, escalate: !answer.escalate }, cursorOf(frame));
};

export const explain = (frame: PolicyFrame, rationale: string): PolicyStep => ({
  value: { ...valueOf(frame), rationale },
  cursor: "rationale",
  merge: true,
});

export const endWriting = (frame: PolicyFrame): PolicyStep => onward(frame, valueOf(frame), "rationale");

function digit(frame: PolicyFrame, row: Cursor, figure: number): PolicyStep | undefined {
  const { question } = frame;
  const clause = gradedClause(row);
  if (clause)
    return figure >= 1 && figure <= (question.severities?.length ?? 0)
      ? grade(frame, clause, figure)
      : undefined;
  const chosen: Record<Cursor, () => PolicyStep | undefined> = {
    clauses: () => (figure === 0 ? clear(frame) : undefined),
    action: () => question.actions?.[figure - 1] && act(frame, question.actions[figure - 1]?.value ?? ""),
    targets: () => question.targets?.[figure - 1] && aim(frame, question.targets[figure - 1]?.value ?? ""),
    model: () => FINDINGS[figure - 1] && find(frame, FINDINGS[figure - 1] as Finding),
    confidence: () => (figure >= 1 && figure <= 3 ? beSure(frame, figure) : undefined),
  };
  return chosen[row]?.();
}

function move(frame: PolicyFrame, by: number): PolicyStep {
  const all = rows(frame.question, valueOf(frame));
  const at = all.indexOf(cursorOf(frame)) + by;
  return { cursor: all[Math.max(0, Math.min(all.length - 1, at))] };
}

export function press(key: string, frame: PolicyFrame): PolicyStep | undefined {
  const row = cursorOf(frame);
  if (/^[0-9]$/.test(key)) return digit(frame, row, Number(key));
  if (key === "arrowdown") return move(frame, 1);
  if (key === "arrowup") return move(frame, -1);
  if (key === "n") return clear(frame);
  if (key === "x") return escalate(frame);
  // Enter opens what is written in: the face puts the caret there.
  if (key === "enter") return onward(frame, valueOf(frame), row);
  if ((key === "backspace" || key === "delete") && gradedClause(row))
    return cite(frame, gradedClause(row) ?? "", "violated");
  return undefined;
}

export function left(frame: PolicyFrame): Missing<Cursor>[] {
  if (!frame.value) return [{ text: t("left.decide"), go: { cursor: "clauses" } }];
  const answer = frame.value;
  return rows(frame.question, answer)
    .filter((row) => isOpen(frame, answer, row))
    .map((row) => {
      const clause = gradedClause(row);
      return { text: clause ? t("left.severity", { clause }) : t(`left.${row}`), go: { cursor: row } };
    });
}

/** How many there are to choose from in a row; none in those that are written. */
function offeredAt({ severities, actions, targets }: Question, row: Cursor): number {
  if (gradedClause(row)) return severities?.length ?? 0;
  const counts: Record<Cursor, number | undefined> = {
    action: actions?.length,
    targets: targets?.length,
    model: FINDINGS.length,
    confidence: 3,
  };
  return counts[row] ?? 0;
}

export function hints(frame: PolicyFrame): Hint[] {
  const row = cursorOf(frame);
  if (row === "clauses")
    return [
      { keys: ["O"], text: t("hint.find") },
      { keys: ["N"], text: t("nothing") },
      { keys: ["X"], text: t("escalate") },
    ];
  const last = Math.min(9, offeredAt(frame.question, row));
  return [
    ...(last ? [{ keys: ["1", "–", String(last)], text: t("hint.choose") }] : []),
    { keys: ["↑", "↓"], text: t("hint.move") },
    { keys: ["X"], text: t("escalate") },
  ];
}

export function say({ question, value }: Pick<PolicyFrame, "question" | "value">): string {
  if (!value) return t("left.decide");
  const grades = question.severities ?? [];
  const violated = value.violated.map(({ clause, severity }) =>
    severity ? `${clause} (${grades[severity - 1]})` : clause,
  );
  return [
    violated.length > 0 ? t("say.violates", { clauses: violated.join(", ") }) : t("nothing"),
    value.unclear.length > 0 && t("say.unclear", { clauses: value.unclear.join(", ") }),
    value.escalate && t("escalated"),
    question.actions?.find((one) => one.value === value.action)?.title,
  ]
    .filter(Boolean)
    .join(". ");
}
