/** One run: how far it is, its curve while it learns, what came of it; stop it, or let it go on. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { curveQuery, hintOf, isEnded, type Run, runQuery, sentenceOf } from "@/api/learning";
import { Button } from "@/ui/Button";
import { dateTime, number } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import { Progress } from "@/ui/Progress";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { triesSettings } from "./curve";
import css from "./Training.module.css";

const CurveChart = lazy(() => import("./CurveChart"));

interface Props {
  id: number;
  run: string;
  /** What was measured of it; another room's. */
  children: ReactNode;
}

export function RunPage({ id, run, children }: Props) {
  const t = useWords("rooms/training");
  const { data, error, refetch } = useQuery(runQuery(run));
  const curve = useQuery(curveQuery(run, isEnded(data?.state)));
  if (error && !data) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const points = curve.data?.rows ?? [];
  const tried = triesSettings(data.method);
  return (
    <div className={stack.stack}>
      <div className={stack.ends}>
        <div>
          <h2 className={css.name}>{data.name}</h2>
          <p className="dim">
            {t("run.about", {
              method: t(`method.${data.method}`),
              seed: data.seed,
              at: dateTime(new Date(data.created_at)),
            })}{" "}
            <Link to="/projects/$project/datasets/$build" params={{ project: id, build: data.build }}>
              {t("run.build", { hash: data.build_hash.slice(0, 12) })}
            </Link>
          </p>
        </div>
        <Link to="/projects/$project/runs" params={{ project: id }}>
          {t("runs.all")}
        </Link>
      </div>
      <StateCard run={data} />
      {points.length > 0 && (
        <section className={stack.card} aria-labelledby="curve">
          <h2 id="curve">{t(tried ? "curve.triedTitle" : "curve.title")}</h2>
          {tried && <p className="dim">{t("curve.triedWhy")}</p>}
          <Suspense fallback={<Waiting rows={1} />}>
            <CurveChart points={points} tried={tried} />
          </Suspense>
        </section>
      )}
      {Object.keys(data.metrics).length > 0 && <Metrics run={data} />}
      {data.state === "finished" && children}
      <SettingsCard run={data} />
    </div>
  );
}

function StateCard({ run }: { run: Run }) {
  const t = useWords("rooms/training");
  const client = useQueryClient();
  const settled = () => client.invalidateQueries({ queryKey: ["run", run.id] });
  const stop = useMutation({ mutationFn: () => api.post(`/runs/${run.id}/cancel`), onSettled: settled });
  const retry = useMutation({ mutationFn: () => api.post(`/runs/${run.id}/retry`), onSettled: settled });
  const sentence = sentenceOf(run.problem);
  return (
    <section className={stack.card} aria-label={t("runs.state")}>
      <div className={stack.ends}>
        <p>
          <strong>{t(`state.${run.state}`)}</strong> {run.note && <span className="dim">{run.note}</span>}
        </p>
        {!isEnded(run.state) && (
          <Button disabled={stop.isPending} onClick={() => stop.mutate()}>
            {t("run.stop")}
          </Button>
        )}
        {(run.state === "failed" || run.state === "cancelled") && (
          <Button disabled={retry.isPending} onClick={() => retry.mutate()}>
            {t("run.retry")}
          </Button>
        )}
      </div>
      {run.state === "running" && <Progress label={t("runs.steps")} done={run.step} total={run.steps} />}
      {sentence && (
        <div role="alert">
          <p className={stack.wrong}>{sentence}</p>
          {hintOf(run.problem) && <p>{hintOf(run.problem)}</p>}
        </div>
      )}
      {(stop.error || retry.error) && <ProblemNote problem={stop.error ?? retry.error} />}
    </section>
  );
}

const plain = (name: string) => name.replaceAll("_", " ");

function Metrics({ run }: { run: Run }) {
  const t = useWords("rooms/training");
  return (
    <Table
      caption={t("metrics.title")}
      rows={Object.entries(run.metrics)}
      keyOf={([name]) => name}
      columns={[
        {
          key: "name",
          title: t("metrics.name"),
          head: true,
          cell: ([name]) => t(`metric.${name}`, { defaultValue: plain(name) }),
        },
        {
          key: "value",
          title: t("metrics.value"),
          number: true,
          cell: ([, value]) => number(Number(value.toPrecision(4))),
        },
      ]}
    />
  );
}

function SettingsCard({ run }: { run: Run }) {
  const t = useWords("rooms/training");
  const facts = Object.entries({
    model: run.model,
    question: run.question,
    dimension: run.dimension,
    attempts: run.attempts,
    ...run.settings,
    ...run.rows,
  }).filter(([, value]) => value !== "" && value !== null);
  return (
    <details className={css.settings}>
      <summary>{t("run.settings")}</summary>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`knob.${name}`, { defaultValue: plain(name) })}</dt>
            <dd>{typeof value === "object" ? JSON.stringify(value) : String(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
