/** How many judgments a margin of error asks for, and shares that people and a model that judges give together. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Needed, Share } from "@/api/house";
import type { FormQuestion, Rows } from "@/api/types";
import { SelectField } from "@/ui/Field";
import { number, percent } from "@/ui/format";
import { IntervalPlot, intervalWords } from "@/ui/IntervalPlot";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { measured } from "./measured";

const MARGINS = ["0.01", "0.02", "0.03", "0.05", "0.1"] as const;

interface Props {
  id: number;
  questions: readonly FormQuestion[];
}

export function JudgmentsCard({ id, questions }: Props) {
  const t = useWords("rooms/quality/manage");
  const [margin, setMargin] = useState("0.02");
  const { data, error } = useQuery({
    queryKey: ["project", id, "needed", margin],
    queryFn: () => api.get<Needed>(`/projects/${id}/judgments-needed`, { query: { margin } }),
    placeholderData: keepPreviousData,
  });
  const shares = useQuery({
    queryKey: ["project", id, "shares"],
    queryFn: () => api.get<Rows<Share>>(`/projects/${id}/shares`),
  });
  if (error) return <ProblemNote problem={error} />;
  return (
    <section className={stack.stack} aria-labelledby="needed">
      <h2 id="needed">{t("needed.title")}</h2>
      <div className={stack.row}>
        <SelectField
          label={t("needed.margin")}
          value={margin}
          options={MARGINS.map((one) => ({ value: one, label: `± ${percent(Number(one))}` }))}
          onChange={(event) => setMargin(event.target.value)}
        />
      </div>
      {data && (
        <p>
          {t("needed.alone", { items: number(data.alone.items), judgments: number(data.alone.judgments) })}
          {data.joined &&
            ` ${t("needed.joined", { model: data.model ?? "", items: number(data.joined.items), judgments: number(data.joined.judgments) })}`}
        </p>
      )}
      <p className={`dim ${stack.small}`}>{t("needed.means")}</p>
      {shares.error && <ProblemNote problem={shares.error} />}
      {shares.data && shares.data.rows.length > 0 && <Shares rows={shares.data.rows} questions={questions} />}
    </section>
  );
}

function Shares({ rows, questions }: { rows: readonly Share[]; questions: readonly FormQuestion[] }) {
  const t = useWords("rooms/quality/manage");
  return (
    <>
      <p className="dim">{t("shares.means")}</p>
      <Table
        caption={t("shares.title")}
        rows={rows}
        keyOf={(row) => [row.question, row.family, String(row.label), row.model].join("/")}
        columns={[
          {
            key: "question",
            title: t("consensus.question"),
            head: true,
            cell: (row) => measured(row, questions, t),
          },
          { key: "label", title: t("shares.label"), cell: (row) => <bdi>{String(row.label)}</bdi> },
          { key: "joined", title: t("shares.joined"), cell: (row) => intervalWords(row.joined, t("to")) },
          {
            key: "plot",
            title: <span className="vh">{t("shares.plot")}</span>,
            cell: (row) => <IntervalPlot interval={row.joined} />,
          },
          { key: "people", title: t("shares.people"), cell: (row) => intervalWords(row.people, t("to")) },
          {
            key: "model",
            title: t("shares.model"),
            number: true,
            cell: (row) => percent(row.share_of_model),
          },
          { key: "name", title: t("shares.name"), cell: (row) => row.model },
        ]}
      />
    </>
  );
}
