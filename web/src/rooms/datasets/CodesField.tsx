/** What each code in a vote column means: the first response, the second, or neither. */
import { X } from "lucide-react";
import { useState } from "react";
import { useWords } from "@/i18n";
import { Button, IconButton } from "@/ui/Button";
import { Group } from "@/ui/Entry";
import { TextField } from "@/ui/Field";
import stack from "@/ui/Stack.module.css";
import type { Side } from "./mapping";
import css from "./Datasets.module.css";

const SIDES: readonly Side[] = ["first", "second", "tie"];

interface Props {
  codes: Record<string, Side>;
  onChange: (codes: Record<string, Side>) => void;
}

export function CodesField({ codes, onChange }: Props) {
  const t = useWords("rooms/datasets");
  const [fresh, setFresh] = useState("");
  const add = () => {
    if (fresh.trim()) onChange({ ...codes, [fresh.trim()]: "first" });
    setFresh("");
  };
  return (
    <Group legend={t("codes.title")}>
      <ul className={css.codes}>
        {Object.entries(codes).map(([code, side]) => (
          <li key={code}>
            <code>{code}</code>
            <select
              className={css.role}
              aria-label={t("codes.means", { code })}
              value={side}
              onChange={(event) => onChange({ ...codes, [code]: event.target.value as Side })}
            >
              {SIDES.map((one) => (
                <option key={one} value={one}>
                  {t(`side.${one}`)}
                </option>
              ))}
            </select>
            <IconButton
              label={t("codes.takeOut", { code })}
              onClick={() =>
                onChange(Object.fromEntries(Object.entries(codes).filter(([one]) => one !== code)))
              }
            >
              <X size={15} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <div className={stack.bottoms}>
        <TextField
          label={t("codes.new")}
          value={fresh}
          onChange={(event) => setFresh(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") add();
          }}
        />
        <Button onClick={add} disabled={!fresh.trim()}>
          {t("codes.add")}
        </Button>
      </div>
    </Group>
  );
}
