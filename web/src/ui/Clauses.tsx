/** Clauses to read: numbered, with their Markdown. */
import type { Clause } from "@/api/house";
import { depthOf } from "./clauses";
import { Markdown } from "./markdown/Markdown";
import css from "./ClauseEditor.module.css";

export function Clauses({ clauses }: { clauses: readonly Clause[] }) {
  return (
    <div className={css.read}>
      {clauses.map((clause) => (
        <section
          key={clause.number}
          className={css.readOne}
          data-deep={depthOf(clause.number) > 1 || undefined}
        >
          <h3>
            <span className={css.number}>{clause.number}</span> {clause.title}
          </h3>
          <Markdown source={clause.text} />
        </section>
      ))}
    </div>
  );
}
