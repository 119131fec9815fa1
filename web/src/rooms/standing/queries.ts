/** Reads and deeds of quality rules, receipts and objections. */
import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import type { Rows } from "@/api/types";

type Schemas = components["schemas"];
export type Rule = Schemas["RuleBody"];
export type Condition = Schemas["ConditionBody"];
export type Receipt = Schemas["StandingReceiptBody"];
export type Replay = Schemas["ReplayBody"];
export type Draft = Pick<Rule, "name" | "conditions" | "action" | "hours" | "share" | "skill" | "answers">;

export const SHARES: readonly string[] = ["gold", "agreement", "fast", "reviewed"];
export const WINDOWS: readonly string[] = ["gold", "fast", "reviewed"];
export const COLLECTORS = [
  "gold",
  "agreement",
  "reviewed",
  "fast",
  "same",
  "skips",
  "answers",
  "today",
] as const;
export const ACTIONS = ["warn", "more_gold", "pause", "exam", "ask_again", "remove"] as const;

export const rulesQuery = (id: number) =>
  queryOptions({
    queryKey: ["project", id, "rules"],
    queryFn: () => api.get<{ rows: Rule[]; skills: string[] }>(`/projects/${id}/rules`),
  });

export const draftOf = (rule: Rule): Draft => {
  const { name, conditions, action, hours, share, skill, answers } = rule;
  return { name, conditions, action, hours, share, skill, answers };
};

export const makeRule = (id: number, draft: Draft) => api.post<Rule>(`/projects/${id}/rules`, draft);

export const changeRule = (rule: string, draft: Draft, on: boolean) =>
  api.put<Rule>(`/rules/${rule}`, { ...draft, on });

export const replayRule = (id: number, draft: Draft) =>
  api.post<Replay>(`/projects/${id}/rules/replay`, draft);

export const receiptsPage = (id: number, cursor: string) =>
  api.get<Rows<Receipt>>(`/projects/${id}/receipts`, { query: { cursor, limit: 20 } });

export const appealsQuery = (id: number) =>
  queryOptions({
    queryKey: ["project", id, "appeals"],
    queryFn: () => api.get<Rows<Receipt>>(`/projects/${id}/appeals`),
  });

export const myReceiptsPage = (cursor: string) =>
  api.get<Rows<Receipt>>("/me/receipts", { query: { cursor, limit: 20 } });

/** `what`: appeal, judgment, decision or undo. */
export const sayOf = (receipt: string, what: string, said: Record<string, unknown>) =>
  api.post<Receipt>(`/receipts/${receipt}/${what}`, said);
