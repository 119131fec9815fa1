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

/** The shape of the page, shown only when the wait is felt (after 150 ms). */
export function Waiting({ rows = 3 }: { rows?: number }) {
  const t = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div className={css.waiting} role="status" aria-label={t("ui.loading")}>
      {Array.from({ length: rows }, (_, row) => (
        <i key={row} />
      ))}
    </div>
  );
}
