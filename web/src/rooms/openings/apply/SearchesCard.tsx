/** The searches I hear of; each leads to what is open now, and can be ended. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type Translate, useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import type { Looking } from "../looking";
import { type KeptSearch, removeSearch, searchesQuery } from "../queries";

export function SearchesCard() {
  const t = useWords("rooms/openings");
  const { data, isLoading, error, refetch } = useQuery(searchesQuery);
  if (error) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (isLoading) return <Waiting rows={0} />;
  if (!data || data.rows.length === 0) return null;
  return (
    <section className={stack.card} aria-labelledby="searches">
      <h2 id="searches">{t("alert.title")}</h2>
      <p className="dim">{t("alert.why")}</p>
      <ul className={stack.list}>
        {data.rows.map((one) => (
          <Kept key={one.id} one={one} />
        ))}
      </ul>
    </section>
  );
}

function Kept({ one }: { one: KeptSearch }) {
  const t = useWords("rooms/openings");
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeSearch(one.id),
    onSuccess: () => client.invalidateQueries({ queryKey: searchesQuery.queryKey }),
  });
  const said = inWords(one, t);
  return (
    <li className={stack.ends}>
      <Link to="/openings" search={lookingOf(one)}>
        <bdi>{said}</bdi>
      </Link>
      <Button look="ghost" busy={remove.isPending} onClick={() => remove.mutate()}>
        {t("alert.end")}
        <span className="vh">: {said}</span>
      </Button>
    </li>
  );
}

function lookingOf(one: KeptSearch): Looking {
  const { id: _, made_at: __, ...asked } = one;
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== null && value !== ""));
}

function inWords(one: KeptSearch, t: Translate): string {
  const parts = [
    one.words && `“${one.words}”`,
    one.domain && t(`domain.${one.domain}`),
    one.language,
    one.country,
    one.work_mode && t(`mode.${one.work_mode}`),
    one.hours && t(`hours.${one.hours}`),
    one.currency,
  ].filter(Boolean);
  return parts.join(" · ") || t("alert.everything");
}
