/** What the bank says of a batch: read from its file or asked of the service, compared first, noted when told so. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { Button } from "@/ui/Button";
import { DropZone } from "@/ui/DropZone";
import { number } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { batchesKey, type Reconciled } from "../queries";
import { Differences } from "./Differences";
import { type Fault, readReport, type Row } from "./report";

interface Props {
  batch: string;
  /** The one who holds the money has no service to ask: only its file tells. */
  asksService: boolean;
  of: (minor_units: number) => string;
}

interface Read {
  file: string;
  /** null: the service itself is asked. */
  rows: Row[] | null;
  found: Reconciled;
}

export function ReportCard({ batch, asksService, of }: Props) {
  const t = useWords("rooms/pay");
  const client = useQueryClient();
  const [faults, setFaults] = useState<Fault[]>([]);
  const compare = useMutation({
    mutationFn: async ({ file, rows }: Omit<Read, "found">): Promise<Read> => ({
      file,
      rows,
      found: await api.post<Reconciled>(`/payouts/batches/${batch}/comparison`, { rows }),
    }),
  });
  const note = useMutation({
    mutationFn: (rows: Row[] | null) => api.post<Reconciled>(`/payouts/batches/${batch}/report`, { rows }),
    onSuccess: ({ paid, failed }) => {
      say(t("report.noted", { paid: number(paid), failed: number(failed) }));
      compare.reset();
      return client.invalidateQueries({ queryKey: batchesKey });
    },
  });
  const take = async (file: File) => {
    note.reset();
    compare.reset();
    const { rows, faults: wrong } = readReport(await file.text());
    setFaults(wrong);
    if (wrong.length === 0) compare.mutate({ file: file.name, rows });
  };
  const busy = compare.isPending || note.isPending;
  const read = compare.data;
  const isNews = !!read && read.found.paid + read.found.failed > 0;
  return (
    <section className={stack.tight} aria-label={t("report")}>
      <h3>{t("report")}</h3>
      <p className="dim">{t("report.lead")}</p>
      <DropZone
        accept=".csv,text/csv"
        disabled={busy}
        words={{ drop: t("report.drop"), choose: t("report.choose"), formats: t("report.formats") }}
        onFiles={([file]) => void (file && take(file))}
      />
      {asksService && (
        <div>
          <Button
            disabled={busy}
            busy={compare.isPending}
            onClick={() => {
              setFaults([]);
              compare.mutate({ file: t("against.theirs"), rows: null });
            }}
          >
            {t("against")}
          </Button>
        </div>
      )}
      {faults.length > 0 && <Wrong faults={faults} />}
      {(compare.error ?? note.error) && <ProblemNote problem={compare.error ?? note.error} />}
      {read && (
        <>
          <p role="status">
            {t("report.says", {
              file: read.file,
              paid: number(read.found.paid),
              failed: number(read.found.failed),
              agreed: number(read.found.agreed),
            })}{" "}
            {!isNews && t("report.nothing")}
          </p>
          <Differences found={read.found} of={of} />
          {isNews && (
            <div>
              <Button
                look="filled"
                disabled={busy}
                busy={note.isPending}
                onClick={() => note.mutate(read.rows)}
              >
                {t("report.note")}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function Wrong({ faults }: { faults: Fault[] }) {
  const t = useWords("rooms/pay");
  return (
    <div role="alert">
      <p>{t("report.wrong")}</p>
      <ul>
        {faults.map(({ line, why, found }) => (
          <li key={line}>
            {t("report.wrongAt", { line: number(line), why: t(`report.fault.${why}`, { found }) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
