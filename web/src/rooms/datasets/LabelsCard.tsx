/** What people agreed on in media, taken out as files of other tools; nothing where no question marks media. */
import { useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { api, urlOf } from "@/api/client";
import type { LabelFormat } from "@/api/house";
import type { Rows } from "@/api/types";
import button from "@/ui/Button.module.css";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";

export function LabelsCard({ id }: { id: number }) {
  const t = useWords("rooms/datasets");
  const { data, error } = useQuery({
    queryKey: ["project", id, "labels"],
    queryFn: () => api.get<Rows<LabelFormat>>(`/projects/${id}/labels`),
  });
  if (error) return <ProblemNote problem={error} />;
  if (!data || data.rows.length === 0) return null;
  return (
    <section className={stack.stack} aria-labelledby="labels">
      <h2 id="labels">{t("labels.title")}</h2>
      <p className="dim">{t("labels.how")}</p>
      <Table
        caption={t("labels.title")}
        quiet
        rows={data.rows}
        keyOf={(row) => `${row.question}/${row.name}`}
        columns={[
          { key: "question", title: t("labels.question"), cell: (row) => row.title },
          { key: "format", title: t("labels.format"), head: true, cell: (row) => row.format_title },
          { key: "loses", title: t("export.loses"), cell: (row) => row.loses.replaceAll("`", "") },
          {
            key: "take",
            title: t("export.take"),
            cell: (row) => (
              <a
                className={button.button}
                href={urlOf(`/projects/${id}/labels/${row.question}`, { as: row.name })}
                aria-label={t("labels.takeAs", { question: row.title, format: row.format_title })}
                download
              >
                ZIP
              </a>
            ),
          },
        ]}
      />
    </section>
  );
}
