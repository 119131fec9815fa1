/** A policy to read: found by number or words, each clause with the cases that show what it means. */
import { useId, useState } from "react";
import { useWords } from "@/i18n";
import type { PolicyClause } from "@/api/policies";
import { Markdown } from "@/ui/markdown/Markdown";
import { indexed, search } from "@/ui/picker/search";
import { TextField } from "@/ui/Field";
import stack from "@/ui/Stack.module.css";
import css from "./Policy.module.css";

export function PolicyClauses({ clauses }: { clauses: readonly PolicyClause[] }) {
  const t = useWords("rooms/policy");
  const [query, setQuery] = useState("");
  const found = useFound(clauses, query);
  return (
    <div className={stack.stack}>
      <TextField
        label={t("policies.find")}
        type="search"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {found.length === 0 && <p className="dim">{t("policies.noneFound")}</p>}
      {found.map((clause) => (
        <Clause key={clause.number} clause={clause} />
      ))}
    </div>
  );
}

function useFound(clauses: readonly PolicyClause[], query: string): readonly PolicyClause[] {
  if (!query.trim()) return clauses;
  const index = indexed(
    clauses.map((one) => ({ id: one.number, code: one.number, title: `${one.title} ${one.text}` })),
  );
  const byNumber = new Map(clauses.map((one) => [one.number, one]));
  return search(index, query, clauses.length).flatMap(({ id }) => byNumber.get(id) ?? []);
}

function Clause({ clause }: { clause: PolicyClause }) {
  const t = useWords("rooms/policy");
  const heading = useId();
  return (
    <article className={css.clause} id={`clause-${clause.number}`} aria-labelledby={heading}>
      <h2 id={heading} className={css.title}>
        <a href={`#clause-${clause.number}`}>{clause.number}</a> <bdi>{clause.title}</bdi>
      </h2>
      <Markdown source={clause.text ?? ""} />
      {(clause.examples ?? []).length > 0 && (
        <ul className={css.examples} aria-label={t("policies.examples")}>
          {(clause.examples ?? []).map((example) => (
            <li key={example.text} data-verdict={example.verdict}>
              <b>{t(`verdict.${example.verdict}`)}</b> <q dir="auto">{example.text}</q>
              {example.why && <span className="dim"> {example.why}</span>}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
