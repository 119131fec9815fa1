/** Second looks of a project: what waits and why, what was decided, how reviewers do, how often to look. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Person, Project } from "@/api/house";
import { useJob } from "@/api/jobs";
import { projectQuery } from "@/api/projects";
import type { Rows } from "@/api/types";
import { Button } from "@/ui/Button";
import { number, percent } from "@/ui/format";
import { LinkButton } from "@/ui/LinkButton";
import { More } from "@/ui/More";
import { Empty, Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import { Progress } from "@/ui/Progress";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { makeQueues, queuesQuery, waitingPage } from "./queries";
import { ReviewersCard } from "./ReviewersCard";
import { SharesForm } from "./SharesForm";
import { VerdictsTable } from "./VerdictsTable";
import css from "./Manage.module.css";

export interface ReviewSearch {
  queue?: string;
  outcome?: string;
  cause?: string;
}

const PLAIN = ["disagreement", "model", "random"];

export function ReviewPage({ id, search }: { id: number; search: ReviewSearch }) {
  const { data: project } = useQuery(projectQuery(id));
  const { data, error, refetch } = useQuery(queuesQuery(id));
  if (error && !data) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data || !project) return <Waiting />;
  return (
    <div className={stack.stack}>
      <Queues id={id} rows={data.rows} queue={search.queue ?? "disagreement"} />
      <VerdictsTable id={id} outcome={search.outcome} cause={search.cause} />
      <ReviewersCard id={id} />
      {project.deeds.includes("change_project") && <SharesForm id={id} />}
    </div>
  );
}

function Queues({
  id,
  rows,
  queue,
}: {
  id: number;
  rows: { queue: string; items: number }[];
  queue: string;
}) {
  const t = useWords("rooms/review/manage");
  const sees = useQuery(projectQuery(id)).data?.deeds.includes(
    "see_quality" satisfies Project["deeds"][number],
  );
  const people = useQuery({
    queryKey: ["project", id, "people"],
    queryFn: () => api.get<Rows<Person>>("/contributors", { query: { project_id: id, limit: 200 } }),
    enabled: sees === true,
  });
  const names = new Map(people.data?.rows.map((one) => [String(one.id), one.pseudonym]));
  const said = (name: string) => {
    const [kind = "", ...rest] = name.split("/");
    const of = rest.join(" ");
    return t(`queue.${kind}`, { name: names.get(of) ?? of });
  };
  const counts = new Map(rows.map((row) => [row.queue, row.items]));
  const others = rows
    .map((row) => row.queue)
    .filter((name) => !PLAIN.includes(name))
    .toSorted((one, other) => Number(other === "unsettled") - Number(one === "unsettled"));
  const waiting = counts.get(queue) ?? 0;
  return (
    <section className={stack.card} aria-labelledby="queues">
      <div className={stack.ends}>
        <h2 id="queues">{t("queues")}</h2>
        <Anew id={id} />
      </div>
      <nav aria-label={t("queues")} className={css.queues}>
        {[...PLAIN, ...others].map((name) => (
          <Link
            key={name}
            to="/projects/$project/review"
            params={{ project: id }}
            search={(old) => ({ ...old, queue: name })}
            aria-current={name === queue ? "page" : undefined}
            className={css.queue}
          >
            <bdi>{said(name)}</bdi> <span>{number(counts.get(name) ?? 0)}</span>
          </Link>
        ))}
      </nav>
      {waiting > 0 ? (
        <>
          <div>
            <LinkButton look="filled" to="/review/$project" params={{ project: id }} search={{ queue }}>
              {t("start", { count: waiting })}
            </LinkButton>
          </div>
          <Items id={id} queue={queue} caption={said(queue)} />
        </>
      ) : (
        <Empty title={t("none")}>
          <p>{t("noneWhy")}</p>
        </Empty>
      )}
    </section>
  );
}

function Anew({ id }: { id: number }) {
  const t = useWords("rooms/review/manage");
  const client = useQueryClient();
  const [jobId, setJobId] = useState<string>();
  const start = useMutation({ mutationFn: () => makeQueues(id), onSuccess: ({ job }) => setJobId(job) });
  const ended = useCallback(() => {
    setJobId(undefined);
    void client.invalidateQueries({ queryKey: ["project", id, "review"] });
  }, [client, id]);
  const job = useJob(jobId, ended);
  if (jobId)
    return <Progress label={t("anew")} done={job?.done ?? 0} total={job?.total ?? null} said={t("anew")} />;
  return (
    <>
      {start.error && <ProblemNote problem={start.error} />}
      <Button onClick={() => start.mutate()} disabled={start.isPending}>
        {t("anew")}
      </Button>
    </>
  );
}

function Items({ id, queue, caption }: { id: number; queue: string; caption: string }) {
  const t = useWords("rooms/review/manage");
  const pages = useInfiniteQuery({
    queryKey: ["project", id, "review", "items", queue],
    queryFn: ({ pageParam }) => waitingPage(id, queue, pageParam),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const { data, error } = pages;
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  if (error) return <ProblemNote problem={error} />;
  return (
    <>
      <Table
        caption={caption}
        quiet
        rows={rows}
        keyOf={(row) => row.item}
        columns={[
          {
            key: "item",
            title: t("item"),
            head: true,
            cell: (row) => (
              <Link
                to="/review/$project"
                params={{ project: id }}
                search={{ queue, item: row.item }}
                className={css.excerpt}
              >
                {row.excerpt || row.item}
              </Link>
            ),
          },
          { key: "doubt", title: t("doubt"), number: true, cell: (row) => percent(row.priority) },
        ]}
      />
      <More label={t("more")} of={pages} />
    </>
  );
}
