/** Skipping: always allowed, costs nothing, says so. */
import { useWords } from "@/i18n";
import type { SkipReason } from "@/api/types";
import { Menu } from "@/ui/Menu";

const REASONS: readonly SkipReason[] = [
  "beyond_me",
  "unclear",
  "upsetting",
  "broken",
  "conflict_of_interest",
  "other",
];

export function SkipMenu({ onSkip }: { onSkip: (reason: string) => void }) {
  const t = useWords("workspace");
  return (
    <Menu
      rise
      label={t("bar.skip")}
      note={t("skip.free")}
      items={REASONS.map((reason) => ({
        key: reason,
        label: t(`skip.${reason}`),
        onSelect: () => onSkip(reason),
      }))}
    />
  );
}
