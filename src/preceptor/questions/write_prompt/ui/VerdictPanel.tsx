/** Whether a try made a model fail, and how. */
import { useId } from "react";
import { useWords } from "@/i18n";
import { prose } from "@/ui/prose";
import type { AskProps } from "@/workspace/faces";
import css from "./Prompt.module.css";
import { type Answer, FAILED, type Question, START, toggled, withVerdict } from "./prompt";

export function VerdictPanel({ place, ...props }: AskProps<Question, Answer, never> & { place: number }) {
  const t = useWords("questions/write_prompt");
  const group = useId();
  const { question, value = START, set } = props;
  const verdict = value.verdicts[String(place)];
  const has = verdict?.failed === "yes" || verdict?.failed === "partly";
  const inHand = value.final === place;
  return (
    <div className={css.verdict}>
      <fieldset className={css.row}>
        <legend>{t("failedAsk")}</legend>
        {FAILED.map((one, at) => (
          <label key={one} className={css.tick} data-on={verdict?.failed === one || undefined}>
            <input
              type="radio"
              className="vh"
              name={`${group}failed`}
              checked={verdict?.failed === one}
              onChange={() => set(withVerdict(props, place, { failed: one }))}
            />
            {inHand && <kbd aria-hidden>{at + 1}</kbd>}
            {t(`failed.${one}`)}
          </label>
        ))}
      </fieldset>
      {has && (question.failures ?? []).length > 0 && (
        <fieldset className={css.row}>
          <legend>{t("kindsAsk")}</legend>
          {(question.failures ?? []).map((one, at) => (
            <label
              key={one.value}
              className={css.tick}
              title={one.help}
              data-on={verdict.kinds.includes(one.value) || undefined}
            >
              <input
                type="checkbox"
                className="vh"
                checked={verdict.kinds.includes(one.value)}
                onChange={() => set(withVerdict(props, place, { kinds: toggled(verdict.kinds, one.value) }))}
              />
              {inHand && at < 5 && <kbd aria-hidden>{at + 5}</kbd>}
              {one.title}
            </label>
          ))}
        </fieldset>
      )}
      {verdict && (
        <label className={css.note}>
          <span>{t("note")}</span>
          <input
            {...prose()}
            maxLength={2000}
            value={verdict.note}
            onChange={(event) => set(withVerdict(props, place, { note: event.target.value }, true))}
            onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
          />
        </label>
      )}
    </div>
  );
}
