/** A rule as the page edits it: groups of parts, each of which may be turned round (“not”). */
import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import type { Condition } from "@/workspace/missing/asked";

type Schemas = components["schemas"];
export type Version = Schemas["RuleVersionBody"];
export type Would = Schemas["WouldBody"];

export const FACTS = [
  "language",
  "country",
  "domain",
  "education",
  "experience",
  "hours",
  "skill",
  "answers",
  "accepted",
  "gold",
  "reviewed",
  "stops",
  "receipts",
] as const;
export type Fact = (typeof FACTS)[number];
const ANSWER_STEPS = [1, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000];
const SHARE_STEPS = Array.from({ length: 19 }, (_, at) => 5 * (at + 1));
const COUNT_STEPS = [1, 2, 3, 5, 10];
/** Of what followers count of somebody's work, the figures a rule can ask for; shares in per cent. */
export const STEPS: Partial<Record<Fact, readonly number[]>> = {
  answers: ANSWER_STEPS,
  accepted: ANSWER_STEPS,
  gold: SHARE_STEPS,
  reviewed: SHARE_STEPS,
  stops: COUNT_STEPS,
  receipts: COUNT_STEPS,
};
export const isShare = (fact: string) => fact === "gold" || fact === "reviewed";
export const MOST_DEPTH = 3;

/** As the server reads it. */
export type Rule = { all: Rule[] } | { any: Rule[] } | { not: Rule } | Condition;

export interface One extends Condition {
  fact: Fact;
  not: boolean;
}
export interface Group {
  join: "all" | "any";
  not: boolean;
  parts: Part[];
}
export type Part = One | Group;

export const isGroup = (part: Part): part is Group => "parts" in part;

const NEW: Record<Fact, Omit<One, "not" | "fact">> = {
  language: { key: "", least: "B2" },
  country: { among: [] },
  domain: { among: [] },
  education: { least: "bachelor" },
  experience: { least: 1 },
  hours: { least: 10 },
  skill: { key: "", least: 60 },
  answers: { key: "", least: 10 },
  accepted: { key: "", least: 10 },
  gold: { key: "", least: 80 },
  reviewed: { key: "", least: 80 },
  stops: { key: "", least: 1 },
  receipts: { key: "", least: 1 },
};

/** What is decided about somebody is asked for as something that must not be. */
export const newOne = (fact: Fact): One => ({
  fact,
  not: fact === "stops" || fact === "receipts",
  ...NEW[fact],
});
export const newGroup = (join: Group["join"]): Group => ({
  join,
  not: false,
  parts: [newOne("language")],
});
export const NOTHING: Group = { join: "all", not: false, parts: [] };

/** What the server keeps as a group to edit; a single condition becomes a group of one. */
export function toGroup(rule: Rule | null): Group {
  if (rule === null) return NOTHING;
  const part = toPart(rule, false);
  return isGroup(part) ? part : { join: "all", not: false, parts: [part] };
}

function toPart(rule: Rule, not: boolean): Part {
  if ("not" in rule) return toPart(rule.not, !not);
  if ("all" in rule) return { join: "all", not, parts: rule.all.map((one) => toPart(one, false)) };
  if ("any" in rule) return { join: "any", not, parts: rule.any.map((one) => toPart(one, false)) };
  return { ...rule, fact: rule.fact as Fact, not };
}

/** The rule to send: null when nothing is asked, undefined while a condition is not filled in. */
export function toRule(group: Group): Rule | null | undefined {
  if (group.parts.length === 0) return null;
  const parts = group.parts.map(ofPart);
  if (parts.some((one) => one === undefined)) return undefined;
  const whole = parts as Rule[];
  const [only] = whole;
  const rule: Rule = whole.length === 1 && only ? only : joined(group.join, whole);
  return group.not ? { not: rule } : rule;
}

const joined = (join: Group["join"], parts: Rule[]): Rule =>
  join === "all" ? { all: parts } : { any: parts };

function ofPart(part: Part): Rule | undefined {
  if (isGroup(part)) return toRule(part) ?? undefined;
  const { not, ...said } = part;
  if (!filled(part)) return undefined;
  return not ? { not: said } : said;
}

const filled = ({ fact, key, least, among }: One): boolean => {
  if (fact === "country" || fact === "domain") return (among?.length ?? 0) > 0;
  if (fact === "language" || fact === "skill") return Boolean(key);
  return least !== "";
};

export const ruleQuery = (project: number) =>
  queryOptions({
    queryKey: ["project", project, "eligibility"],
    queryFn: () => api.get<{ rows: Version[] }>(`/projects/${project}/eligibility`),
  });

export const countQuery = (project: number, rule: Rule | null | undefined) =>
  queryOptions({
    queryKey: ["project", project, "eligibility", "count", JSON.stringify(rule)],
    queryFn: () => api.post<Would>(`/projects/${project}/eligibility/count`, { rule }),
    enabled: rule !== undefined,
    staleTime: 10_000,
    retry: false,
  });
