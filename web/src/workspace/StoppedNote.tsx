/** The receipt of a task that was stopped: what happens next, that it costs nothing, and where help is. */
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import css from "./Bars.module.css";

interface Props {
  open: boolean;
  onClose: () => void;
  onBreak: () => void;
}

export function StoppedNote({ open, onClose, onBreak }: Props) {
  const t = useWords("workspace");
  return (
    <Dialog open={open} onClose={onClose} title={t("stopped.title")}>
      <div className={css.form}>
        <p>{t("stopped.gone")}</p>
        <p>{t("stopped.next")}</p>
        <p>{t("stopped.free")}</p>
        <p>{t("stopped.care")}</p>
        <p>
          <Link to="/quality">{t("stopped.receipts")}</Link>
        </p>
        <div className={css.deeds}>
          <Button look="filled" onClick={onBreak}>
            {t("stopped.break")}
          </Button>
          <Button onClick={onClose}>{t("stopped.goOn")}</Button>
        </div>
      </div>
    </Dialog>
  );
}
