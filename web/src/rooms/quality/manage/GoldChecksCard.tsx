/** How right each way to infer is on gold that it was not told, and which of them that speaks for. */
import { useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { GoldCheck } from "@/api/house";
import type { FormQuestion, Rows } from "@/api/types";
import { number, percent } from "@/ui/format";
import { IntervalPlot, intervalWords } from "@/ui/IntervalPlot";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";

interface Props {
  id: number;
  questions: readonly FormQuestion[];
}

export function GoldChecksCard({ id, questions }: Props) {
  const t = useWords("rooms/quality/manage");
  const { data, error, isLoading } = useQuery({
    queryKey: ["project", id, "gold-checks"],
    queryFn: () => api.get<Rows<GoldCheck>>(`/projects/${id}/gold-checks`),
  });
  if (error) return <ProblemNote problem={error} />;
  if (isLoading) return <Waiting rows={0} />;
  if (!data || data.rows.length === 0) return null;
  const title = (row: GoldCheck) => questions.find((one) => one.name === row.question)?.title ?? row.question;
  return (
    <section className={stack.stack} aria-labelledby="gold-checks">
      <h2 id="gold-checks">{t("checks.title")}</h2>
      <p className="dim">{t("checks.means")}</p>
      <p className="dim">{t("checks.lapseMeans")}</p>
      <Table
        caption={t("checks.title")}
        quiet
        rows={data.rows}
        keyOf={(row) => `${row.question}/${row.method}`}
        columns={[
          { key: "question", title: t("consensus.question"), cell: title },
          { key: "method", title: t("run.method"), head: true, cell: (row) => t(`method.${row.method}`) },
          { key: "right", title: t("checks.right"), cell: (row) => intervalWords(row.right, t("to")) },
          {
            key: "plot",
            title: <span className="vh">{t("checks.plot")}</span>,
            cell: (row) => <IntervalPlot interval={row.right} />,
          },
          { key: "items", title: t("checks.items"), number: true, cell: (row) => number(row.items) },
          { key: "lapse", title: t("checks.lapse"), number: true, cell: (row) => percent(row.lapse) },
          { key: "loss", title: t("checks.loss"), number: true, cell: (row) => number(row.loss) },
          {
            key: "suggested",
            title: t("checks.suggested"),
            cell: (row) => row.suggested && <strong>{t("checks.take")}</strong>,
          },
        ]}
      />
    </section>
  );
}
