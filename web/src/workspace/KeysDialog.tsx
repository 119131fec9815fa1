/** Every key that works on this form. */
import { useWords } from "@/i18n";
import type { Form } from "@/api/types";
import { Dialog } from "@/ui/Dialog";
import type { Faces } from "./faces";
import { KeyChips } from "./KeyChips";
import css from "./Bars.module.css";

interface Props {
  open: boolean;
  onClose: () => void;
  form: Form;
  faces: Faces;
}

export function KeysDialog({ open, onClose, form, faces }: Props) {
  const t = useWords("workspace");
  const panels = form.questions.map((question) => ({
    keys: [faces.questions[question.name]?.letter.toUpperCase() ?? ""],
    text: question.title,
  }));
  const rows = [
    { keys: ["A", "–", "F"], text: t("keys.letters") },
    ...panels,
    { keys: ["1", "–", "9"], text: t("keys.digits") },
    { keys: ["=", "⌫"], text: t("keys.tie") },
    { keys: ["Alt", "↑", "↓"], text: t("keys.move") },
    { keys: ["N"], text: t("keys.none") },
    { keys: ["Z", "Ctrl", "Y"], text: t("keys.undo") },
    { keys: ["Ctrl", "↵"], text: t("keys.submit") },
    { keys: ["/"], text: t("keys.ask") },
    { keys: ["!"], text: t("keys.stop") },
    { keys: ["T"], text: t("keys.extend") },
    { keys: ["V", "G", "?"], text: t("keys.page") },
    { keys: ["Esc"], text: t("keys.leave") },
  ];
  return (
    <Dialog open={open} onClose={onClose} title={t("keys.title")}>
      <dl className={css.keys}>
        {rows.map((row) => (
          <div key={row.text}>
            <dt>
              <KeyChips keys={row.keys} />
            </dt>
            <dd>{row.text}</dd>
          </div>
        ))}
      </dl>
      <p className="dim">{t("keys.off")}</p>
    </Dialog>
  );
}
