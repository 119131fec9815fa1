/** What a reviewer has said so far about one item: plain data, and what each key does to it. */
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type Sight = Schemas["SightBody"];
export type Decided = Schemas["DecidedBody"];
export type Outcome = Schemas["Outcome"];
export type Cause = Schemas["Cause"];
export type DecisionBody = Pick<Schemas["DecisionBody"], "outcome"> & Partial<Schemas["DecisionBody"]>;

export const CONSENSUS = "consensus";
export const CAUSES: { cause: Cause; key: string }[] = [
  { cause: "rater_error", key: "e" },
  { cause: "ambiguous_item", key: "m" },
  { cause: "guideline_gap", key: "u" },
  { cause: "legitimate_difference", key: "l" },
];
export const OUTCOMES: { outcome: Outcome; key: string }[] = [
  { outcome: "accept", key: "1–9" },
  { outcome: "fix", key: "f" },
  { outcome: "spread", key: "k" },
  { outcome: "redo", key: "r" },
];

export interface Decision {
  outcome: Outcome | undefined;
  /** The answer accepted: its id, or `consensus`. */
  chosen: string;
  /** The answer keys go to. */
  focus: string;
  /** Answer → why it is wrong, in words its author reads. */
  rejected: Readonly<Record<string, string>>;
  cause: Cause | undefined;
  note: string;
}

export const begun = (sight: Sight): Decision => ({
  outcome: undefined,
  chosen: "",
  focus: sight.voices[0]?.answer ?? "",
  rejected: {},
  cause: undefined,
  note: "",
});

/** The digit that stands for an answer: 0 is what they add up to. */
export const digitOf = (sight: Sight, answer: string): string => {
  if (answer === CONSENSUS) return "0";
  const people = sight.voices.filter((one) => one.answer !== CONSENSUS);
  const at = people.findIndex((one) => one.answer === answer);
  return at >= 0 && at < 9 ? String(at + 1) : "";
};

export function accept(now: Decision, answer: string): Decision {
  const { [answer]: _kept, ...rejected } = now.rejected;
  return { ...now, outcome: "accept", chosen: answer, focus: answer, rejected };
}

/** Rejects an answer, or takes the rejection back; what is rejected is no longer accepted. */
export function toggleRejected(now: Decision, answer: string): Decision {
  if (answer === CONSENSUS || answer === "") return now;
  if (answer in now.rejected) {
    const { [answer]: _gone, ...rejected } = now.rejected;
    return { ...now, focus: answer, rejected };
  }
  const chosen = now.chosen === answer ? "" : now.chosen;
  const outcome = now.chosen === answer ? undefined : now.outcome;
  return { ...now, chosen, outcome, focus: answer, rejected: { ...now.rejected, [answer]: "" } };
}

export const decideOn = (now: Decision, outcome: Outcome): Decision => ({
  ...now,
  outcome,
  chosen: outcome === "accept" ? now.chosen : "",
});

function moved(now: Decision, sight: Sight, by: number): Decision {
  const ids = sight.voices.map((one) => one.answer);
  const at = Math.min(ids.length - 1, Math.max(0, ids.indexOf(now.focus) + by));
  return { ...now, focus: ids[at] ?? now.focus };
}

/** The decision after a key; undefined when the key means nothing here. */
export function pressed(now: Decision, sight: Sight, key: string): Decision | undefined {
  const voice = sight.voices.find((one) => digitOf(sight, one.answer) === key);
  if (voice) return accept(now, voice.answer);
  if (key === "arrowright" || key === "arrowdown") return moved(now, sight, 1);
  if (key === "arrowleft" || key === "arrowup") return moved(now, sight, -1);
  if (key === "a" || key === "enter") return accept(now, now.focus);
  if (key === "x") return toggleRejected(now, now.focus);
  const cause = CAUSES.find((one) => one.key === key)?.cause;
  if (cause) return { ...now, cause: now.cause === cause ? undefined : cause };
  const outcome = OUTCOMES.find((one) => one.key === key)?.outcome;
  return outcome ? decideOn(now, outcome) : undefined;
}

/** What is still missing: words of the desk. */
export function missing(now: Decision): string[] {
  const found: string[] = [];
  if (now.outcome === undefined || (now.outcome === "accept" && now.chosen === ""))
    found.push("left.outcome");
  if (now.outcome === "redo" && Object.keys(now.rejected).length === 0) found.push("left.rejected");
  if (Object.values(now.rejected).some((reason) => reason.trim() === "")) found.push("left.reason");
  return found;
}

export function bodyOf(now: Decision, answers: Record<string, unknown> | undefined): DecisionBody {
  return {
    outcome: now.outcome ?? "accept",
    chosen: now.outcome === "accept" ? now.chosen : "",
    answers: now.outcome === "fix" ? (answers ?? {}) : null,
    rejected: Object.entries(now.rejected).map(([answer, reason]) => ({ answer, reason: reason.trim() })),
    cause: now.cause ?? null,
    note: now.note.trim(),
    next: true,
  };
}
