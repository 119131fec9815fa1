/** How somebody stands to an exam, in words of their language. */
import type { useWords } from "@/i18n";
import { dateTime } from "@/ui/format";
import type { Standing } from "./queries";

type Words = ReturnType<typeof useWords>;

export const standingText = (standing: Standing, t: Words): string => {
  const day = standing.next_at ? dateTime(new Date(standing.next_at)) : "";
  return t(`standing.${standing.stand}`, { count: standing.left, day });
};
