/** Every key of the desk. */
import { useWords } from "@/i18n";
import { Dialog } from "@/ui/Dialog";
import { KeyChips } from "@/workspace/KeyChips";
import { CAUSES } from "./decision";
import css from "./Desk.module.css";

export function DeskKeys({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useWords("rooms/review/desk");
  const rows = [
    { keys: ["0"], text: t("keys.consensus") },
    { keys: ["1", "–", "9"], text: t("keys.accept") },
    { keys: ["←", "→"], text: t("keys.move") },
    { keys: ["X"], text: t("keys.reject") },
    { keys: ["F"], text: t("keys.fix") },
    { keys: ["K"], text: t("outcome.spread") },
    { keys: ["R"], text: t("outcome.redo") },
    ...CAUSES.map(({ cause, key }) => ({ keys: [key.toUpperCase()], text: t(`cause.${cause}`) })),
    { keys: ["N"], text: t("note") },
    { keys: ["G"], text: t("guidelines") },
    { keys: ["Ctrl", "↵"], text: t("submit") },
  ];
  return (
    <Dialog open={open} onClose={onClose} title={t("keys")}>
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
    </Dialog>
  );
}
