/** Words by key, such as what the points of a scale mean: one line each, "5 = Right throughout". */
import { useState } from "react";
import { useWords } from "@/i18n";
import { TextArea } from "@/ui/Entry";
import { faultAt, type SettingProps } from "./Setting";
import { linesOf, wordsOfLines } from "./lines";

export function AnchorWords({
  value,
  onChange,
  faults,
  at,
  label,
  help,
}: SettingProps & { label: string; help?: string }) {
  const t = useWords("rooms/projects");
  const known = (value ?? {}) as Record<string, string>;
  const [text, setText] = useState(() => linesOf(known));
  const wrong = Object.keys(known).map((key) => faultAt(faults, `${at}/${key}`));
  return (
    <TextArea
      label={label}
      help={help ?? t("form.wordsByKey")}
      wrong={[faultAt(faults, at), ...wrong].filter(Boolean).join(" ") || undefined}
      rows={2}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        onChange(wordsOfLines(event.target.value));
      }}
    />
  );
}
