/** The task is hidden; the person says why it should be looked at by somebody named for it, or goes back to it. */
import type { FormEvent } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { prose } from "@/ui/prose";
import css from "./Bars.module.css";

const REASONS = ["child", "threat", "terror", "other"] as const;

interface Props {
  open: boolean;
  onBack: () => void;
  onStop: (reason: string, note: string) => void;
}

/** The browser puts the focus there when it opens the dialog; React's own attribute would come too early. */
const first = (radio: HTMLInputElement | null) => radio?.setAttribute("autofocus", "");

export function StopDialog({ open, onBack, onStop }: Props) {
  const t = useWords("workspace");
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    onStop(String(said.get("reason")), String(said.get("note")));
  };
  return (
    <Dialog open={open} onClose={onBack} title={t("stop.title")}>
      <form className={css.form} onSubmit={send}>
        <p>{t("stop.lead")}</p>
        <fieldset className={css.reasons}>
          <legend>{t("stop.why")}</legend>
          {/* None is chosen beforehand: a key too many must not say the gravest of somebody. */}
          {REASONS.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="reason"
                value={one}
                required
                ref={one === REASONS[0] ? first : undefined}
              />
              {t(`stop.${one}`)}
            </label>
          ))}
        </fieldset>
        <label className={css.note}>
          <span>{t("stop.note")}</span>
          <textarea {...prose()} name="note" rows={2} maxLength={2000} />
        </label>
        <p className="dim">{t("stop.next")}</p>
        <div className={css.deeds}>
          <Button look="filled" type="submit">
            {t("stop.send")}
          </Button>
          <Button onClick={onBack}>{t("stop.back")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
