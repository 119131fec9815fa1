/** A project's sessions for who holds them: what there is, a new one, whether the certificate is asked for. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { Tick } from "@/ui/Entry";
import { dateTime, number } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { NewSession } from "./NewSession";
import { projectSessionsQuery, ruleQuery } from "./queries";

export function PlanPage({ project }: { project: number }) {
  const t = useWords("rooms/calibration");
  const { data, error, refetch } = useQuery(projectSessionsQuery(project));
  return (
    <div className={stack.stack}>
      <p className="dim">{t("lead")}</p>
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && data.rows.length > 0 && (
        <Table
          caption={t("sessions")}
          rows={data.rows}
          keyOf={(row) => row.id}
          columns={[
            {
              key: "title",
              title: t("session"),
              head: true,
              cell: (row) => (
                <Link to="/calibration" search={{ session: row.id }}>
                  <bdi>{row.title}</bdi>
                </Link>
              ),
            },
            { key: "stage", title: t("stage"), cell: (row) => t(`stage.${row.stage}`) },
            { key: "when", title: t("when"), cell: (row) => dateTime(new Date(row.opens_at)) },
            { key: "invited", title: t("invited"), number: true, cell: (row) => number(row.invited) },
            { key: "came", title: t("came"), number: true, cell: (row) => number(row.came) },
            { key: "first", title: t("first"), number: true, cell: (row) => number(row.first) },
            { key: "second", title: t("second"), number: true, cell: (row) => number(row.second) },
          ]}
        />
      )}
      <Asked project={project} />
      <NewSession project={project} />
    </div>
  );
}

function Asked({ project }: { project: number }) {
  const t = useWords("rooms/calibration");
  const client = useQueryClient();
  const { data, isLoading } = useQuery(ruleQuery(project));
  const ask = useMutation({
    scope: { id: `calibration/${project}` },
    mutationFn: (asked: boolean) =>
      api.put<{ asked: boolean }>(`/projects/${project}/calibration/rule`, { asked }),
    onSuccess: (kept) => client.setQueryData(ruleQuery(project).queryKey, kept),
  });
  if (isLoading) return <Waiting rows={0} />;
  if (!data) return null;
  return (
    <section className={stack.card} aria-label={t("certified")}>
      <Tick
        label={t("ask")}
        help={t("askHelp")}
        checked={ask.isPending ? ask.variables : data.asked}
        onChange={(event) => ask.mutate(event.target.checked)}
      />
      {ask.error && <ProblemNote problem={ask.error} />}
    </section>
  );
}
