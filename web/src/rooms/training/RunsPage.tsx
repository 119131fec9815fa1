/** A project's runs, and starting one. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { buildsQuery } from "@/api/builds";
import { type Run, runsQuery } from "@/api/learning";
import { dateTime, number } from "@/ui/format";
import { LinkButton } from "@/ui/LinkButton";
import { Empty, Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { NewRun } from "./NewRun";

export function RunsPage({ id }: { id: number }) {
  const t = useWords("rooms/training");
  const runs = useQuery(runsQuery(id));
  const builds = useQuery(buildsQuery(id));
  const frozen = builds.data?.rows.filter((one) => one.hash !== "");
  const error = runs.error ?? builds.error;
  return (
    <div className={stack.stack}>
      {error && <ProblemNote problem={error} onRetry={() => void runs.refetch()} />}
      {!runs.data && !error && <Waiting />}
      {runs.data && runs.data.rows.length > 0 && <RunTable id={id} rows={runs.data.rows} />}
      {frozen?.length === 0 && (
        <Empty
          title={t("runs.noBuild")}
          action={
            <LinkButton look="filled" to="/projects/$project/datasets" params={{ project: id }}>
              {t("runs.makeBuild")}
            </LinkButton>
          }
        >
          <p>{t("runs.noBuildWhy")}</p>
        </Empty>
      )}
      {frozen && frozen.length > 0 && <NewRun id={id} builds={frozen} />}
    </div>
  );
}

function RunTable({ id, rows }: { id: number; rows: Run[] }) {
  const t = useWords("rooms/training");
  return (
    <Table
      caption={t("runs.title")}
      quiet
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          key: "name",
          title: t("runs.name"),
          head: true,
          cell: (row) => (
            <Link to="/projects/$project/runs/$run" params={{ project: id, run: row.id }}>
              {row.name}
            </Link>
          ),
        },
        { key: "method", title: t("runs.method"), cell: (row) => t(`method.${row.method}`) },
        { key: "state", title: t("runs.state"), cell: (row) => t(`state.${row.state}`) },
        {
          key: "step",
          title: t("runs.steps"),
          number: true,
          cell: (row) => (row.steps ? `${number(row.step)} / ${number(row.steps)}` : "–"),
        },
        { key: "build", title: t("runs.build"), cell: (row) => <code>{row.build_hash.slice(0, 12)}</code> },
        { key: "at", title: t("runs.at"), cell: (row) => dateTime(new Date(row.created_at)) },
      ]}
    />
  );
}
