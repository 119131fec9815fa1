/** Taking a build out: one line a shape, with what it cannot hold said before it is taken. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api, urlOf } from "@/api/client";
import type { Build } from "@/api/house";
import type { Rows } from "@/api/types";
import button from "@/ui/Button.module.css";
import { Segmented } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";

const FORMATS = ["jsonl", "parquet"] as const;

export function ExportCard({ build }: { build: Build }) {
  const t = useWords("rooms/datasets");
  const [split, setSplit] = useState("");
  const { data, error } = useQuery({
    queryKey: ["shapes"],
    queryFn: () => api.get<Rows<{ name: string; loses: string }>>("/shapes"),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error) return <ProblemNote problem={error} />;
  return (
    <section className={stack.stack} aria-labelledby="export">
      <div className={stack.ends}>
        <h2 id="export">{t("export.title")}</h2>
        <Segmented
          label={t("export.split")}
          value={split}
          options={["", "train", "test"].map((one) => ({ value: one, label: t(`split.${one || "all"}`) }))}
          onChange={setSplit}
        />
      </div>
      <Table
        caption={t("export.title")}
        quiet
        rows={data?.rows ?? []}
        keyOf={(row) => row.name}
        columns={[
          {
            key: "shape",
            title: t("export.shape"),
            head: true,
            cell: (row) => t(`shape.${row.name}`, { defaultValue: row.name }),
          },
          { key: "loses", title: t("export.loses"), cell: (row) => row.loses.replaceAll("`", "") },
          {
            key: "take",
            title: t("export.take"),
            cell: (row) => (
              <span className={stack.row}>
                {FORMATS.map((format) => (
                  <a
                    key={format}
                    className={button.button}
                    href={urlOf(`/builds/${build.id}/export`, { shape: row.name, as: format, split })}
                    aria-label={t("export.takeAs", { shape: row.name, format: t(`format.${format}`) })}
                    download
                  >
                    {t(`format.${format}`)}
                  </a>
                ))}
              </span>
            ),
          },
        ]}
      />
    </section>
  );
}
