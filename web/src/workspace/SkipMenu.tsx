/** Skipping: always allowed, costs nothing, says so. */
import { useWords } from "@/i18n";
import { Menu } from "@/ui/Menu";

/** Codes the server knows. */
const REASONS = ["expertise", "unclear", "distressing", "broken", "language", "other"] as const;

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
