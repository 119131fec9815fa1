/** The decision: what holds, why people disagreed and what helps, and a note. */
import { useWords } from "@/i18n";
import { CAUSES, type Decision, decideOn, OUTCOMES } from "./decision";
import css from "./Desk.module.css";

interface Props {
  now: Decision;
  onChange: (now: Decision) => void;
}

export function DecisionRail({ now, onChange }: Props) {
  const t = useWords("rooms/review/desk");
  return (
    <aside className={css.rail} aria-label={t("decision")} tabIndex={0} data-scroll>
      <fieldset className={css.choices}>
        <legend>{t("outcome")}</legend>
        {OUTCOMES.map(({ outcome, key }) => (
          <label key={outcome} className={css.choice} data-on={now.outcome === outcome || undefined}>
            <input
              type="radio"
              name="outcome"
              checked={now.outcome === outcome}
              onChange={() => onChange(decideOn(now, outcome))}
            />
            <span>
              <b>{t(`outcome.${outcome}`)}</b>
              <small>{t(`outcome.${outcome}.means`)}</small>
            </span>
            <kbd aria-hidden>{key.toUpperCase()}</kbd>
          </label>
        ))}
      </fieldset>
      <fieldset className={css.choices}>
        <legend>{t("cause")}</legend>
        {CAUSES.map(({ cause, key }) => (
          <label key={cause} className={css.choice} data-on={now.cause === cause || undefined}>
            <input
              type="checkbox"
              checked={now.cause === cause}
              onChange={() => onChange({ ...now, cause: now.cause === cause ? undefined : cause })}
            />
            <span>
              <b>{t(`cause.${cause}`)}</b>
              {now.cause === cause && <small>{t(`cause.${cause}.remedy`)}</small>}
            </span>
            <kbd aria-hidden>{key.toUpperCase()}</kbd>
          </label>
        ))}
      </fieldset>
      <label className={css.note}>
        <span>
          {t("note")} <kbd aria-hidden>N</kbd>
        </span>
        <textarea
          data-note
          rows={3}
          dir="auto"
          maxLength={2000}
          value={now.note}
          onChange={(event) => onChange({ ...now, note: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === "Escape") event.currentTarget.blur();
          }}
        />
      </label>
    </aside>
  );
}
