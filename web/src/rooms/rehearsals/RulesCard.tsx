/** What a project's quality rules would do: how often each fires, whom it hits, and other numbers that would do better. */
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { number, percent } from "@/ui/format";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import type { RuleFound } from "./queries";

interface Props {
  id: number;
  rules: readonly RuleFound[];
  runs: number;
}

export function RulesCard({ id, rules, runs }: Props) {
  const t = useWords("rooms/rehearsals");
  return (
    <section className={stack.card} aria-labelledby="rules">
      <div className={stack.ends}>
        <h2 id="rules">{t("rules")}</h2>
        <Link to="/projects/$project/rules" params={{ project: id }}>
          {t("rules.change")}
        </Link>
      </div>
      {rules.length === 0 ? (
        <p className="dim">{t("rules.none")}</p>
      ) : (
        <Table
          caption={t("rules")}
          quiet
          rows={rules}
          keyOf={(row) => row.rule}
          columns={[
            { key: "name", title: t("rules.rule"), head: true, cell: (row) => <bdi>{row.name}</bdi> },
            {
              key: "fired",
              title: t("rules.fired", { runs }),
              number: true,
              cell: (row) => number(Number(row.fired.mean.toFixed(1))),
            },
            {
              key: "honest",
              title: t("rules.honest"),
              number: true,
              cell: (row) => percent(row.honest.mean),
            },
            {
              key: "others",
              title: t("rules.others"),
              number: true,
              cell: (row) => (row.others ? percent(row.others.mean) : "–"),
            },
            { key: "verdict", title: t("rules.verdict"), cell: (row) => <Verdict rule={row} /> },
          ]}
        />
      )}
    </section>
  );
}

function Verdict({ rule }: { rule: RuleFound }) {
  const t = useWords("rooms/rehearsals");
  const { change } = rule;
  return (
    <>
      {t(`verdict.${rule.verdict}`)} {rule.why}
      {change && (
        <span style={{ display: "block" }}>
          {change.numbers
            .map((one) => t(`number.${one.what}`, { to: write(one.to), was: write(one.was) }))
            .join(", ")}
          {": "}
          {t("change.hits", { honest: percent(change.honest), others: percent(change.others) })}
        </span>
      )}
      {!change && rule.verdict === "punishes" && ` ${t("change.none")}`}
    </>
  );
}

/** Shares lie below 1: the rest are counts. */
const write = (value: number): string => number(Number(value.toFixed(2)));
