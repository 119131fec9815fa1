/** What a leaderboard's address says. */
import type { Control } from "@/api/learning";

/** Which build, votes on which question, what is set aside. */
export interface Choice {
  build?: string;
  question?: string;
  control?: Control;
}

export const CONTROLS: readonly Control[] = ["none", "length", "style"];

const text = (given: unknown): string | undefined => (typeof given === "string" && given ? given : undefined);

/** What can be meant by an address; the rest of it is passed over. */
export const chosen = (search: Record<string, unknown>): Choice => ({
  build: text(search.build),
  question: text(search.question),
  control: CONTROLS.find((one) => one === search.control),
});
