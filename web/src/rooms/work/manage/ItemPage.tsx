/** One item: as people see it, its gold, what everybody answered side by side, and what that adds up to. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { ConsensusPage, Item, ItemAnswer, Person } from "@/api/house";
import { formQuery, projectQuery } from "@/api/projects";
import type { Answers, Rows } from "@/api/types";
import { dateTime, number, percent, span } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { ItemView } from "@/workspace/ItemView";
import { AnswersTable, type Voice } from "./AnswersTable";
import css from "./Items.module.css";

export function ItemPage({ id, item }: { id: number; item: string }) {
  const t = useWords("rooms/work/manage");
  const one = useQuery({ queryKey: ["item", item], queryFn: () => api.get<Item>(`/items/${item}`) });
  const { data: form } = useQuery(formQuery(id));
  const { voices, error } = useVoices(id, item, one.data);
  if (one.error || error)
    return <ProblemNote problem={one.error ?? error} onRetry={() => void one.refetch()} />;
  if (!one.data || !form) return <Waiting />;
  const { data } = one;
  return (
    <div className={stack.stack}>
      <div className={stack.ends}>
        <p className="dim">
          {t(data.purpose === "gold" ? "item.aboutGold" : "item.about", {
            purpose: t(`purpose.${data.purpose}`),
            taken: number(data.taken),
            overlap: number(data.overlap),
            at: dateTime(new Date(data.created_at)),
          })}
        </p>
        <Link to="/projects/$project/items" params={{ project: id }}>
          {t("items.all")}
        </Link>
      </div>
      {data.gold?.reason && (
        <p className={css.reason}>
          <strong>{t("item.goldReason")}</strong> {data.gold.reason}
        </p>
      )}
      <section className={stack.card} aria-labelledby="shown">
        <h2 id="shown" className="vh">
          {t("item.shown")}
        </h2>
        <ItemView form={form.form} payload={data.payload} />
      </section>
      <h2>{t("item.answers")}</h2>
      {voices.length === 0 ? (
        <p className="dim">{t("item.noAnswers")}</p>
      ) : (
        <AnswersTable form={form.form} payload={data.payload} voices={voices} />
      )}
    </div>
  );
}

/** Consensus and gold first, then the people, each under their pseudonym. */
function useVoices(id: number, item: string, data: Item | undefined): { voices: Voice[]; error: unknown } {
  const t = useWords("rooms/work/manage");
  const { data: project } = useQuery(projectQuery(id));
  const sees = !!project?.deeds.includes("see_quality");
  const answers = useQuery({
    queryKey: ["item", item, "answers"],
    queryFn: () => api.get<Rows<ItemAnswer>>(`/items/${item}/answers`),
  });
  const consensus = useQuery({
    queryKey: ["item", item, "consensus"],
    queryFn: () => api.get<ConsensusPage>(`/items/${item}/consensus`),
    enabled: sees,
  });
  const people = useQuery({
    queryKey: ["project", id, "people"],
    queryFn: () => api.get<Rows<Person>>("/contributors", { query: { project_id: id, limit: 200 } }),
    enabled: sees,
  });
  const names = new Map(people.data?.rows.map((one) => [one.id, one.pseudonym]));
  const agreed = consensus.data?.rows ?? [];
  const voices: Voice[] = [];
  if (agreed.length > 0)
    voices.push({
      key: "consensus",
      by: t("item.consensus"),
      about: t("item.confidence", { share: percent(Math.min(...agreed.map((row) => row.confidence))) }),
      answers: Object.fromEntries(agreed.map((row) => [row.question, row.answer])) as Answers,
    });
  if (data?.gold)
    voices.push({ key: "gold", by: t("item.gold"), about: "", answers: data.gold.answers as Answers });
  for (const one of answers.data?.rows ?? [])
    voices.push({
      key: one.id,
      by: names.get(one.contributor) ?? t("item.contributor", { number: one.contributor }),
      about: t("item.given", { at: dateTime(new Date(one.answered_at)), time: span(one.seconds) }),
      answers: one.answers as Answers,
    });
  return { voices, error: answers.error };
}
