/** One exam for those who write it: open or close it, look at its questions and results, change its plan. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Judgement } from "./Judgement";
import { PlanForm } from "./PlanForm";
import { oneQuery, type Plan, type Written, writtenKey } from "./queries";
import { Results } from "./Results";

const FRESH: Plan = {
  title: "",
  description: "",
  pass_mark: 70,
  minutes: null,
  attempts: 2,
  cooldown_hours: 24,
  feedback: "score",
  training: false,
  skill: "",
  valid_days: null,
  shuffle_questions: true,
  shuffle_options: true,
  sections: [
    {
      title: "",
      questions: [],
      count: 10,
      drawn: { domain: null, topic: "", language: "", difficulty: null },
      pass_mark: null,
    },
  ],
};

export function ExamWritten({ id }: { id: string }) {
  const t = useWords("rooms/exams");
  const fresh = id === "new";
  const { data, error, refetch } = useQuery({ ...oneQuery(id), enabled: !fresh });
  return (
    <Page title={data?.title ?? t(fresh ? "manage.new" : "title")}>
      <div className={stack.stack}>
        {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
        {!data && !error && !fresh && <Waiting />}
        {data && (
          <>
            <State one={data} />
            {data.taken > 0 && <Judgement exam={data.id} />}
            {data.taken > 0 && <Results exam={data.id} />}
          </>
        )}
        {(data || fresh) && <Planned key={data?.version} one={data} />}
        <Link to="/exams/written">{t("manage.title")}</Link>
      </div>
    </Page>
  );
}

function State({ one }: { one: Written }) {
  const t = useWords("rooms/exams");
  const cache = useQueryClient();
  const wanted = one.state === "open" ? "closed" : "open";
  const move = useMutation({
    mutationFn: () => api.post<Written>(`/exams/${one.id}/state`, { state: wanted }),
    onSuccess: () => cache.invalidateQueries({ queryKey: writtenKey }),
  });
  const missing = Object.entries(one.missing ?? {});
  return (
    <section className={stack.card} aria-labelledby="state">
      <h2 id="state">{t(`state.${one.state}`)}</h2>
      <p>{t("manage.counts", { taken: one.taken, passed: one.passed })}</p>
      {missing.map(([at, lacks]) => (
        <p key={at} className={stack.wrong}>
          {t("manage.missing", { number: Number(at) + 1, lacks })}
        </p>
      ))}
      {move.error && <ProblemNote problem={move.error} />}
      <div>
        <Button
          look={wanted === "open" ? "filled" : "plain"}
          busy={move.isPending}
          disabled={move.isPending}
          onClick={() => move.mutate()}
        >
          {t(wanted === "open" ? "manage.open" : "manage.close")}
        </Button>
      </div>
    </section>
  );
}

function Planned({ one }: { one: Written | undefined }) {
  const t = useWords("rooms/exams");
  const cache = useQueryClient();
  const go = useNavigate();
  const save = useMutation({
    mutationFn: (plan: Plan) =>
      one ? api.put<Written>(`/exams/${one.id}`, plan) : api.post<Written>("/exams", plan),
    onSuccess: async (made) => {
      await cache.invalidateQueries({ queryKey: writtenKey });
      if (!one) await go({ to: "/exams/written", search: { exam: made.id } });
    },
  });
  return (
    <section className={stack.card} aria-labelledby="plan">
      <h2 id="plan">{t("plan.heading")}</h2>
      <PlanForm was={one ? planOf(one) : FRESH} busy={save.isPending} onSave={(plan) => save.mutate(plan)} />
      {save.error && <ProblemNote problem={save.error} />}
      {save.isSuccess && <p role="status">{t("saved")}</p>}
    </section>
  );
}

/** What is written, without what the server keeps beside it. */
const planOf = ({
  id: _i,
  state: _s,
  version: _v,
  made_at: _m,
  changed_at: _c,
  taken: _t,
  passed: _p,
  missing: _l,
  ...plan
}: Written): Plan => plan;
