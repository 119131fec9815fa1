/** What differs between two versions of the guidelines, clause by clause and word by word. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { GuidelinesChange } from "@/api/house";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import css from "./Changes.module.css";

interface Props {
  id: number;
  earlier: number;
  later: number;
}

export function ChangesCard({ id, earlier, later }: Props) {
  const t = useWords("rooms/policy");
  const { data, error } = useQuery({
    queryKey: ["project", id, "guidelines", "changes", earlier, later],
    queryFn: () =>
      api.get<{ rows: GuidelinesChange[] }>(`/projects/${id}/guidelines/changes`, {
        query: { earlier, later },
      }),
  });
  return (
    <section className={stack.card} aria-labelledby="changes">
      <div className={stack.ends}>
        <h2 id="changes">{t("changes.title", { earlier, later })}</h2>
        <Link to="/projects/$project/guidelines" params={{ project: id }} search={{}}>
          {t("changes.close")}
        </Link>
      </div>
      {error && <ProblemNote problem={error} />}
      {!data && !error && <Waiting rows={1} />}
      {data && <Changes rows={data.rows} />}
    </section>
  );
}

/** Clauses that differ, with what went and what came; policies and guidelines alike. */
export function Changes({ rows }: { rows: readonly GuidelinesChange[] }) {
  const t = useWords("rooms/policy");
  if (rows.length === 0) return <p className="dim">{t("changes.none")}</p>;
  return rows.map((change) => (
    <article key={`${change.was?.number}-${change.now?.number}`} className={css.change}>
      <h3>
        {numbers(change)} <Words words={change.title} />
        <span className={css.kind}>{t(`changes.${change.change}`)}</span>
      </h3>
      <p className={css.text}>
        <Words words={change.text} />
      </p>
    </article>
  ));
}

function numbers({ was, now }: GuidelinesChange): string {
  if (was && now && was.number !== now.number) return `${was.number} → ${now.number}`;
  return now?.number ?? was?.number ?? "";
}

function Words({ words }: { words: GuidelinesChange["text"] }) {
  return words.map((one, at) => {
    // A stretch has no name of its own; the list is never changed in place.
    if (one.stretch === "added") return <ins key={at}>{one.text}</ins>;
    if (one.stretch === "removed") return <del key={at}>{one.text}</del>;
    return <span key={at}>{one.text}</span>;
  });
}
