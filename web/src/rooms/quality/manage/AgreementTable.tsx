/** How far people agree, for each question and dimension, by the coefficient asked for; never without its interval. */
import { useState } from "react";
import { useWords } from "@/i18n";
import type { Agreement } from "@/api/house";
import type { FormQuestion } from "@/api/types";
import { SelectField } from "@/ui/Field";
import { number, percent } from "@/ui/format";
import { type Interval, IntervalPlot, intervalWords, scaleOf } from "@/ui/IntervalPlot";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { measured } from "./measured";

const COEFFICIENTS = ["alpha", "gwet", "fleiss", "brennan_prediger", "percent"] as const;
type Coefficient = (typeof COEFFICIENTS)[number];

interface Props {
  rows: readonly Agreement[];
  questions: readonly FormQuestion[];
}

/** Whole answers have alpha alone: the other coefficients are of labels. */
const intervalOf = (row: Agreement, by: Coefficient): Interval | undefined => {
  const found = by === "alpha" ? { estimate: row.alpha, low: row.low, high: row.high } : row.coefficients[by];
  if (!found || found.estimate === null || found.low === null || found.high === null) return undefined;
  return { estimate: found.estimate, low: found.low, high: found.high };
};

/** What a kind counts of its own has no alpha: the interval is that of its mean. */
const isFigure = (row: Agreement): boolean => row.level === "mean";
const spread = (row: Agreement): string =>
  isFigure(row) && row.low !== null && row.high !== null
    ? ` (${percent(row.low)} – ${percent(row.high)})`
    : "";

export function AgreementTable({ rows, questions }: Props) {
  const t = useWords("rooms/quality/manage");
  const [by, setBy] = useState<Coefficient>("alpha");
  const scale = scaleOf(rows.flatMap((row) => intervalOf(row, by) ?? []));
  const none = (row: Agreement) => {
    if (isFigure(row)) return t("agreement.figure");
    return t(by !== "alpha" && row.level === "distance" ? "agreement.whole" : "agreement.none");
  };
  return (
    <section className={stack.stack} aria-labelledby="agreement">
      <h2 id="agreement">{t("agreement.title")}</h2>
      <SelectField
        label={t("agreement.by")}
        value={by}
        options={COEFFICIENTS.map((one) => ({ value: one, label: t(`coefficient.${one}`) }))}
        onChange={(event) => setBy(event.target.value as Coefficient)}
      />
      <p className={`dim ${stack.small}`}>{t(`coefficient.${by}.means`)}</p>
      <Table
        caption={t("agreement.caption", { coefficient: t(`coefficient.${by}`) })}
        rows={rows}
        keyOf={(row) => `${row.question}/${row.family}`}
        columns={[
          {
            key: "question",
            title: t("consensus.question"),
            head: true,
            cell: (row) => measured(row, questions, t),
          },
          {
            key: "alpha",
            title: t(`coefficient.${by}`),
            cell: (row) => {
              const interval = intervalOf(row, by);
              return interval ? intervalWords(interval, t("to")) : none(row);
            },
          },
          {
            key: "plot",
            title: <span className="vh">{t("agreement.plot")}</span>,
            cell: (row) => {
              const interval = intervalOf(row, by);
              return interval && <IntervalPlot interval={interval} {...scale} mark={0} />;
            },
          },
          {
            key: "percent",
            title: t("agreement.percent"),
            number: true,
            cell: (row) => (row.percent === null ? "–" : percent(row.percent) + spread(row)),
          },
          { key: "units", title: t("agreement.units"), number: true, cell: (row) => number(row.units) },
          { key: "raters", title: t("agreement.raters"), number: true, cell: (row) => number(row.raters) },
        ]}
      />
    </section>
  );
}
