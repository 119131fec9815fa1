/** How far something is: the browser's own progress bar, its words beside it. */
import { number } from "./format";
import css from "./Progress.module.css";

interface Props {
  label: string;
  done: number;
  /** Unknown yet: the bar only says that something goes on. */
  total: number | null;
  /** Instead of "done of total". */
  said?: string;
}

export function Progress({ label, done, total, said }: Props) {
  const value = total ? Math.min(done, total) : undefined;
  const words = said ?? (total === null ? number(done) : `${number(done)} / ${number(total)}`);
  return (
    <div className={css.progress}>
      <progress aria-label={label} value={value} max={total || undefined} />
      <span aria-hidden>{words}</span>
    </div>
  );
}
