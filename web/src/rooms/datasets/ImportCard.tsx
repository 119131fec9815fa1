/** One import: how far it is, what came in, what did not and why; stop it, or take the bad rows home. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useCallback } from "react";
import { useWords } from "@/i18n";
import { api, urlOf } from "@/api/client";
import type { Import } from "@/api/house";
import { useJob } from "@/api/jobs";
import { saidOf } from "@/api/learning";
import { Button } from "@/ui/Button";
import button from "@/ui/Button.module.css";
import { dateTime, number } from "@/ui/format";
import { Progress } from "@/ui/Progress";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import css from "./Datasets.module.css";

const GOING = new Set(["waiting", "running"]);

export function ImportCard({ id, project }: { id: string; project: number }) {
  const t = useWords("rooms/datasets");
  const client = useQueryClient();
  const { data: one, error } = useQuery({
    queryKey: ["import", id],
    queryFn: () => api.get<Import>(`/imports/${id}`),
    staleTime: 0,
  });
  const going = !!one && GOING.has(one.state);
  const ended = useCallback(() => {
    void client.invalidateQueries({ queryKey: ["import", id] });
    void client.invalidateQueries({ queryKey: ["project", project] });
  }, [client, id, project]);
  const job = useJob(going ? one.job : undefined, ended);
  const stop = useMutation({
    mutationFn: () => api.post(`/jobs/${one?.job}/cancel`),
    onSettled: ended,
  });
  const retry = useMutation({ mutationFn: () => api.post(`/jobs/${one?.job}/retry`), onSettled: ended });
  if (error) return <ProblemNote problem={error} />;
  if (!one) return null;
  return (
    <article className={stack.card} aria-label={t("import.of", { at: dateTime(new Date(one.started_at)) })}>
      <div className={stack.ends}>
        <h3>{dateTime(new Date(one.started_at))}</h3>
        <span className="dim">{t(`import.state.${job?.cancelling ? "cancelling" : one.state}`)}</span>
      </div>
      {going && (
        <div className={stack.ends}>
          <div className={css.progress}>
            <Progress label={t("import.progress")} done={job?.done ?? 0} total={job?.total ?? null} />
          </div>
          <Button disabled={stop.isPending || job?.cancelling} onClick={() => stop.mutate()}>
            {t("import.cancel")}
          </Button>
        </div>
      )}
      {!going && <Counts one={one} />}
      {one.problem && (
        <p className={stack.wrong} role="alert">
          {saidOf(one.problem)}
        </p>
      )}
      {(one.state === "failed" || one.state === "cancelled") && (
        <div>
          <Button disabled={retry.isPending} onClick={() => retry.mutate()}>
            {t("import.retry")}
          </Button>
        </div>
      )}
      {one.state === "finished" && one.items > 0 && (
        <Link to="/projects/$project/items" params={{ project }}>
          {t("import.items")}
        </Link>
      )}
      {(stop.error || retry.error) && <ProblemNote problem={stop.error ?? retry.error} />}
      {one.bad_rows > 0 && <BadRows one={one} />}
    </article>
  );
}

function Counts({ one }: { one: Import }) {
  const t = useWords("rooms/datasets");
  const counts: [string, number][] = [
    [t("count.rows"), one.rows_read],
    [t("count.items"), one.items],
    [t("count.answers"), one.answers],
    [t("count.known"), one.known_items],
    [t("count.bad"), one.bad_rows],
  ];
  return (
    <dl className={css.counts}>
      {counts.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function BadRows({ one }: { one: Import }) {
  const t = useWords("rooms/datasets");
  const rows = one.first_bad_rows ?? [];
  return (
    <details className={css.bad}>
      <summary>{t("bad.title", { count: one.bad_rows })}</summary>
      <div className={stack.stack}>
        <Table
          caption={t("bad.first", { count: rows.length })}
          rows={rows}
          keyOf={(row) => `${row.file}${row.line}`}
          columns={[
            { key: "line", title: t("bad.line"), head: true, number: true, cell: (row) => number(row.line) },
            { key: "why", title: t("bad.why"), cell: (row) => row.reason },
            { key: "raw", title: t("bad.raw"), cell: (row) => <code className={css.value}>{row.raw}</code> },
          ]}
        />
        {one.bad_rows > one.bad_rows_listed && (
          <p>{t("bad.bounded", { count: one.bad_rows_listed, all: number(one.bad_rows) })}</p>
        )}
        <div>
          <a className={button.button} href={urlOf(`/imports/${one.id}/bad-rows`)} download>
            {t("bad.download")}
          </a>
        </div>
      </div>
    </details>
  );
}
