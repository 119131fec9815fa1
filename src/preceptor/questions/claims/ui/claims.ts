/** Checking facts without a screen: claims suggested by sentence, split, joined, judged. */
import type { FormQuestion } from "@/api/types";
import { wordsOf } from "@/i18n";
import type { Frame, Hint, Missing, Step } from "@/workspace/faces";
import { partsOf } from "@/workspace/texts";

export const VERDICTS = [
  "accurate",
  "inaccurate",
  "disputed",
  "unsupported",
  "cannot_assess",
  "no_fact",
] as const;
export const TIERS = ["", "primary", "secondary", "tertiary"] as const;

export interface Question extends FormQuestion {
  justify?: string[];
  prove?: string[];
  correct?: boolean;
  at_least?: number;
}

export interface Evidence {
  url: string;
  quote: string;
  as_of: string;
  tier: string;
  snapshot?: { media: string; sha256: string } | null;
}

export interface Claim {
  part: string;
  start: number;
  end: number;
  text: string;
  /** "" until it is given. */
  verdict: string;
  why: string;
  evidence: Evidence[];
}

export interface Answer {
  claims: Claim[];
  corrected: Record<string, string>;
}

export interface Cursor {
  at: number;
  /** The words of the claim in hand are to be changed. */
  writing?: boolean;
}

export type ClaimsFrame = Frame<Question, Answer, Cursor>;
export type ClaimsStep = Step<Answer, Cursor>;

const t = wordsOf("questions/claims");
const FIRST_THREE = ["accurate", "inaccurate", "disputed"];

/** A claim for each sentence, in the places a reader would find them; offsets in code points. */
export function suggested(frame: Pick<ClaimsFrame, "question" | "shown" | "units">): Claim[] {
  const cut = new Intl.Segmenter(undefined, { granularity: "sentence" });
  return partsOf(frame).flatMap((part) =>
    [...cut.segment(part.text)].flatMap(({ segment, index }) => {
      const text = segment.trim();
      if (!/[\p{L}\p{N}]/u.test(text)) return [];
      const before = part.text.slice(0, index + segment.indexOf(text));
      const start = [...before].length;
      const end = start + [...text].length;
      return [{ part: part.id, start, end, text: text.slice(0, 2000), verdict: "", why: "", evidence: [] }];
    }),
  );
}

/** The claims as they stand: at first, those suggested. */
export const claimsOf = (frame: ClaimsFrame): Claim[] => frame.value?.claims ?? suggested(frame);

export const cursorOf = (frame: ClaimsFrame): Cursor => {
  const last = Math.max(0, claimsOf(frame).length - 1);
  return frame.cursor ? { ...frame.cursor, at: Math.min(frame.cursor.at, last) } : { at: 0 };
};

const withClaims = (frame: ClaimsFrame, claims: Claim[]): Answer => ({
  claims,
  corrected: frame.value?.corrected ?? {},
});

export function change(frame: ClaimsFrame, at: number, what: Partial<Claim>, merge = false): ClaimsStep {
  const claims = claimsOf(frame).map((one, place) => (place === at ? { ...one, ...what } : one));
  return { value: withClaims(frame, claims), merge };
}

const needsMore = ({ question }: Pick<ClaimsFrame, "question">, claim: Claim): boolean =>
  ((question.justify ?? FIRST_THREE).includes(claim.verdict) && !claim.why.trim()) ||
  ((question.prove ?? FIRST_THREE).includes(claim.verdict) && claim.evidence.length === 0);

/** Gives a verdict; goes on to the next claim unless this one now needs a reason or a source. */
export function judge(frame: ClaimsFrame, at: number, verdict: string): ClaimsStep | undefined {
  const claim = claimsOf(frame)[at];
  if (!claim) return undefined;
  const step = change(frame, at, { verdict });
  const stays = needsMore(frame, { ...claim, verdict });
  return { ...step, cursor: { at: stays ? at : Math.min(at + 1, claimsOf(frame).length - 1) } };
}

/** One claim made two, both of the same words, to be told apart by the person. */
export function split(frame: ClaimsFrame, at: number): ClaimsStep | undefined {
  const claims = claimsOf(frame);
  const claim = claims[at];
  if (!claim || claims.length >= 200) return undefined;
  const copy = { ...claim, verdict: "", why: "", evidence: [] };
  const cursor = { at: at + 1, writing: true };
  return { value: withClaims(frame, [...claims.slice(0, at + 1), copy, ...claims.slice(at + 1)]), cursor };
}

/** A claim joined with the next one of its text. */
export function join(frame: ClaimsFrame, at: number): ClaimsStep | undefined {
  const claims = claimsOf(frame);
  const [one, next] = [claims[at], claims[at + 1]];
  if (!one || !next || one.part !== next.part) return undefined;
  const text = one.text === next.text ? one.text : `${one.text} ${next.text}`;
  const evidence = [...one.evidence, ...next.evidence].slice(0, 20);
  const start = Math.min(one.start, next.start);
  const end = Math.max(one.end, next.end);
  const joined = { ...one, start, end, text: text.slice(0, 2000), evidence };
  return {
    value: withClaims(frame, [...claims.slice(0, at), joined, ...claims.slice(at + 2)]),
    cursor: { at },
  };
}

export function remove(frame: ClaimsFrame, at: number): ClaimsStep {
  const claims = claimsOf(frame).filter((_, place) => place !== at);
  return {
    value: withClaims(frame, claims),
    cursor: { at: Math.max(0, at - (at === claims.length ? 1 : 0)) },
  };
}

export function add(frame: ClaimsFrame): ClaimsStep | undefined {
  const claims = claimsOf(frame);
  const part = partsOf(frame).find(({ id }) => id === claims[cursorOf(frame).at]?.part) ?? partsOf(frame)[0];
  if (!part || claims.length >= 200) return undefined;
  const made = { start: 0, end: [...part.text].length, text: "", verdict: "", why: "", evidence: [] };
  const value = withClaims(frame, [...claims, { part: part.id, ...made }]);
  return { value, cursor: { at: claims.length, writing: true } };
}

export function source(frame: ClaimsFrame, at: number, place: number, what: Partial<Evidence>): ClaimsStep {
  const evidence = (claimsOf(frame)[at]?.evidence ?? []).map((one, n) =>
    n === place ? { ...one, ...what } : one,
  );
  return change(frame, at, { evidence }, true);
}

export function addSource(frame: ClaimsFrame, at: number): ClaimsStep {
  const before = claimsOf(frame)[at]?.evidence ?? [];
  return change(frame, at, {
    evidence: [...before, { url: "", quote: "", as_of: "", tier: "" }].slice(0, 20),
  });
}

export function correct(frame: ClaimsFrame, part: string, text: string | undefined): ClaimsStep {
  const { [part]: _, ...others } = frame.value?.corrected ?? {};
  const corrected = text === undefined ? others : { ...others, [part]: text };
  return { value: { claims: claimsOf(frame), corrected }, merge: text !== undefined };
}

export function press(key: string, frame: ClaimsFrame): ClaimsStep | undefined {
  const { at } = cursorOf(frame);
  const verdict = /^[1-6]$/.test(key) ? VERDICTS[Number(key) - 1] : undefined;
  if (verdict) return judge(frame, at, verdict);
  const last = claimsOf(frame).length - 1;
  const deeds: Record<string, () => ClaimsStep | undefined> = {
    arrowdown: () => ({ cursor: { at: Math.min(at + 1, last) } }),
    arrowup: () => ({ cursor: { at: Math.max(0, at - 1) } }),
    x: () => split(frame, at),
    j: () => join(frame, at),
    n: () => ({ cursor: { at, writing: true } }),
    o: () => addSource(frame, at),
    "+": () => add(frame),
    backspace: () => (last >= 0 ? remove(frame, at) : undefined),
    delete: () => (last >= 0 ? remove(frame, at) : undefined),
  };
  return deeds[key]?.();
}

export function left(frame: ClaimsFrame): Missing<Cursor>[] {
  const claims = claimsOf(frame);
  const found = (test: (claim: Claim) => boolean, text: string): Missing<Cursor>[] => {
    const at = claims.findIndex(test);
    return at < 0 ? [] : [{ text: t(text, { number: at + 1 }), go: { cursor: { at } } }];
  };
  const lacking = (frame.question.at_least ?? 0) - claims.length;
  return [
    ...(lacking > 0 ? [{ text: t("left.more", { count: lacking }) }] : []),
    ...(frame.value || claims.length > 0 ? [] : [{ text: t("left.none") }]),
    ...found((claim) => !claim.verdict, "left.verdict"),
    ...found((claim) => !claim.text.trim(), "left.text"),
    ...found((claim) => needsMore(frame, claim), "left.needs"),
    ...found((claim) => claim.evidence.some((one) => !/^https?:\/\/\S+$/.test(one.url)), "left.url"),
  ];
}

export const hints = (): Hint[] => [
  { keys: ["1", "–", "6"], text: t("hint.verdict") },
  { keys: ["↑", "↓"], text: t("hint.move") },
  { keys: ["O"], text: t("source.add") },
  { keys: ["X"], text: t("split") },
  { keys: ["J"], text: t("join") },
];

export function say({ value }: Pick<ClaimsFrame, "value">): string {
  const given = (value?.claims ?? []).filter((claim) => claim.verdict);
  const last = given.at(-1);
  if (!last) return t("nothing");
  return t("say", { count: given.length, text: last.text, verdict: t(`verdict.${last.verdict}`) });
}
