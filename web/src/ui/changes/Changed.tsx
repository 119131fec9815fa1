/** What was taken out of a text and what was put in, in as many places as it was changed. */
import { memo, useDeferredValue, useMemo } from "react";
import css from "./Changed.module.css";
import { changed, near } from "./words";

interface Props {
  before: string;
  after: string;
}

export const Changed = memo(function Changed({ before, after }: Props) {
  // Whoever writes is not kept waiting by the comparison of a long text.
  const later = useDeferredValue(after);
  const stretches = useMemo(() => near(changed(before, later)), [before, later]);
  if (stretches.length === 0) return null;
  return (
    <p className={css.change} dir="auto">
      {stretches.map(({ kind, text }, at) => {
        // A stretch has no name of its own; its place is all it has.
        const key = `${at} ${kind}`;
        if (kind === "removed") return <del key={key}>{text}</del>;
        if (kind === "added") return <ins key={key}>{text}</ins>;
        return <span key={key}>{text}</span>;
      })}
    </p>
  );
});
