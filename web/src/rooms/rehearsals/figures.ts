/** The figures of a rehearsal in the order a manager asks for them, and how each is written. */
import { money, number, percent } from "@/ui/format";
import type { Result, Spread } from "./queries";

type Shape = "money" | "share" | "number" | "days";

export const FIGURES: readonly (readonly [name: string, shape: Shape])[] = [
  ["cost", "money"],
  ["top_ups", "money"],
  ["cost_per_item", "money"],
  ["days", "days"],
  ["hours", "number"],
  ["answers_per_item", "number"],
  ["agreement", "number"],
  ["accuracy", "share"],
  ["gold_accuracy", "share"],
  ["hourly", "money"],
  ["hourly_least", "money"],
  ["under_floor", "share"],
  ["gold_burnt", "share"],
  ["without_gold", "share"],
  ["exposure_week", "number"],
  ["exposure_most", "number"],
  ["at_cap", "share"],
];

/** Two digits that count: 3.4 days, 34 days. */
const short = (value: number): string => number(Number(value.toPrecision(value >= 100 ? 3 : 2)));

function write(value: number, shape: Shape, currency: string): string {
  if (shape === "money") return currency ? money({ currency, minor_units: Math.round(value) }) : "–";
  return shape === "share" ? percent(value) : short(value);
}

export interface Told {
  mean: string;
  /** "" where every run came to the same. */
  range: string;
}

export function tell(one: Spread | undefined, shape: Shape, currency: string): Told | undefined {
  if (!one) return undefined;
  const [mean, low, high] = [one.mean, one.low, one.high].map((value) => write(value, shape, currency));
  return { mean: mean ?? "", range: low === high ? "" : `${low} – ${high}` };
}

/** What this project has figures for: none of pay where it pays nothing, none of gold where it has none. */
export const shown = (result: Result) =>
  FIGURES.filter(([name, shape]) => name in result.figures && (shape !== "money" || result.currency));

/** A 95 % interval reaches so many deviations from its mean: of twenty runs, and of what is known for good. */
const [OF_RUNS, FOR_GOOD] = [2.14, 1.96];

/**
 * How far the share of right consensus would reach to each side at best, were the truth of so many more items known: how often most
 * people are wrong together is a Beta, whose variance falls as 1 / (1 + items known). `known` counts what public sets and gold tell now.
 */
export function reachWith({ mean, low }: Spread, known: number, items: number): number {
  return ((FOR_GOOD * (mean - low)) / OF_RUNS) * Math.sqrt((1 + known) / (1 + known + items));
}
