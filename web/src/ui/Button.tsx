/** The one button: quiet by default, filled once a page. */
import clsx from "clsx";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import css from "./Button.module.css";

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: "plain" | "filled" | "ghost" | "danger";
  /** The key that does the same, shown on the button. */
  shortcut?: string;
  icon?: ReactNode;
  busy?: boolean;
}

export function Button({
  look = "plain",
  shortcut,
  icon,
  busy,
  className,
  children,
  type = "button",
  ...rest
}: Props) {
  return (
    <button
      type={type}
      className={clsx(css.button, css[look], className)}
      aria-busy={busy || undefined}
      aria-keyshortcuts={shortcut
        ?.replace("Ctrl ", "Control+")
        .replace("↵", "Enter")
        .replace("⌫", "Backspace")}
      {...rest}
    >
      {icon && (
        <span className={css.icon} aria-hidden>
          {icon}
        </span>
      )}
      {children}
      {shortcut && <kbd aria-hidden>{shortcut}</kbd>}
    </button>
  );
}

interface IconProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Read aloud and shown on hover. */
  label: string;
  children: ReactNode;
}

export function IconButton({ label, className, children, ...rest }: IconProps) {
  return (
    <button
      type="button"
      className={clsx(css.iconOnly, className)}
      aria-label={label}
      title={label}
      {...rest}
    >
      {children}
    </button>
  );
}
