/** Krippendorff's alpha for each question and dimension, never without its interval. */
import { useWords } from "@/i18n";
import type { Agreement } from "@/api/house";
import type { FormQuestion } from "@/api/types";
import { number, percent } from "@/ui/format";
import { type Interval, IntervalPlot, intervalWords, scaleOf } from "@/ui/IntervalPlot";
import { Table } from "@/ui/Table";

interface Props {
  rows: readonly Agreement[];
  questions: readonly FormQuestion[];
}

const intervalOf = (row: Agreement): Interval | undefined =>
  row.alpha !== null && row.low !== null && row.high !== null
    ? { estimate: row.alpha, low: row.low, high: row.high }
    : undefined;

/** What a kind counts of its own has no alpha: the interval is that of its mean. */
const isFigure = (row: Agreement): boolean => row.level === "mean";
const spread = (row: Agreement): string =>
  isFigure(row) && row.low !== null && row.high !== null
    ? ` (${percent(row.low)} – ${percent(row.high)})`
    : "";

export function AgreementTable({ rows, questions }: Props) {
  const t = useWords("rooms/quality/manage");
  const scale = scaleOf(rows.flatMap((row) => intervalOf(row) ?? []));
  const name = (row: Agreement) => {
    const title = questions.find((one) => one.name === row.question)?.title ?? row.question;
    return row.family ? `${title}: ${row.family}` : title;
  };
  return (
    <Table
      caption={t("agreement.title")}
      rows={rows}
      keyOf={(row) => `${row.question}/${row.family}`}
      columns={[
        { key: "question", title: t("consensus.question"), head: true, cell: name },
        {
          key: "alpha",
          title: t("agreement.alpha"),
          cell: (row) => {
            const interval = intervalOf(row);
            if (interval) return intervalWords(interval, t("to"));
            return isFigure(row) ? t("agreement.figure") : t("agreement.none");
          },
        },
        {
          key: "plot",
          title: <span className="vh">{t("agreement.plot")}</span>,
          cell: (row) => {
            const interval = intervalOf(row);
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
  );
}
