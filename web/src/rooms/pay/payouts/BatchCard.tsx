/** One batch: how far it is, releasing or calling it off, its file for the bank, and where the bank differs. */
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { language, useWords } from "@/i18n";
import { api, urlOf } from "@/api/client";
import { Button } from "@/ui/Button";
import { dateTime, money, number } from "@/ui/format";
import { More } from "@/ui/More";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { say } from "@/ui/toasts";
import { type Batch, batchesKey, paymentsQuery } from "../queries";
import { ReportCard } from "./ReportCard";
import css from "../Pay.module.css";

export function BatchCard({ one }: { one: Batch }) {
  const t = useWords("rooms/pay");
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const of = (minor_units: number) => money({ currency: one.currency, minor_units });
  const act = useMutation({
    mutationFn: (deed: "release" | "call-off") => api.post<Batch>(`/payouts/batches/${one.id}/${deed}`),
    onSuccess: (_, deed) => say(t(`batch.${deed}.done`)),
    onSettled: () => client.invalidateQueries({ queryKey: batchesKey }),
  });
  const heading = `batch-${one.id}`;
  return (
    <section className={stack.card} aria-labelledby={heading}>
      <div className={stack.ends}>
        <div>
          <h2 id={heading}>
            {t(`batch.${one.state}`)} · <bdi>{of(one.minor_units)}</bdi>
          </h2>
          <p className="dim">
            {t("batch.about", { count: one.payments, day: dateTime(new Date(one.drawn_at)) })}
            {one.note && (
              <>
                {" · "}
                <bdi>{one.note}</bdi>
              </>
            )}
          </p>
        </div>
        {one.state === "drawn" && (
          <div className={stack.row}>
            {one.mine_to_release && (
              <Button
                look="filled"
                disabled={act.isPending}
                busy={act.isPending}
                onClick={() => act.mutate("release")}
              >
                {t("batch.release")}
              </Button>
            )}
            <Button disabled={act.isPending} onClick={() => act.mutate("call-off")}>
              {t("batch.call-off")}
            </Button>
          </div>
        )}
      </div>
      {one.state === "drawn" && !one.mine_to_release && <p>{t("batch.fourEyes")}</p>}
      {act.error && <ProblemNote problem={act.error} />}
      {one.sums.length > 0 && (
        <dl className={css.facts}>
          {one.sums.map((sum) => (
            <div key={sum.state}>
              <dt>{t(`payment.${sum.state}`)}</dt>
              <dd>
                <bdi>{of(sum.minor_units)}</bdi> <small className="dim">({number(sum.payments)})</small>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className={stack.row}>
        {one.sums.some(({ state }) => state === "sent") && (
          <>
            <a href={urlOf(`/payouts/batches/${one.id}/file`)} download>
              {t("batch.xml")}
            </a>
            <a href={urlOf(`/payouts/batches/${one.id}/file`, { form: "csv" })} download>
              {t("batch.csv")}
            </a>
          </>
        )}
        <a href={urlOf(`/payouts/batches/${one.id}/pdf`, { language: language() })} download>
          {t("batch.pdf")}
        </a>
      </p>
      {one.payments > 0 && (one.state === "released" || one.state === "done") && (
        <ReportCard batch={one.id} asksService={one.adapter !== "file"} of={of} />
      )}
      {one.payments > 0 && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t("batch.payments")}</summary>
          {open && <Payments batch={one.id} of={of} />}
        </details>
      )}
    </section>
  );
}

interface Props {
  batch: string;
  of: (minor_units: number) => string;
}

function Payments({ batch, of }: Props) {
  const t = useWords("rooms/pay");
  const pages = useInfiniteQuery(paymentsQuery(batch));
  const rows = pages.data?.pages.flatMap((page) => page.rows);
  if (!rows) return pages.error ? <ProblemNote problem={pages.error} /> : <Waiting rows={1} />;
  return (
    <>
      <Table
        caption={t("batch.payments")}
        quiet
        rows={rows}
        keyOf={(row) => row.id}
        columns={[
          { key: "who", title: t("who"), head: true, cell: (row) => <bdi>{row.pseudonym}</bdi> },
          { key: "amount", title: t("amount"), number: true, cell: (row) => of(row.minor_units) },
          { key: "to", title: t("batch.to"), cell: (row) => <bdi>{row.masked}</bdi> },
          { key: "state", title: t("batch.state"), cell: (row) => t(`payment.${row.state}`) },
          { key: "why", title: t("reason"), cell: (row) => <bdi>{row.why}</bdi> },
          {
            key: "statement",
            title: t("statement"),
            cell: (row) => (
              <a
                href={urlOf(
                  `/payouts/people/${row.contributor}/statements/${row.changed_at.slice(0, 7)}/pdf`,
                  {
                    language: language(),
                  },
                )}
                aria-label={t("batch.statementOf", {
                  month: row.changed_at.slice(0, 7),
                  name: row.pseudonym,
                })}
                download
              >
                {row.changed_at.slice(0, 7)}
              </a>
            ),
          },
        ]}
      />
      <More label={t("more")} of={pages} />
    </>
  );
}
