/** Why: whoever it is about reads it. */
import { useWords } from "@/i18n";
import { TextArea } from "@/ui/Entry";

interface Props {
  value: string;
  onChange: (reason: string) => void;
  /** Whether it has the focus to begin with. */
  first?: boolean;
}

export function ReasonField({ value, onChange, first = false }: Props) {
  const t = useWords("rooms/pay");
  return (
    <TextArea
      data-first={first || undefined}
      label={t("reason")}
      help={t("reject.reasonHelp")}
      rows={3}
      maxLength={1000}
      dir="auto"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
