/** A table of rates while it is written: what stands in the fields, and the rows they become. */
import type { components } from "@/api/schema";
import { amountOf, typed } from "@/ui/amount";

export type RateRow = components["schemas"]["RateRowBody"];
export const LEVELS = ["A1", "A2", "B1", "B2", "C1", "C2", "native"] as const;

export interface Entered {
  language: string;
  level: string;
  skill: string;
  skillLevel: string;
  amount: string;
}

export const EMPTY: Entered = { language: "", level: "C1", skill: "", skillLevel: "0", amount: "" };

export const entered = (row: RateRow): Entered => ({
  language: row.language ?? "",
  level: row.level ?? "C1",
  skill: row.skill ?? "",
  skillLevel: String(row.skill_level ?? 0),
  amount: typed(row.amount),
});

/** The row, or undefined while it is none: it needs an amount, and a language or a skill. */
export function rowOf(given: Entered, currency: string): RateRow | undefined {
  const amount = amountOf(given.amount, currency);
  const language = given.language.trim();
  const skill = given.skill.trim();
  const skill_level = skill ? Number(given.skillLevel) : 0;
  if (!amount || !(language || skill) || !Number.isInteger(skill_level)) return undefined;
  const level = language ? (given.level as RateRow["level"]) : null;
  return { amount, language, level, skill, skill_level };
}
