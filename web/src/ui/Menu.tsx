/** A button that opens a short list of deeds: arrows move, letters are the browser's, Escape closes. */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "./Button";
import css from "./Menu.module.css";

export interface MenuItem {
  key: string;
  label: ReactNode;
  help?: string;
  onSelect: () => void;
}

interface Props {
  label: string;
  icon?: ReactNode;
  /** One sentence above the list. */
  note?: string;
  items: MenuItem[];
  rise?: boolean;
  look?: "plain" | "ghost";
}

export function Menu({ label, icon, note, items, rise, look = "plain" }: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    root.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
    const away = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener("pointerdown", away);
    return () => removeEventListener("pointerdown", away);
  }, [open]);

  const close = () => {
    setOpen(false);
    root.current?.querySelector<HTMLElement>("button")?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    if (event.key === "Escape") close();
    else if (event.key === "Tab") setOpen(false);
    else if (!move(root.current, event.key)) return;
    event.stopPropagation();
    if (event.key !== "Tab") event.preventDefault();
  };
  return (
    <div className={css.root} ref={root} onKeyDown={onKeyDown} role="presentation">
      <Button
        look={look}
        icon={icon}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      {open && (
        <div className={css.list} data-rise={rise || undefined}>
          {note && (
            <p className={css.note} id={`${id}n`}>
              {note}
            </p>
          )}
          <div role="menu" aria-label={label} aria-describedby={note ? `${id}n` : undefined}>
            {items.map((item) => (
              <button
                key={item.key}
                type="button"
                role="menuitem"
                tabIndex={-1}
                className={css.item}
                onClick={() => {
                  close();
                  item.onSelect();
                }}
              >
                {item.label}
                {item.help && <span className={css.help}>{item.help}</span>}
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

function move(root: HTMLElement | null, key: string): boolean {
  const items = [...(root?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: items.length - 1,
  };
  const to = steps[key];
  if (to === undefined) return false;
  items[(to + items.length) % items.length]?.focus();
  return true;
}
