/** What one piece of code has that another has not, line by line. */
import { diffLines } from "diff";
import { useMemo } from "react";
import css from "./CodeView.module.css";

interface Props {
  before: string;
  after: string;
  label: string;
}

type Kind = "added" | "removed" | "same";

const linesOf = (text: string): string[] => text.replace(/\n$/, "").split("\n");

export default function CodeDiff({ before, after, label }: Props) {
  const lines = useMemo(
    () =>
      diffLines(before, after).flatMap((part) => {
        const kind: Kind = part.added ? "added" : part.removed ? "removed" : "same";
        return linesOf(part.value).map((text) => ({ kind, text }));
      }),
    [before, after],
  );
  return (
    <div className={css.view} dir="ltr">
      <pre tabIndex={0} role="group" data-scroll aria-label={label}>
        {lines.map(({ kind, text }, at) => (
          // eslint-disable-next-line react/no-array-index-key -- lines repeat; their place is all they have
          <span key={at} className={css[kind]}>
            {text}
          </span>
        ))}
      </pre>
    </div>
  );
}
