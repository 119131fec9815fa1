/** A month of one's money, made for keeping: as a PDF the server sets, printed, or taken line by line. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { language, useWords } from "@/i18n";
import { urlOf } from "@/api/client";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { date, money, number, span } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { type Statement, statementQuery } from "./queries";
import css from "./Pay.module.css";

const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;

const named = (month: string): string =>
  new Intl.DateTimeFormat(language(), { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

export function StatementCard() {
  const t = useWords("rooms/pay");
  const [month, setMonth] = useState(() => new Date().toISOString().slice(0, 7));
  const whole = MONTH.test(month);
  const { data, error } = useQuery({ ...statementQuery(month), enabled: whole });
  const empty = data && data.lines.length + data.payments.length === 0;
  return (
    <section className={`${stack.card} ${css.statement}`} aria-labelledby="statement" data-statement>
      <div className={stack.ends}>
        <h2 id="statement">{whole ? t("statement.of", { month: named(month) }) : t("statement")}</h2>
        <div className={css.unprinted}>
          <TextField
            label={t("statement.month")}
            type="month"
            min="2020-01"
            value={month}
            onChange={(event) => setMonth(event.target.value)}
          />
        </div>
      </div>
      {error && <ProblemNote problem={error} />}
      {empty && <p className="dim">{t("statement.none")}</p>}
      {data && !empty && <Sums statement={data} />}
      {data && !empty && (
        <p className={`${stack.row} ${css.unprinted}`}>
          <a href={urlOf(`/me/statements/${month}/pdf`, { language: language() })} download>
            {t("statement.pdf")}
          </a>
          <a href={urlOf(`/me/statements/${month}/lines`)} download>
            {t("statement.csv")}
          </a>
          <a href={urlOf(`/me/statements/${month.slice(0, 4)}/pdf`, { language: language() })} download>
            {t("statement.year", { year: month.slice(0, 4) })}
          </a>
          <Button onClick={() => window.print()}>{t("statement.print")}</Button>
        </p>
      )}
    </section>
  );
}

function Sums({ statement }: { statement: Statement }) {
  const t = useWords("rooms/pay");
  return (
    <>
      {statement.lines.length > 0 && (
        <Table
          caption={t("statement.earned")}
          rows={statement.lines}
          keyOf={(row) => `${row.project} ${row.kind} ${row.currency}`}
          columns={[
            {
              key: "project",
              title: t("statement.project"),
              head: true,
              cell: (row) => <bdi>{row.project}</bdi>,
            },
            { key: "kind", title: t("what"), cell: (row) => t(`kind.${row.kind}`) },
            { key: "count", title: t("statement.count"), number: true, cell: (row) => number(row.count) },
            {
              key: "time",
              title: t("statement.time"),
              number: true,
              cell: (row) => (row.seconds ? span(row.seconds) : "–"),
            },
            {
              key: "withheld",
              title: t("sum.withheld"),
              number: true,
              cell: (row) => money({ currency: row.currency, minor_units: row.withheld }),
            },
            { key: "amount", title: t("amount"), number: true, cell: (row) => money(row) },
          ]}
        />
      )}
      {statement.payments.length > 0 && (
        <Table
          caption={t("statement.paid")}
          rows={statement.payments}
          keyOf={(row) => row.id}
          columns={[
            {
              key: "day",
              title: t("payment.paid"),
              head: true,
              cell: (row) => date(new Date(row.changed_at)),
            },
            { key: "to", title: t("batch.to"), cell: (row) => <bdi>{row.masked}</bdi> },
            { key: "amount", title: t("amount"), number: true, cell: (row) => money(row) },
          ]}
        />
      )}
    </>
  );
}
