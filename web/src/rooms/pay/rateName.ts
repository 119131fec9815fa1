/** For whom a rate is, in words: “Spanish, C1 or better · law, 80 or more”. */
import { useWords } from "@/i18n";
import { languageName } from "@/ui/codes";
import { number } from "@/ui/format";
import type { RateRow } from "./manage/rates";

export function useRateName(): (row: RateRow) => string {
  const t = useWords("rooms/pay");
  const levels = useWords("rooms/openings");
  return ({ language, level, skill, skill_level }) =>
    [
      language &&
        t(level === "native" ? "rates.best" : "rates.knows", {
          language: languageName(language),
          level: levels(`level.${level ?? "A1"}`),
        }),
      skill && t("rates.holds", { skill, level: number(skill_level ?? 0) }),
    ]
      .filter(Boolean)
      .join(" · ");
}
