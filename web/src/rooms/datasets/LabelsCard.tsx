/** What people agreed on, taken out as files of other tools: one line a question and format, with what it loses. */
import { useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { urlOf } from "@/api/client";
import type { LabelFormat } from "@/api/house";
import type { FormQuestion } from "@/api/types";
import button from "@/ui/Button.module.css";
import { Waiting } from "@/ui/Notes";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { keyOf, labelsQuery } from "./labels";

interface Props {
  id: number;
  questions: readonly FormQuestion[];
}

export function LabelsCard({ id, questions }: Props) {
  const t = useWords("rooms/datasets");
  const { data, isLoading } = useQuery(labelsQuery(id));
  if (isLoading) return <Waiting rows={0} />;
  if (!data?.rows.length) return null;
  const title = (one: LabelFormat) =>
    questions.find(({ name }) => name === one.question)?.title ?? one.question;
  return (
    <section className={stack.stack} aria-labelledby="labels">
      <h2 id="labels">{t("labels.title")}</h2>
      <p className="dim">{t("labels.how")}</p>
      <Table
        caption={t("labels.title")}
        quiet
        rows={data.rows}
        keyOf={keyOf}
        columns={[
          { key: "question", title: t("labels.question"), head: true, cell: title },
          { key: "format", title: t("labels.format"), cell: (row) => row.title },
          { key: "loses", title: t("export.loses"), cell: (row) => row.loses },
          {
            key: "take",
            title: t("export.take"),
            cell: (row) => (
              <a
                className={button.button}
                href={urlOf(`/projects/${id}/labels/${row.question}/${row.format}`)}
                aria-label={t("export.takeAs", { shape: title(row), format: row.title })}
                download
              >
                {row.title}
              </a>
            ),
          },
        ]}
      />
    </section>
  );
}
