/** The loop: what to ask next and why, opening it as a round, and how far earlier rounds are. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { type Plan, type Round, roundsQuery, runsQuery } from "@/api/learning";
import { Button } from "@/ui/Button";
import { SelectField, TextField } from "@/ui/Field";
import { dateTime, number } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import { Progress } from "@/ui/Progress";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { say } from "@/ui/toasts";
import { PlanCard } from "./PlanCard";

const STRATEGIES = ["balanced", "uncertain"] as const;

export function RoundsPage({ id }: { id: number }) {
  const t = useWords("rooms/rounds");
  const { data, error, refetch } = useQuery(roundsQuery(id));
  return (
    <div className={stack.stack}>
      <Planning id={id} />
      {error && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.rows.length === 0 && <p className="dim">{t("rounds.none")}</p>}
      {data && data.rows.length > 0 && <RoundTable rows={data.rows} />}
    </div>
  );
}

function Planning({ id }: { id: number }) {
  const t = useWords("rooms/rounds");
  const client = useQueryClient();
  const { data: runs } = useQuery(runsQuery(id));
  const [size, setSize] = useState("50");
  const [more, setMore] = useState("1");
  const [run, setRun] = useState("");
  const [strategy, setStrategy] = useState<string>("balanced");
  const wanted = { size: Number(size), run, strategy };
  const plan = useMutation({ mutationFn: () => api.post<Plan>(`/projects/${id}/rounds/plan`, wanted) });
  const open = useMutation({
    mutationFn: () => api.post<Round>(`/projects/${id}/rounds`, { ...wanted, more: Number(more) }),
    onSuccess: async (round) => {
      plan.reset();
      await client.invalidateQueries({ queryKey: ["project", id] });
      say(t("plan.opened", { number: round.number, items: round.items }));
    },
  });
  const finished = runs?.rows.filter((one) => one.state === "finished") ?? [];
  return (
    <>
      <form
        className={stack.card}
        aria-labelledby="plan"
        onSubmit={(event) => {
          event.preventDefault();
          plan.mutate();
        }}
      >
        <h2 id="plan">{t("plan.title")}</h2>
        <p className="dim">{t("plan.how")}</p>
        <div className={stack.pair}>
          <TextField
            label={t("plan.size")}
            type="number"
            min={1}
            max={1000}
            value={size}
            onChange={(event) => setSize(event.target.value)}
          />
          <SelectField
            label={t("plan.strategy")}
            help={t(`strategy.${strategy}.means`)}
            value={strategy}
            options={STRATEGIES.map((one) => ({ value: one, label: t(`strategy.${one}`) }))}
            onChange={(event) => setStrategy(event.target.value)}
          />
          <SelectField
            label={t("plan.run")}
            help={t("plan.runHelp")}
            value={run}
            options={[
              { value: "", label: t("plan.noRun") },
              ...finished.map((one) => ({ value: one.id, label: one.name })),
            ]}
            onChange={(event) => setRun(event.target.value)}
          />
          <TextField
            label={t("plan.more")}
            type="number"
            min={1}
            max={100}
            value={more}
            onChange={(event) => setMore(event.target.value)}
          />
        </div>
        {plan.error && <ProblemNote problem={plan.error} />}
        <div>
          <Button
            type="submit"
            look={plan.data ? "plain" : "filled"}
            disabled={plan.isPending}
            busy={plan.isPending}
          >
            {t("plan.make")}
          </Button>
        </div>
      </form>
      {plan.data && (
        <PlanCard
          id={id}
          plan={plan.data}
          problem={open.error}
          busy={open.isPending}
          onOpen={() => open.mutate()}
        />
      )}
    </>
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
