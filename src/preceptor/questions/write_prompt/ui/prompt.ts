/** Prompt writing without a screen: facets, tries, verdicts, what is left. */
import type { FormQuestion } from "@/api/types";
import { wordsOf } from "@/i18n";
import type { Frame, Hint, Missing, Step } from "@/workspace/faces";

export interface Option {
  value: string;
  title: string;
  help?: string;
}

export interface Facet {
  name: string;
  title: string;
  options: Option[];
}

export interface Question extends FormQuestion {
  facets?: Facet[];
  models?: string[];
  at_most?: number;
  min_chars?: number;
  language?: string;
  most_chars?: number;
  ask_failure?: boolean;
  failures?: Option[];
}

export const FAILED = ["yes", "partly", "no", "unsure"] as const;
export type Failed = (typeof FAILED)[number];

export interface Verdict {
  failed: Failed;
  kinds: string[];
  note: string;
}

/** The tries themselves are the server's; `tries` and `coming` say how far they are. */
export interface Answer {
  tries: number;
  coming: boolean;
  text: string;
  final: number;
  facets: Record<string, string>;
  verdicts: Record<string, Verdict>;
}

export type PromptFrame = Frame<Question, Answer, never>;
type PromptStep = Step<Answer, never>;

const t = wordsOf("questions/write_prompt");

export const START: Answer = { tries: 0, coming: false, text: "", final: 0, facets: {}, verdicts: {} };

export const hasModels = ({ models = [] }: Question): boolean => models.length > 0;

/** What the item fixes. */
export function wantedOf({ question, shown }: PromptFrame): Record<string, string> {
  const value = shown[question.about ?? ""];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  const known = value as Record<string, unknown>;
  const fixed = (question.facets ?? []).flatMap(({ name }) =>
    typeof known[name] === "string" ? [[name, known[name]] as const] : [],
  );
  return Object.fromEntries(fixed);
}

export const openFacets = (frame: PromptFrame): Facet[] => {
  const fixed = wantedOf(frame);
  return (frame.question.facets ?? []).filter(({ name }) => fixed[name] === undefined);
};

export const withFacet = ({ value = START }: PromptFrame, name: string, chosen: string): PromptStep => ({
  value: { ...value, facets: { ...value.facets, [name]: chosen } },
});

export function withVerdict(
  { value = START }: PromptFrame,
  place: number,
  change: Partial<Verdict>,
  merge = false,
): PromptStep {
  const before = value.verdicts[String(place)] ?? { failed: "unsure", kinds: [], note: "" };
  const verdict = { ...before, ...change };
  const kinds = verdict.failed === "yes" || verdict.failed === "partly" ? verdict.kinds : [];
  return {
    value: { ...value, verdicts: { ...value.verdicts, [String(place)]: { ...verdict, kinds } } },
    ...(merge ? { merge } : {}),
  };
}

/** The newest try is handed in unless another was chosen. */
export const withTries = (value: Answer, tries: number, coming: boolean): Answer => ({
  ...value,
  tries,
  coming,
  final: tries > value.tries || value.final > tries ? tries : value.final,
});

export const withFinal = ({ value = START }: PromptFrame, final: number): PromptStep => ({
  value: { ...value, final },
});

export const written = ({ value = START }: PromptFrame, text: string): PromptStep => ({
  value: { ...value, text },
  merge: true,
});

/** 1 to 4 say whether the try handed in failed; further digits tick how. */
export function press(key: string, frame: PromptFrame): PromptStep | undefined {
  const { question, value = START } = frame;
  if (!question.ask_failure || value.final === 0 || !/^[1-9]$/.test(key)) return undefined;
  const digit = Number(key);
  const failed = FAILED[digit - 1];
  if (failed) return withVerdict(frame, value.final, { failed });
  const kind = question.failures?.[digit - 1 - FAILED.length];
  const verdict = value.verdicts[String(value.final)];
  return kind && verdict
    ? withVerdict(frame, value.final, { kinds: toggled(verdict.kinds, kind.value) })
    : undefined;
}

export const toggled = (kinds: string[], kind: string): string[] =>
  kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind];

export function left(frame: PromptFrame): Missing<never>[] {
  const { question, value = START } = frame;
  const found: Missing<never>[] = [];
  if (value.coming) return [{ text: t("left.coming") }];
  if (hasModels(question) ? value.final === 0 : [...value.text.trim()].length < (question.min_chars ?? 10))
    found.push({ text: hasModels(question) ? t("left.try") : t("left.write") });
  for (const { name, title } of openFacets(frame))
    if (!value.facets[name]) found.push({ text: t("left.facet", { title }) });
  if (value.final === 0) return found;
  const verdict = value.verdicts[String(value.final)];
  if (question.ask_failure && !verdict) found.push({ text: t("left.verdict", { place: value.final }) });
  const open = Object.entries(value.verdicts).find(
    ([, { failed, kinds }]) =>
      (failed === "yes" || failed === "partly") && (question.failures ?? []).length > 0 && kinds.length === 0,
  );
  if (open) found.push({ text: t("left.kinds", { place: open[0] }) });
  return found;
}

export function hints({ question, value = START }: PromptFrame): Hint[] {
  const writing = [
    { keys: ["U"], text: t("hint.write") },
    ...(hasModels(question) ? [{ keys: ["↵"], text: t("hint.try") }] : []),
  ];
  if (!question.ask_failure || value.final === 0) return writing;
  return [
    ...writing,
    { keys: ["1", "–", "4"], text: t("hint.failed") },
    { keys: ["5", "–", "9"], text: t("hint.kinds") },
  ];
}

export function say({ value = START }: PromptFrame): string {
  if (value.coming) return t("say.coming");
  const verdict = value.verdicts[String(value.final)];
  return verdict
    ? t("say.verdict", { count: value.tries, place: value.final, failed: t(`failed.${verdict.failed}`) })
    : t("say.tries", { count: value.tries });
}
