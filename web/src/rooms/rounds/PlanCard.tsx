/** A plan: what would be asked and why, what speaks for stopping, and opening it. */
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import type { Plan } from "@/api/learning";
import { Button } from "@/ui/Button";
import { number, percent } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";

interface Props {
  id: number;
  plan: Plan;
  problem: unknown;
  busy: boolean;
  onOpen: () => void;
}

export function PlanCard({ id, plan, problem, busy, onOpen }: Props) {
  const t = useWords("rooms/rounds");
  return (
    <section className={stack.stack} aria-labelledby="picks">
      <div className={stack.ends}>
        <div>
          <h2 id="picks">{t("picks.title", { count: plan.rows.length })}</h2>
          <p className="dim">
            {t("picks.considered", {
              considered: number(plan.considered ?? 0),
              unjudged: number(plan.unjudged ?? 0),
            })}
            {plan.round && ` ${t("picks.opened")}`}
          </p>
        </div>
        {!plan.round && (
          <Button look="filled" busy={busy} disabled={busy || plan.rows.length === 0} onClick={onOpen}>
            {t("picks.open")}
          </Button>
        )}
      </div>
      {plan.stop_reason && (
        <p>
          <strong>{t(plan.should_stop ? "picks.stop" : "picks.goOn")}</strong> {plan.stop_reason}
        </p>
      )}
      {problem ? <ProblemNote problem={problem} /> : null}
      {plan.rows.length > 0 && (
        <Table
          caption={t("picks.title", { count: plan.rows.length })}
          quiet
          rows={plan.rows}
          keyOf={(row) => row.item}
          columns={[
            {
              key: "item",
              title: t("picks.item"),
              head: true,
              cell: (row) => (
                <Link to="/projects/$project/items/$item" params={{ project: id, item: row.item }}>
                  {row.group || row.item.slice(0, 12)}
                </Link>
              ),
            },
            { key: "why", title: t("picks.why"), cell: (row) => row.reasons.join(" · ") },
            {
              key: "score",
              title: t("picks.score"),
              number: true,
              cell: (row) => number(Number(row.score.toFixed(2))),
            },
            {
              key: "sure",
              title: t("picks.confidence"),
              number: true,
              cell: (row) => (row.confidence === null ? "–" : percent(row.confidence)),
            },
            { key: "answers", title: t("picks.answers"), number: true, cell: (row) => number(row.answers) },
          ]}
        />
      )}
    </section>
  );
}
