/** What was measured of a run, and measuring it anew. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { type Evaluation, evaluationsQuery } from "@/api/learning";
import { Button } from "@/ui/Button";
import { dateTime } from "@/ui/format";
import { IntervalPlot, intervalWords } from "@/ui/IntervalPlot";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";

export function EvaluationsCard({ id, run }: { id: number; run: string }) {
  const t = useWords("rooms/evaluation");
  const client = useQueryClient();
  const { data, error } = useQuery(evaluationsQuery(run));
  const start = useMutation({
    mutationFn: () => api.post(`/runs/${run}/evaluations`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: ["run", run, "evaluations"] }),
  });
  return (
    <section className={stack.stack} aria-labelledby="evaluations">
      <div className={stack.ends}>
        <h2 id="evaluations">{t("list.title")}</h2>
        <Button
          look={data?.rows.length === 0 ? "filled" : "plain"}
          disabled={start.isPending}
          onClick={() => start.mutate()}
        >
          {t("list.start")}
        </Button>
      </div>
      {(error || start.error) && <ProblemNote problem={start.error ?? error} />}
      {data?.rows.length === 0 && <p className="dim">{t("list.none")}</p>}
      {data && data.rows.length > 0 && <Rows id={id} rows={data.rows} />}
    </section>
  );
}

function Rows({ id, rows }: { id: number; rows: Evaluation[] }) {
  const t = useWords("rooms/evaluation");
  return (
    <Table
      caption={t("list.title")}
      quiet
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          key: "at",
          title: t("list.at"),
          head: true,
          cell: (row) => (
            <Link
              to="/projects/$project/evaluations/$evaluation"
              params={{ project: id, evaluation: row.id }}
            >
              {dateTime(new Date(row.created_at))}
            </Link>
          ),
        },
        { key: "state", title: t("list.state"), cell: (row) => t(`state.${row.state}`) },
        {
          key: "accuracy",
          title: t("figure.accuracy"),
          cell: (row) => (row.report?.accuracy ? intervalWords(row.report.accuracy, t("to")) : "–"),
        },
        {
          key: "plot",
          title: <span className="vh">{t("report.plot")}</span>,
          cell: (row) => row.report?.accuracy && <IntervalPlot interval={row.report.accuracy} mark={0.5} />,
        },
      ]}
    />
  );
}
