/** Numbers of clauses: one to four whole numbers with dots. */
import type { Clause } from "@/api/house";

/** Behind the last one, on the same level: "2.3" is followed by "2.4". */
export function nextNumber(clauses: readonly Clause[]): string {
  const taken = new Set(clauses.map((one) => one.number));
  const parts = (clauses.at(-1)?.number ?? "0").split(".").map(Number);
  if (parts.some(Number.isNaN)) return nextNumber(clauses.slice(0, -1));
  const last = parts.length - 1;
  let number: string;
  do {
    parts[last] = (parts[last] ?? 0) + 1;
    number = parts.join(".");
  } while (taken.has(number));
  return number;
}

export const depthOf = (number: string): number => number.split(".").length;
