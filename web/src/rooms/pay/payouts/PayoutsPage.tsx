/** Paying people out: who would be paid and why not, drawing a batch up, and the batches there are. */
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { amountOf } from "@/ui/amount";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { money } from "@/ui/format";
import { More } from "@/ui/More";
import { Empty, Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { say } from "@/ui/toasts";
import { type Batch, batchesKey, batchesQuery, previewQuery } from "../queries";
import { BatchCard } from "./BatchCard";

export function PayoutsPage() {
  const t = useWords("rooms/pay");
  const pages = useInfiniteQuery(batchesQuery);
  const rows = pages.data?.pages.flatMap((page) => page.rows);
  return (
    <Page title={t("payouts")} lead={t("payouts.lead")}>
      <div className={stack.stack}>
        <DrawingUp />
        {pages.error && !rows && <ProblemNote problem={pages.error} onRetry={() => void pages.refetch()} />}
        {!rows && !pages.error && <Waiting />}
        {rows?.length === 0 && (
          <Empty title={t("payouts.none")}>
            <p>{t("payouts.noneWhy")}</p>
          </Empty>
        )}
        {rows?.map((one) => (
          <BatchCard key={one.id} one={one} />
        ))}
        <More label={t("more")} of={pages} />
      </div>
    </Page>
  );
}

function DrawingUp() {
  const t = useWords("rooms/pay");
  const client = useQueryClient();
  const [currency, setCurrency] = useState("EUR");
  const [text, setText] = useState("");
  const [note, setNote] = useState("");
  const least = text.trim() ? amountOf(text, currency)?.minor_units : 1;
  const draw = useMutation({
    mutationFn: () => api.post<Batch>("/payouts/batches", { currency, least, note }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: batchesKey });
      say(t("draw.done"));
      setNote("");
    },
  });
  const whole = /^[A-Z]{3}$/.test(currency) && !!least;
  return (
    <section className={stack.card} aria-labelledby="draw">
      <h2 id="draw">{t("draw")}</h2>
      <form
        className={stack.stack}
        onSubmit={(event) => {
          event.preventDefault();
          draw.mutate();
        }}
      >
        <div className={stack.pair}>
          <TextField
            label={t("currency")}
            maxLength={3}
            value={currency}
            onChange={(event) => setCurrency(event.target.value.toUpperCase())}
          />
          <TextField
            label={t("draw.least")}
            help={t("draw.leastHelp")}
            inputMode="decimal"
            value={text}
            wrong={least ? undefined : t("amountWrong")}
            onChange={(event) => setText(event.target.value)}
          />
          <TextField
            label={t("fund.note")}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
        {whole && <Preview currency={currency} least={least} />}
        {draw.error && <ProblemNote problem={draw.error} />}
        <div>
          <Button type="submit" look="filled" disabled={!whole || draw.isPending} busy={draw.isPending}>
            {t("draw.go")}
          </Button>
        </div>
      </form>
    </section>
  );
}

function Preview({ currency, least }: { currency: string; least: number }) {
  const t = useWords("rooms/pay");
  const pages = useInfiniteQuery(previewQuery(currency, least));
  const rows = pages.data?.pages.flatMap((page) => page.rows);
  if (pages.error) return <ProblemNote problem={pages.error} />;
  if (!rows) return <Waiting rows={1} />;
  if (rows.length === 0) return <p className="dim">{t("draw.nobody")}</p>;
  return (
    <>
      <Table
        caption={t("draw.preview")}
        rows={rows}
        keyOf={(row) => row.contributor}
        columns={[
          { key: "who", title: t("who"), head: true, cell: (row) => <bdi>{row.pseudonym}</bdi> },
          {
            key: "amount",
            title: t("amount"),
            number: true,
            cell: (row) => money({ currency, minor_units: row.minor_units }),
          },
          {
            key: "in",
            title: t("draw.in"),
            cell: (row) => t(`hindrance.${row.hindrance ?? "none"}`),
          },
        ]}
      />
      <More label={t("more")} of={pages} />
    </>
  );
}
