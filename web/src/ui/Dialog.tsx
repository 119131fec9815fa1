/** A dialog on the browser's own <dialog>: focus is kept and given back, Escape closes, the page behind is inert. */
import clsx from "clsx";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useWords } from "@/i18n";
import { IconButton } from "./Button";
import { Cross } from "./Cross";
import css from "./Dialog.module.css";

interface Props {
  open: boolean;
  onClose: () => void;
  title: string;
  /** "side" slides a reading column in beside the page. */
  place?: "middle" | "side";
  /** What is marked `data-first` in them has the focus to begin with, else the button that closes. */
  children: ReactNode;
}

export function Dialog({ open, onClose, title, place = "middle", children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const t = useWords();
  useEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    if (open && !dialog.open) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>("[data-first]")?.focus();
    }
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={box}
      className={clsx(css.dialog, css[place])}
      aria-labelledby={heading}
      onClose={onClose}
      onPointerDown={(event) => event.target === box.current && box.current.close()}
    >
      {open && (
        <div className={css.frame}>
          <div className={css.head}>
            <h2 id={heading}>{title}</h2>
            <IconButton label={t("ui.close")} onClick={() => box.current?.close()}>
              <Cross size={17} />
            </IconButton>
          </div>
          {/* Long guidelines scroll: keys must reach them. */}
          <div className={css.body} tabIndex={0} data-scroll>
            {children}
          </div>
        </div>
      )}
    </dialog>
  );
}
