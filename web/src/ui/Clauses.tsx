/** Clauses to read: numbered, with their Markdown. Right under a page's own heading they are `h2`, in a section of it `h3`. */
import type { Clause } from "@/api/house";
import { depthOf } from "./clauses";
import { Markdown } from "./markdown/Markdown";
import css from "./ClauseEditor.module.css";

export function Clauses({ clauses, heading = "h3" }: { clauses: readonly Clause[]; heading?: "h2" | "h3" }) {
  const Heading = heading;
  return (
    <div className={css.read}>
      {clauses.map((clause) => (
        <section
          key={clause.number}
          className={css.readOne}
          data-deep={depthOf(clause.number) > 1 || undefined}
        >
          <Heading>
            <span className={css.number}>{clause.number}</span> {clause.title}
          </Heading>
          <Markdown source={clause.text} />
        </section>
      ))}
    </div>
  );
}
