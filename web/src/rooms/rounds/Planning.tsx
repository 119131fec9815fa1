/** Planning the next round: what is wanted, how far the choosing is, and opening what was chosen. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { useJob } from "@/api/jobs";
import { type Plan, type Round, isEnded, planQuery, runsQuery, sentenceOf } from "@/api/learning";
import { Button } from "@/ui/Button";
import { SelectField, TextField } from "@/ui/Field";
import { Progress } from "@/ui/Progress";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { PlanCard } from "./PlanCard";

const STRATEGIES = ["balanced", "uncertain"] as const;

interface Props {
  id: number;
  plan: string | undefined;
  onPlan: (plan: string | undefined) => void;
}

export function Planning({ id, plan, onPlan }: Props) {
  const t = useWords("rooms/rounds");
  const { data: runs } = useQuery(runsQuery(id));
  const [size, setSize] = useState("50");
  const [more, setMore] = useState("1");
  const [run, setRun] = useState("");
  const [strategy, setStrategy] = useState<string>("balanced");
  const start = useMutation({
    mutationFn: () =>
      api.post<{ plan: string }>(`/projects/${id}/rounds/plan`, { size: Number(size), run, strategy }),
    onSuccess: (started) => onPlan(started.plan),
  });
  const finished = runs?.rows.filter((one) => one.state === "finished") ?? [];
  return (
    <>
      <form
        className={stack.card}
        aria-labelledby="plan"
        onSubmit={(event) => {
          event.preventDefault();
          start.mutate();
        }}
      >
        <h2 id="plan">{t("plan.title")}</h2>
        <p className="dim">{t("plan.how")}</p>
        <div className={stack.pair}>
          <TextField
            label={t("plan.size")}
            type="number"
            min={1}
            max={1000}
            value={size}
            onChange={(event) => setSize(event.target.value)}
          />
          <SelectField
            label={t("plan.strategy")}
            help={t(`strategy.${strategy}.means`)}
            value={strategy}
            options={STRATEGIES.map((one) => ({ value: one, label: t(`strategy.${one}`) }))}
            onChange={(event) => setStrategy(event.target.value)}
          />
          <SelectField
            label={t("plan.run")}
            help={t("plan.runHelp")}
            value={run}
            options={[
              { value: "", label: t("plan.noRun") },
              ...finished.map((one) => ({ value: one.id, label: one.name })),
            ]}
            onChange={(event) => setRun(event.target.value)}
          />
          <TextField
            label={t("plan.more")}
            type="number"
            min={1}
            max={100}
            value={more}
            onChange={(event) => setMore(event.target.value)}
          />
        </div>
        {start.error && <ProblemNote problem={start.error} />}
        <div>
          <Button
            type="submit"
            look={plan ? "plain" : "filled"}
            disabled={start.isPending}
            busy={start.isPending}
          >
            {t("plan.make")}
          </Button>
        </div>
      </form>
      {plan && (
        <Planned key={plan} id={id} plan={plan} more={Number(more)} onOpened={() => onPlan(undefined)} />
      )}
    </>
  );
}

interface PlannedProps {
  id: number;
  plan: string;
  more: number;
  onOpened: () => void;
}

/** One plan: how far its job is, then what it chose. */
function Planned({ id, plan, more, onOpened }: PlannedProps) {
  const t = useWords("rooms/rounds");
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(planQuery(plan));
  const open = useMutation({
    mutationFn: () => api.post<Round>(`/projects/${id}/rounds`, { plan, more }),
    onSuccess: async (round) => {
      onOpened();
      await client.invalidateQueries({ queryKey: ["project", id] });
      say(t("plan.opened", { number: round.number, items: round.items }));
    },
  });
  if (error) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (data?.state === "finished")
    return (
      <PlanCard id={id} plan={data} problem={open.error} busy={open.isPending} onOpen={() => open.mutate()} />
    );
  return <Choosing plan={data} />;
}

function Choosing({ plan }: { plan: Plan | undefined }) {
  const t = useWords("rooms/rounds");
  const client = useQueryClient();
  const ended = isEnded(plan?.state);
  const look = useCallback(
    () => void client.invalidateQueries({ queryKey: ["plan", plan?.id] }),
    [client, plan?.id],
  );
  const job = useJob(ended ? undefined : plan?.job, look);
  return (
    <section className={stack.card} aria-label={t("plan.going")}>
      {ended ? (
        <p className={stack.wrong} role="alert">
          {sentenceOf(plan?.problem) ?? t("plan.cancelled")}
        </p>
      ) : (
        <Progress label={t("plan.going")} done={job?.done ?? 0} total={job?.total ?? null} />
      )}
    </section>
  );
}
