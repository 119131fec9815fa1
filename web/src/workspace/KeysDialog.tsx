/** Every key that works on this form: those of each question as it stands now, then those of the page. */
import { useWords } from "@/i18n";
import type { Form } from "@/api/types";
import { Dialog } from "@/ui/Dialog";
import type { Faces, Hint } from "./faces";
import { KeyChips } from "./KeyChips";
import type { Task } from "./useTask";
import css from "./Bars.module.css";

interface Props {
  open: boolean;
  onClose: () => void;
  form: Form;
  faces: Faces;
  task: Task;
  /** Whether there are responses to stand side by side. */
  several: boolean;
}

export function KeysDialog({ open, onClose, ...of }: Props) {
  const t = useWords("workspace");
  return (
    <Dialog open={open} onClose={onClose} title={t("keys.title")}>
      {open && <Keys {...of} />}
      <p className="dim">{t("keys.off")}</p>
    </Dialog>
  );
}

function Keys({ form, faces, task, several }: Omit<Props, "open" | "onClose">) {
  const t = useWords("workspace");
  const letters = task.lettered.map((unit) => unit.letter);
  const range = [letters[0] ?? "", "–", letters.at(-1) ?? ""];
  const page: Hint[] = [
    ...(several ? [{ keys: range, text: t("keys.letters") }] : []),
    { keys: ["Z", "Ctrl", "Y"], text: t("keys.undo") },
    { keys: ["Ctrl", "↵"], text: t("keys.submit") },
    { keys: ["/"], text: t("keys.ask") },
    { keys: ["!"], text: t("keys.stop") },
    { keys: ["T"], text: t("keys.extend") },
    ...(several ? [{ keys: ["V"], text: t("top.pairs") }] : []),
    { keys: ["G"], text: t("top.guidelines") },
    { keys: ["?"], text: t("keys.list") },
    { keys: ["Esc"], text: t("keys.leave") },
  ];
  return (
    <>
      {form.questions.map(({ name, title }) => {
        const [face, frame] = [faces.questions[name], task.frames[name]];
        if (!face || !frame) return null;
        return (
          <section key={name} className={css.keysOf}>
            <h3>
              <kbd>{face.letter.toUpperCase()}</kbd> <bdi>{title}</bdi>
            </h3>
            <Rows rows={face.hints(frame)} />
          </section>
        );
      })}
      <section className={css.keysOf}>
        <h3>{t("keys.everywhere")}</h3>
        <Rows rows={page} />
      </section>
    </>
  );
}

const Rows = ({ rows }: { rows: readonly Hint[] }) => (
  <dl className={css.keys}>
    {rows.map((row) => (
      <div key={row.text}>
        <dt>
          <KeyChips keys={row.keys} />
        </dt>
        <dd dir="auto">{row.text}</dd>
      </div>
    ))}
  </dl>
);
