/** How the consensus was inferred, from whose answers, when; and inferring it anew. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { ConsensusPage } from "@/api/house";
import { useJob } from "@/api/jobs";
import { saidOf } from "@/api/learning";
import { judgesQuery } from "@/api/models";
import { projectQuery } from "@/api/projects";
import { Button } from "@/ui/Button";
import { SelectField } from "@/ui/Field";
import { dateTime, number } from "@/ui/format";
import { Progress } from "@/ui/Progress";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { VoicesField } from "@/ui/voices/VoicesField";
import { type Choosing, lacksJudges, PEOPLE } from "@/ui/voices/voices";

interface LastRun {
  number: number;
  method: string;
  people: boolean;
  judges: string[];
  answers: number;
  judged: number;
  at: number;
}

const METHODS = ["dawid_skene", "one_coin", "mace", "glad", "ordinal", "majority"] as const;

export function Inference({ id, question }: { id: number; question: string }) {
  const t = useWords("rooms/quality/manage");
  const client = useQueryClient();
  const [method, setMethod] = useState<string>("dawid_skene");
  const [voices, setVoices] = useState<Choosing>(PEOPLE);
  const [jobId, setJobId] = useState<string>();
  const { data } = useQuery({
    queryKey: ["project", id, "consensus-run", question],
    queryFn: () => api.get<ConsensusPage>(`/projects/${id}/consensus`, { query: { question, limit: 1 } }),
  });
  const start = useMutation({
    mutationFn: () =>
      api.post<{ job: string }>(`/projects/${id}/consensus`, {
        method,
        people: voices.people,
        judges: voices.judges,
      }),
    onSuccess: ({ job }) => setJobId(job),
  });
  const ended = useCallback(() => {
    setJobId(undefined);
    void client.invalidateQueries({ queryKey: ["project", id] });
  }, [client, id]);
  const job = useJob(jobId, ended);
  const { data: project } = useQuery(projectQuery(id));
  const run = data?.run as LastRun | null | undefined;
  const since = run && project ? project.counts.answers - run.answers : 0;
  return (
    <section className={stack.card} aria-labelledby="inference">
      <div className={stack.ends}>
        <div>
          <h2 id="inference">{t("run.title")}</h2>
          <p className="dim">
            {run
              ? t("run.last", {
                  method: t(`method.${run.method}`),
                  answers: number(run.answers),
                  at: dateTime(new Date(run.at / 1000)),
                })
              : t("run.none")}
            {since > 0 && ` ${t("run.since", { count: since })}`}
          </p>
          {run && <Heard id={id} run={run} />}
        </div>
        <form
          className={stack.bottoms}
          onSubmit={(event) => {
            event.preventDefault();
            start.mutate();
          }}
        >
          <SelectField
            label={t("run.method")}
            value={method}
            options={METHODS.map((one) => ({ value: one, label: t(`method.${one}`) }))}
            onChange={(event) => setMethod(event.target.value)}
          />
          <Button
            type="submit"
            look={run ? "plain" : "filled"}
            disabled={start.isPending || !!jobId || lacksJudges(voices)}
          >
            {t(run ? "run.again" : "run.first")}
          </Button>
        </form>
      </div>
      <VoicesField id={id} value={voices} onChange={setVoices} />
      <p className={`dim ${stack.small}`}>
        {t(`method.${method}.means`)} {t("run.people")}
      </p>
      {jobId && (
        <Progress
          label={t("run.progress")}
          done={job?.done ?? 0}
          total={job?.total ?? null}
          said={job?.note || t("run.progress")}
        />
      )}
      {job?.state === "failed" && (
        <p className={stack.wrong} role="alert">
          {saidOf(job.problem)}
        </p>
      )}
      {start.error && <ProblemNote problem={start.error} />}
    </section>
  );
}

/** Whose answers the last run heard; said only where a model's are among them. */
function Heard({ id, run }: { id: number; run: LastRun }) {
  const t = useWords("rooms/quality/manage");
  const { data } = useQuery({ ...judgesQuery(id), enabled: run.judges.length > 0 });
  if (run.judges.length === 0) return null;
  const names = run.judges.map((one) => data?.rows.find((judge) => judge.id === one)?.name ?? one).join(", ");
  return (
    <p dir="auto">
      {t(run.people ? "run.both" : "run.judges", {
        judges: names,
        count: run.judged,
        judged: number(run.judged),
      })}
    </p>
  );
}
