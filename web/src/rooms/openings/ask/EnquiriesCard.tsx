/** For who manages an opening: what people ask about it, with a place to answer and a way to end it. */
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { Button } from "@/ui/Button";
import { More } from "@/ui/More";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import css from "./Ask.module.css";
import { type Enquiry, enquiriesQuery } from "./queries";
import { SayForm } from "./SayForm";
import { Words } from "./Words";

interface Where {
  project: number;
  opening: string;
}

export function EnquiriesCard({ project, opening }: Where) {
  const t = useWords("rooms/openings/ask");
  const pages = useInfiniteQuery(enquiriesQuery(project, opening));
  const rows = pages.data?.pages.flatMap((page) => page.rows);
  if (pages.error && !rows) return <ProblemNote problem={pages.error} onRetry={() => void pages.refetch()} />;
  if (!rows) return null;
  return (
    <section className={stack.card} aria-labelledby="enquiries">
      <h2 id="enquiries">{t("manage")}</h2>
      {rows.length === 0 && <p className="dim">{t("none")}</p>}
      {rows.map((one) => (
        <One key={one.id} project={project} opening={opening} one={one} />
      ))}
      <More label={t("more")} of={pages} />
    </section>
  );
}

function One({ project, opening, one }: Where & { one: Enquiry }) {
  const t = useWords("rooms/openings/ask");
  const client = useQueryClient();
  const path = `/projects/${project}/enquiries/${one.id}`;
  const again = () => client.invalidateQueries(enquiriesQuery(project, opening));
  const name = one.name || t("gone");
  const closed = one.state === "closed";
  const set = useMutation({
    mutationFn: () => api.post(`${path}/state`, { state: closed ? "open" : "closed" }),
    onSuccess: again,
  });
  const answer = async (text: string) => {
    await api.post(`${path}/words`, { text });
    await again();
  };
  return (
    <article className={css.one} aria-label={name}>
      <div className={stack.ends}>
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <span className="dim">{t(`state.${one.state}`)}</span>
      </div>
      <Words one={one} asker={name} team={t("us")} />
      <SayForm label={t("answer")} send={t("sendAnswer")} onSend={answer} />
      {set.error && <ProblemNote problem={set.error} />}
      <div>
        <Button look="ghost" busy={set.isPending} disabled={set.isPending} onClick={() => set.mutate()}>
          {t(closed ? "open" : "close")}
          <span className="vh">: {name}</span>
        </Button>
      </div>
    </article>
  );
}
