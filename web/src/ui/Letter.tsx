/** The letter that stands for a response, the same wherever it shows. */
import css from "./Letter.module.css";

export function Letter({ children, small }: { children: string; small?: boolean }) {
  return (
    <span className={css.letter} data-small={small || undefined} dir="ltr">
      {children}
    </span>
  );
}
