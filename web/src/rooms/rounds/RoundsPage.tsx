/** The loop: what to ask next and why, opening it as a round, and how far earlier rounds are. */
import { useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { type Round, roundsQuery } from "@/api/learning";
import { dateTime, number } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import { Progress } from "@/ui/Progress";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { Planning } from "./Planning";

interface Props {
  id: number;
  /** The plan that is looked at: the address keeps it. */
  plan: string | undefined;
  onPlan: (plan: string | undefined) => void;
}

export function RoundsPage({ id, plan, onPlan }: Props) {
  const t = useWords("rooms/rounds");
  const { data, error, refetch } = useQuery(roundsQuery(id));
  return (
    <div className={stack.stack}>
      <Planning id={id} plan={plan} onPlan={onPlan} />
      {error && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.rows.length === 0 && <p className="dim">{t("rounds.none")}</p>}
      {data && data.rows.length > 0 && <RoundTable rows={data.rows} />}
    </div>
  );
}

function RoundTable({ rows }: { rows: Round[] }) {
  const t = useWords("rooms/rounds");
  return (
    <Table
      caption={t("rounds.title")}
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          key: "number",
          title: t("rounds.round"),
          head: true,
          cell: (row) => t("rounds.numbered", { number: row.number }),
        },
        { key: "state", title: t("rounds.state"), cell: (row) => t(`state.${row.state}`) },
        {
          key: "progress",
          title: t("rounds.answers"),
          cell: (row) => <Progress label={t("rounds.answers")} done={row.answers} total={row.wanted} />,
        },
        {
          key: "items",
          title: t("rounds.items"),
          number: true,
          cell: (row) => `${number(row.items_done)} / ${number(row.items)}`,
        },
        { key: "strategy", title: t("plan.strategy"), cell: (row) => t(`strategy.${row.strategy}`) },
        { key: "at", title: t("rounds.at"), cell: (row) => dateTime(new Date(row.opened_at)) },
      ]}
    />
  );
}
