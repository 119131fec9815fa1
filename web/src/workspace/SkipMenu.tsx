/** Skipping: always allowed, costs nothing, says so. */
import { useWords } from "@/i18n";
import { Menu } from "@/ui/Menu";

/** Codes the server knows. */
const REASONS = ["beyond_me", "unclear", "upsetting", "broken", "conflict_of_interest", "other"] as const;

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
