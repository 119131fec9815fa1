/** Skipping: always allowed, costs nothing, says so. */
import { useTranslation } from "react-i18next";
import { Menu } from "@/ui/Menu";

/** Codes the server knows. */
const REASONS = ["expertise", "unclear", "distressing", "broken", "language", "other"] as const;

export function SkipMenu({ onSkip }: { onSkip: (reason: string) => void }) {
  const { t } = useTranslation("workspace");
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
