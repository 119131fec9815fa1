/** Points of a run as the columns a chart wants. */
import type { CurvePoint, Run } from "@/api/learning";

const rank = (name: string) => (name === "loss" ? 0 : name.includes("loss") ? 1 : 2);

/** Loss first, since it is what people look for; then by name. */
export function seriesOf(points: readonly CurvePoint[]): string[] {
  const names = new Set(points.flatMap((point) => Object.keys(point.values)));
  return [...names].toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}

/** x (steps) and one column for each wanted series; null where a step says nothing of it. */
export function columnsOf(
  points: readonly CurvePoint[],
  wanted: readonly string[],
): [number[], ...(number | null)[][]] {
  const ordered = points.toSorted((a, b) => a.step - b.step);
  return [
    ordered.map((point) => point.step),
    ...wanted.map((name) => ordered.map((point) => point.values[name] ?? null)),
  ];
}

/** The light model is solved outright; what its run reports is one setting after another, by cross-validation. */
export const triesSettings = (method: Run["method"]): boolean => method === "reward-light";
