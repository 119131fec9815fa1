/** Effects in words: of a hundred choices between equals so many go there. */
import type { Translate } from "@/i18n";
import { number } from "@/ui/format";
import type { Effect, Repeats } from "./queries";

/** Points (0.04) as choices of a hundred (54). */
export const ofHundred = (points: number): string =>
  number(Math.min(100, Math.max(0, Math.round(50 + 100 * points))));

/** "54 (51–57)": never without its interval. */
export const withEnds = ({ points, low, high }: Pick<Effect, "points" | "low" | "high">): string =>
  `${ofHundred(points)} (${ofHundred(low)}–${ofHundred(high)})`;

/** A clear lean, and which way; or that none is clear yet. */
export function inWords(t: Translate, effect: Effect): string {
  if (!effect.is_clear) return t("effect.unclear");
  return t(`effect.${effect.name}.${effect.points > 0 ? "more" : "less"}`);
}

/** How many more repeats make the interval ±5 of a hundred. */
export const missing = ({ needed, answered }: Repeats): number => Math.max(0, needed - answered);
