/** Skipping: always allowed, costs nothing, says so. */
import { useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { ratesQuery } from "@/api/work";
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

interface Props {
  project: number;
  onSkip: (reason: string) => void;
}

export function SkipMenu({ project, onSkip }: Props) {
  const t = useWords("workspace");
  // Moves slowly, and was mostly asked for on the Work page already.
  const { data } = useQuery(ratesQuery);
  const paid = data?.rows.find((one) => one.project_id === project)?.opting_out_paid ?? false;
  return (
    <Menu
      rise
      label={t("bar.skip")}
      note={paid ? `${t("skip.free")} ${t("skip.paid")}` : t("skip.free")}
      items={REASONS.map((reason) => ({
        key: reason,
        label: t(`skip.${reason}`),
        onSelect: () => onSkip(reason),
      }))}
    />
  );
}
