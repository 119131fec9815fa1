/** Responses drawn from models: draws with how far they are, and making one. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useWords } from "@/i18n";
import { useJob } from "@/api/jobs";
import { choicesQuery, costOf, type Draw, drawsQuery } from "@/api/models";
import { useMe } from "@/app/session";
import { dateTime, number } from "@/ui/format";
import { LinkButton } from "@/ui/LinkButton";
import { Empty, Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import { Progress } from "@/ui/Progress";
import stack from "@/ui/Stack.module.css";
import { DrawnPrompts } from "./DrawnPrompts";
import { JobDeeds } from "./JobDeeds";
import { NewDraw } from "./NewDraw";

export function DrawsPage({ id }: { id: number }) {
  const t = useWords("rooms/sampling");
  const draws = useQuery(drawsQuery(id));
  const choices = useQuery(choicesQuery(id));
  const mayRun = useMe().deeds.includes("run_models");
  const error = draws.error ?? choices.error;
  return (
    <div className={stack.stack}>
      <p className="dim">{t("lead")}</p>
      {error && <ProblemNote problem={error} onRetry={() => void draws.refetch()} />}
      {!draws.data && !error && <Waiting />}
      {choices.data?.rows.length === 0 && (
        <Empty title={t("noModel")} action={mayRun && <LinkButton to="/models">{t("toModels")}</LinkButton>}>
          <p>{t("noModelWhy")}</p>
        </Empty>
      )}
      {choices.data && choices.data.rows.length > 0 && <NewDraw id={id} choices={choices.data.rows} />}
      {draws.data?.rows.map((one) => (
        <DrawCard
          key={one.id}
          id={id}
          one={one}
          cost={costOf(one.cost_millionths, one.endpoints, choices.data?.rows ?? [])}
        />
      ))}
    </div>
  );
}

function DrawCard({ id, one, cost }: { id: number; one: Draw; cost: string }) {
  const t = useWords("rooms/sampling");
  const client = useQueryClient();
  const again = useCallback(() => {
    void client.invalidateQueries({ queryKey: ["project", id] });
  }, [client, id]);
  const running = one.state === "running";
  const job = useJob(one.job && one.state !== "done" ? one.job : undefined, again);
  return (
    <section className={stack.card} aria-labelledby={`draw-${one.id}`}>
      <div className={stack.ends}>
        <h2 id={`draw-${one.id}`} dir="auto">
          {one.name}
        </h2>
        <span className="dim">
          {t(`state.${one.state}`)} · {dateTime(new Date(one.made_at))}
        </span>
      </div>
      {running && (
        <Progress
          label={t("progress")}
          done={job?.done ?? 0}
          total={job?.total ?? null}
          said={t("progressSaid", { done: number(job?.done ?? 0), total: number(job?.total ?? one.prompts) })}
        />
      )}
      <p className={`dim ${stack.small}`}>
        {t("came", {
          prompts: number(one.prompts),
          items: number(one.items),
          responses: number(one.responses),
          doubles: number(one.doubles),
          left: number(one.left_out),
        })}
        {cost && ` ${t("cost", { cost })}`}
      </p>
      {job && <JobDeeds job={job} onDone={again} />}
      {one.state !== "draft" && (
        <details>
          <summary>{t("prompts")}</summary>
          <DrawnPrompts draw={one} />
        </details>
      )}
    </section>
  );
}
