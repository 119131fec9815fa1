/** Short notes at the foot of the page; they leave by themselves, never hold the only copy of anything. */
import { useSyncExternalStore } from "react";
import { useWords } from "@/i18n";
import { Button, IconButton } from "./Button";
import { Cross } from "./Cross";
import css from "./Toasts.module.css";

interface Toast {
  id: number;
  text: string;
  action?: { label: string; run: () => void };
}

let toasts: readonly Toast[] = [];
let count = 0;
const listeners = new Set<() => void>();

function show(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

const dismiss = (id: number) => show(toasts.filter((toast) => toast.id !== id));

/** Says one thing for some seconds; at most three stand at once. */
export function say(text: string, action?: Toast["action"], seconds = 6): void {
  count += 1;
  const id = count;
  show([...toasts.slice(-2), { id, text, action }]);
  setTimeout(() => dismiss(id), seconds * 1000);
}

export function Toasts() {
  const t = useWords();
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  return (
    <div className={css.stack} role="status" aria-live="polite">
      {shown.map((toast) => (
        <div key={toast.id} className={css.toast}>
          <span>{toast.text}</span>
          {toast.action && (
            <Button
              look="ghost"
              onClick={() => {
                toast.action?.run();
                dismiss(toast.id);
              }}
            >
              {toast.action.label}
            </Button>
          )}
          <IconButton label={t("ui.close")} onClick={() => dismiss(toast.id)}>
            <Cross size={15} />
          </IconButton>
        </div>
      ))}
    </div>
  );
}
