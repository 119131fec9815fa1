/** Bringing a file in: drop it, say which column is what, see the first item, start; earlier imports below. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Import, Upload } from "@/api/house";
import { formQuery } from "@/api/projects";
import type { Rows } from "@/api/types";
import { upload } from "@/api/upload";
import { Button } from "@/ui/Button";
import { DropZone } from "@/ui/DropZone";
import { Tick } from "@/ui/Entry";
import { Waiting } from "@/ui/Notes";
import { Progress } from "@/ui/Progress";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { FirstItem } from "./FirstItem";
import { ImportCard } from "./ImportCard";
import { isColumns, isLabels, type Mapping, NO_MAPPING } from "./mapping";
import { MappingTable } from "./MappingTable";
import { ReaderField } from "./ReaderField";

const DATA_FILES = ".jsonl,.json,.ndjson,.csv,.tsv,.parquet,.gz,.zip,.xml,.vtt";

export const importsQuery = (id: number) => ({
  queryKey: ["project", id, "imports"],
  queryFn: () => api.get<Rows<Import>>(`/projects/${id}/imports`),
});

export function ImportPage({ id }: { id: number }) {
  const t = useWords("rooms/datasets");
  const [sent, setSent] = useState<Upload>();
  const [share, setShare] = useState(0);
  const { data: imports, error } = useQuery(importsQuery(id));
  const send = useMutation({
    mutationFn: (file: File) =>
      upload<Upload>({
        path: `/projects/${id}/uploads`,
        query: { name: file.name },
        file,
        onShare: setShare,
      }),
    onSuccess: setSent,
  });
  return (
    <div className={stack.stack}>
      {!sent && (
        <section className={stack.card} aria-labelledby="file">
          <h2 id="file">{t("import.file")}</h2>
          <DropZone
            words={{ drop: t("import.drop"), choose: t("import.choose"), formats: t("import.formats") }}
            accept={DATA_FILES}
            disabled={send.isPending}
            onFiles={([file]) => file && send.mutate(file)}
          />
          {send.isPending && (
            <Progress
              label={t("import.sending")}
              done={Math.round(share * 100)}
              total={100}
              said={`${Math.round(share * 100)} %`}
            />
          )}
          {send.error && <ProblemNote problem={send.error} />}
        </section>
      )}
      {sent && <Mapped key={sent.upload} id={id} sent={sent} onLeave={() => setSent(undefined)} />}
      {error && <ProblemNote problem={error} />}
      {imports && imports.rows.length > 0 && (
        <section className={stack.stack} aria-labelledby="imports">
          <h2 id="imports">{t("import.list")}</h2>
          {imports.rows.map((one) => (
            <ImportCard key={one.id} id={one.id} project={id} />
          ))}
        </section>
      )}
    </div>
  );
}

interface MappedProps {
  id: number;
  sent: Upload;
  onLeave: () => void;
}

function Mapped({ id, sent, onLeave }: MappedProps) {
  const t = useWords("rooms/datasets");
  const client = useQueryClient();
  const { data: form } = useQuery(formQuery(id));
  const guess = (sent.mapping_guess as Mapping | null) ?? NO_MAPPING;
  const [mapping, setMapping] = useState(guess);
  const [judgments, setJudgments] = useState(true);
  const start = useMutation({
    mutationFn: () =>
      api.post(`/projects/${id}/imports`, {
        uploads: [sent.upload],
        mapping,
        include_judgments: judgments,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["project", id, "imports"] });
      onLeave();
    },
  });
  if (!form) return <Waiting />;
  return (
    <section className={stack.stack} aria-labelledby="mapping">
      <div className={stack.ends}>
        <h2 id="mapping">{t("import.mapping", { name: sent.name })}</h2>
        <Button look="ghost" onClick={onLeave}>
          {t("import.other")}
        </Button>
      </div>
      <ReaderField
        id={id}
        mapping={mapping}
        own={isLabels(guess) ? NO_MAPPING : guess}
        onChange={setMapping}
      />
      <p className="dim">
        {t(isColumns(mapping) ? "import.mappingHow" : `reader.${mapping.reader}`, {
          defaultValue: t("reader.other"),
        })}
      </p>
      {!isLabels(mapping) && (
        <MappingTable sent={sent} form={form.form} mapping={mapping} onChange={setMapping} />
      )}
      <Tick
        label={t("import.judgments")}
        help={t("import.judgmentsHelp")}
        checked={judgments}
        onChange={(event) => setJudgments(event.target.checked)}
      />
      <FirstItem upload={sent.upload} mapping={mapping} form={form.form} />
      {start.error && <ProblemNote problem={start.error} safe={t("import.safe")} />}
      <div className={stack.row}>
        <Button
          look="filled"
          busy={start.isPending}
          disabled={start.isPending}
          onClick={() => start.mutate()}
        >
          {t("import.start")}
        </Button>
      </div>
    </section>
  );
}
