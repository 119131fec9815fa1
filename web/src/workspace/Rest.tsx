/** Between tasks: why there is none, what waits to be sent, and what this sitting came to. */
import { useQuery } from "@tanstack/react-query";
import { Suspense, useEffect } from "react";
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import type { NoWork } from "@/api/types";
import { myWorkQuery } from "@/api/work";
import { Button } from "@/ui/Button";
import { number, percent, span } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import { MissingList } from "./missing/MissingList";
import type { QueueState, WorkQueue } from "./queue";
import css from "./Rest.module.css";

/** Which word says why there is no task: a code, and what it is among those of its code. */
const wordOf = ({ code, why }: NoWork) => (why ? `none.${code}.${why}` : `none.${code}`);

interface Props {
  queue: WorkQueue;
  state: QueueState;
  name: string;
  onResume: () => void;
}

export function Rest({ queue, state, name, onResume }: Props) {
  const t = useWords("workspace");
  const done = !state.problem && !state.noWork;
  const title = state.noWork
    ? "rest.noWork"
    : state.stuck
      ? "rest.offline"
      : state.problem
        ? "rest.stopped"
        : "rest.title";
  return (
    <main className={css.page}>
      <div className={css.card}>
        <p className={css.project}>
          <bdi>{name}</bdi>
        </p>
        <h1>{t(title)}</h1>
        {state.noWork &&
          (state.noWork.missing.length > 0 ? (
            <Suspense>
              <MissingList missing={state.noWork.missing} />
            </Suspense>
          ) : (
            <p>{t(wordOf(state.noWork), { defaultValue: state.noWork.sentence })}</p>
          ))}
        {state.problem !== undefined && !state.stuck && (
          <ProblemNote problem={state.problem} safe={t("task.safe")} />
        )}
        {state.stuck && <p className={css.waiting}>{t("offline.waiting", { count: state.waiting })}</p>}
        <Sitting state={state} project={queue.project} />
        <div className={css.actions}>
          <Button look={done ? "filled" : "plain"} onClick={onResume}>
            {done ? t("rest.continue") : t("rest.again")}
          </Button>
          {state.last && (
            <Button onClick={() => void queue.reopenLast().then(onResume)}>{t("bar.last")}</Button>
          )}
          <Link to="/work" className={css.back}>
            {t("rest.back")}
          </Link>
        </div>
      </div>
    </main>
  );
}

function Sitting({ state, project }: { state: QueueState; project: number }) {
  const t = useWords("workspace");
  const { data, refetch } = useQuery({ ...myWorkQuery(project), staleTime: 0 });
  const arrived = state.last?.answer;
  useEffect(() => {
    if (arrived) void refetch(); // the last answer may have arrived after the first look
  }, [arrived, refetch]);
  return (
    <dl className={css.facts}>
      <Fact name={t("rest.sitting")} value={number(state.answered)} />
      <Fact name={t("rest.active")} value={state.activeSeconds ? span(state.activeSeconds) : "–"} />
      {data && <Fact name={t("rest.total")} value={number(data.answered)} />}
      {data?.gold && data.gold.seen > 0 && (
        <Fact
          name={t("rest.gold")}
          value={percent(data.gold.right / data.gold.seen)}
          note={t("rest.goldNote", { right: data.gold.right, count: data.gold.seen })}
        />
      )}
    </dl>
  );
}

function Fact({ name, value, note }: { name: string; value: string; note?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {note && <span>{note}</span>}
      </dd>
    </div>
  );
}
