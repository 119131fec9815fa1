/** What the answers add up to: consensus least sure first, how far people agree, and how each contributor does. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Agreement, ConsensusPage } from "@/api/house";
import { useJob } from "@/api/jobs";
import { formQuery, projectQuery } from "@/api/projects";
import type { Rows } from "@/api/types";
import { Button } from "@/ui/Button";
import { SelectField } from "@/ui/Field";
import { dateTime, number } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import { Progress } from "@/ui/Progress";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { AgreementTable } from "./AgreementTable";
import { DoubtsCard } from "./DoubtsCard";
import { JudgmentsCard } from "./JudgmentsCard";
import { ConsensusTable } from "./ConsensusTable";
import { StandingTable } from "./StandingTable";
import { StopsCard } from "./StopsCard";

export interface ResultsSearch {
  question?: string;
  low?: number;
  high?: number;
}

interface LastRun {
  number: number;
  method: string;
  answers: number;
  at: number;
}

export function ResultsPage({ id, search }: { id: number; search: ResultsSearch }) {
  const { data: form, error } = useQuery(formQuery(id));
  const agreement = useQuery({
    queryKey: ["project", id, "agreement"],
    queryFn: () => api.get<Rows<Agreement>>(`/projects/${id}/agreement`),
  });
  const questions = form?.form.questions ?? [];
  const question = questions.find((one) => one.name === search.question) ?? questions[0];
  if (error) return <ProblemNote problem={error} />;
  if (!form || !question) return <Waiting />;
  return (
    <div className={stack.stack}>
      <Inference id={id} question={question.name} />
      <ConsensusTable id={id} questions={questions} question={question} search={search} />
      <StopsCard id={id} />
      {agreement.error && <ProblemNote problem={agreement.error} />}
      {agreement.data && agreement.data.rows.length > 0 && (
        <AgreementTable rows={agreement.data.rows} questions={questions} />
      )}
      <StandingTable id={id} />
      <DoubtsCard id={id} questions={questions} />
      <JudgmentsCard id={id} questions={questions} />
    </div>
  );
}

const METHODS = ["dawid_skene", "one_coin", "majority"] as const;

/** How the consensus was inferred, when, and inferring it anew. */
function Inference({ id, question }: { id: number; question: string }) {
  const t = useWords("rooms/quality/manage");
  const client = useQueryClient();
  const [method, setMethod] = useState<string>("dawid_skene");
  const [jobId, setJobId] = useState<string>();
  const { data } = useQuery({
    queryKey: ["project", id, "consensus-run", question],
    queryFn: () => api.get<ConsensusPage>(`/projects/${id}/consensus`, { query: { question, limit: 1 } }),
  });
  const start = useMutation({
    mutationFn: () => api.post<{ job: string }>(`/projects/${id}/consensus`, { method }),
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
          <Button type="submit" look={run ? "plain" : "filled"} disabled={start.isPending || !!jobId}>
            {t(run ? "run.again" : "run.first")}
          </Button>
        </form>
      </div>
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
          {String(job.problem?.sentence ?? job.problem?.code ?? "")}
        </p>
      )}
      {start.error && <ProblemNote problem={start.error} />}
    </section>
  );
}
