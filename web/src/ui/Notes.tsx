/** Empty pages, waiting pages and the frame they share. */
import { type ReactNode, useEffect, useState } from "react";
import { useWords } from "@/i18n";
import css from "./Notes.module.css";

interface EmptyProps {
  title: string;
  /** Why it is empty and what comes next. */
  children: ReactNode;
  action?: ReactNode;
}

export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className={css.empty}>
      <h2>{title}</h2>
      <div className={css.emptyText}>{children}</div>
      {action}
    </div>
  );
}

/** Milliseconds: until a wait is felt; in which one that comes to a page waits for it; and the longest others wait for one. */
const FELT = 150;
const COMING = 10_000;
const MOST = 6_000;
let place: string | undefined;
let since = 0;

/** Whether one has only just come to this page: later it is one's own press that is waited for, and nothing else should go. */
function justCome(): boolean {
  if (place !== location.pathname) [place, since] = [location.pathname, performance.now()];
  return performance.now() - since < COMING;
}

/**
 * The shape of the page. It has its place at once and is seen only when the wait is felt; on a page that is just
 * opening, what follows in its stack comes into view after it (Stack.module.css), so that nothing jumps that is read.
 * `rows={0}` keeps the order and shows nothing: for what is often not there at all.
 */
export function Waiting({ rows = 3 }: { rows?: number }) {
  const t = useWords();
  const [late, setLate] = useState(false);
  const [first, setFirst] = useState(justCome);
  useEffect(() => {
    const timers = [setTimeout(() => setLate(true), FELT), setTimeout(() => setFirst(false), MOST)];
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div
      className={css.waiting}
      data-felt={late && rows > 0}
      data-coming={first || undefined}
      {...(late && rows > 0 && { role: "status", "aria-label": t("ui.loading") })}
    >
      {Array.from({ length: rows }, (_, row) => (
        <i key={row} />
      ))}
    </div>
  );
}
