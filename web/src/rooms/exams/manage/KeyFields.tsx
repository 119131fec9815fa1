/** What is right: options each with a tick, words that are accepted, or a number with its tolerance. */
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Group, TextArea, Tick } from "@/ui/Entry";
import { TextField } from "@/ui/Field";
import stack from "@/ui/Stack.module.css";
import css from "../Exams.module.css";
import { type Draft, option } from "./draft";

const MOST_OPTIONS = 12;

interface Props {
  draft: Draft;
  set: (part: Partial<Draft>) => void;
}

export function OptionFields({ draft, set }: Props) {
  const t = useWords("rooms/exams");
  const rows = draft.options;
  const next = Math.max(-1, ...rows.map(({ key }) => key)) + 1;
  return (
    <Group legend={t("write.options")}>
      <p className="dim">{t(draft.shape === "several" ? "write.severalHelp" : "write.singleHelp")}</p>
      <ol className={stack.list}>
        {rows.map((row, at) => (
          <li key={row.key} className={stack.bottoms}>
            <div className={css.wide}>
              <TextField
                label={t("write.option", { number: at + 1 })}
                dir="auto"
                maxLength={2000}
                value={row.text}
                onChange={(e) => set({ options: rows.with(at, { ...row, text: e.target.value }) })}
              />
            </div>
            <Tick
              label={t("write.isRight", { number: at + 1 })}
              checked={row.right}
              onChange={(e) => set({ options: rows.with(at, { ...row, right: e.target.checked }) })}
            />
            {rows.length > 2 && (
              <Button look="ghost" onClick={() => set({ options: rows.toSpliced(at, 1) })}>
                {t("write.removeOption", { number: at + 1 })}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {rows.length < MOST_OPTIONS && (
        <div>
          <Button onClick={() => set({ options: [...rows, option(next)] })}>{t("write.addOption")}</Button>
        </div>
      )}
    </Group>
  );
}

export function ShortFields({ draft, set }: Props) {
  const t = useWords("rooms/exams");
  const counted = draft.number.trim() !== "";
  return (
    <Group legend={t("bank.whatIsRight")}>
      <TextArea
        label={t("bank.accepted")}
        help={t("bank.lines")}
        dir="auto"
        disabled={counted}
        value={draft.accepted}
        onChange={(e) => set({ accepted: e.target.value })}
      />
      <div className={stack.pair}>
        <TextField
          label={t("write.number")}
          help={t("write.numberHelp")}
          type="number"
          step="any"
          value={draft.number}
          onChange={(e) => set({ number: e.target.value })}
        />
        <TextField
          label={t("write.tolerance")}
          help={t("write.toleranceHelp")}
          type="number"
          step="any"
          min={0}
          disabled={!counted}
          value={draft.tolerance}
          onChange={(e) => set({ tolerance: e.target.value })}
        />
      </div>
    </Group>
  );
}
