/** Models that judge: what they did, how much place counts for them, suggestions to people and what those do. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Job } from "@/api/house";
import { isOver, useJob } from "@/api/jobs";
import { choicesQuery, costOf, type Judge, judgesQuery } from "@/api/models";
import { projectQuery } from "@/api/projects";
import { Button } from "@/ui/Button";
import { number, percent } from "@/ui/format";
import { useMe } from "@/app/session";
import { LinkButton } from "@/ui/LinkButton";
import { Empty, Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import { Progress } from "@/ui/Progress";
import stack from "@/ui/Stack.module.css";
import { AnchoringTable } from "./AnchoringTable";
import { NewJudge } from "./NewJudge";
import { Refusals } from "./Refusals";
import { SuggestingForm } from "./SuggestingForm";

export function JudgesPage({ id }: { id: number }) {
  const t = useWords("rooms/judging");
  const { data, error, refetch } = useQuery(judgesQuery(id));
  const { data: project } = useQuery(projectQuery(id));
  const mayUse = project?.deeds.includes("use_models") ?? false;
  const mayChange = project?.deeds.includes("change_project") ?? false;
  const choices = useQuery({ ...choicesQuery(id), enabled: mayUse });
  const noModel = choices.data?.rows.length === 0;
  const mayRun = useMe().deeds.includes("run_models");
  return (
    <div className={stack.stack}>
      <p className="dim">{t("lead")}</p>
      {error && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.rows.length === 0 && (
        <Empty
          title={t("none")}
          action={noModel && mayRun && <LinkButton to="/models">{t("toModels")}</LinkButton>}
        >
          <p>{t(noModel ? "noModelWhy" : "noneWhy")}</p>
        </Empty>
      )}
      {data?.rows.map((one) => (
        <JudgeCard
          key={one.id}
          id={id}
          one={one}
          mayUse={mayUse}
          cost={costOf(one.cost_millionths, [one.endpoint], choices.data?.rows ?? [])}
        />
      ))}
      {choices.data && choices.data.rows.length > 0 && <NewJudge id={id} choices={choices.data.rows} />}
      {mayChange && data && data.rows.length > 0 && <SuggestingForm id={id} judges={data.rows} />}
      <AnchoringTable id={id} />
    </div>
  );
}

interface CardProps {
  id: number;
  one: Judge;
  mayUse: boolean;
  cost: string;
}

function JudgeCard({ id, one, mayUse, cost }: CardProps) {
  const t = useWords("rooms/judging");
  const client = useQueryClient();
  const again = useCallback(() => {
    void client.invalidateQueries({ queryKey: ["project", id] });
  }, [client, id]);
  const job = useJob(one.job || undefined, again);
  const move = useMutation({
    mutationFn: (deed: "start" | "retire") => api.post(`/judges/${one.id}/${deed}`),
    onSuccess: again,
  });
  const active = one.state === "active";
  return (
    <section className={stack.card} aria-labelledby={`judge-${one.id}`}>
      <div className={stack.ends}>
        <h2 id={`judge-${one.id}`} dir="auto">
          {one.name}
        </h2>
        <span className="dim">{t(active ? "mark" : "retired")}</span>
      </div>
      <p>
        {t("did", {
          judged: number(one.judged),
          refused: number(one.refused),
          repaired: number(one.repaired),
        })}
        {cost && ` ${t("cost", { cost })}`}
      </p>
      <p>
        {one.agreement
          ? t("measured", {
              share: percent(one.agreement.estimate),
              low: percent(one.agreement.low),
              high: percent(one.agreement.high),
              labels: number(one.agreement.labels),
            })
          : t("unmeasured")}
      </p>
      {one.agreed !== null && (
        <p className="dim">
          {t("swapped", { count: one.swapped, agreed: percent(one.agreed) })}{" "}
          {one.earlier !== null && t("earlier", { share: percent(one.earlier) })}
        </p>
      )}
      {job && <Running job={job} />}
      {mayUse && (
        <div className={stack.row}>
          {active && (
            <Button disabled={move.isPending || (!!job && !isOver(job))} onClick={() => move.mutate("start")}>
              {t(one.judged + one.refused ? "judgeNew" : "judge")}
            </Button>
          )}
          {active && (
            <Button look="ghost" disabled={move.isPending} onClick={() => move.mutate("retire")}>
              {t("retire")}
            </Button>
          )}
        </div>
      )}
      {move.error && <ProblemNote problem={move.error} />}
      {one.refused > 0 && <Refusals judge={one} />}
    </section>
  );
}

function Running({ job }: { job: Job }) {
  const t = useWords("rooms/judging");
  if (job.state === "failed" && job.problem)
    return (
      <p className={stack.wrong} role="alert" dir="auto">
        {[job.problem.sentence, job.problem.hint].filter(Boolean).join(" ")}
      </p>
    );
  if (isOver(job)) return null;
  return (
    <Progress
      label={t("progress")}
      done={job.done}
      total={job.total ?? null}
      said={t("progressSaid", { count: job.done })}
    />
  );
}
