/** How far people agreed before and after, for all items and for each clause; never without its interval. */
import type { Form } from "@/api/types";
import { useWords } from "@/i18n";
import { number } from "@/ui/format";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import type { Alpha, Session } from "./queries";

interface Row {
  key: string;
  question: string;
  clause: string;
  turns: (Alpha | undefined)[];
}

/** One line a question, scale and clause; what is defined in neither turn says nothing. */
function rowsOf(form: Form, agreement: readonly Alpha[]): Row[] {
  const found = new Map<string, Row>();
  for (const one of agreement) {
    const key = `${one.clause}/${one.question}/${one.family}`;
    const title = form.questions.find(({ name }) => name === one.question)?.title ?? one.question;
    const row = found.get(key) ?? { key, question: title, clause: one.clause, turns: [] };
    row.turns[one.turn - 1] = one;
    found.set(key, row);
  }
  return [...found.values()].filter(({ turns }) => turns.some((one) => typeof one?.alpha === "number"));
}

const round = (value: number) => number(Math.round(value * 100) / 100);

export function AgreementCard({ session, form }: { session: Session; form: Form }) {
  const t = useWords("rooms/calibration");
  const rows = rowsOf(form, session.figures?.agreement ?? []);
  const say = (one: Alpha | undefined) => {
    if (one === undefined) return "–";
    if (one.alpha === null) return t("undefined");
    if (one.low === null || one.high === null) return round(one.alpha);
    return t("interval", { alpha: round(one.alpha), low: round(one.low), high: round(one.high) });
  };
  return (
    <section className={stack.stack} aria-label={t("agreement")}>
      <h2>{t("agreement")}</h2>
      <p className={`dim ${stack.small}`}>{t("agreementMeans")}</p>
      {!session.figures && <p role="status">{t("reckoning")}</p>}
      {session.figures && rows.length === 0 && <p>{t("undefined")}</p>}
      {rows.length > 0 && (
        <Table
          caption={t("agreement")}
          quiet
          rows={rows}
          keyOf={(row) => row.key}
          columns={[
            { key: "question", title: t("question"), head: true, cell: (row) => <bdi>{row.question}</bdi> },
            {
              key: "clause",
              title: t("items"),
              cell: (row) => (row.clause ? t("clause", { number: row.clause }) : t("allItems")),
            },
            { key: "before", title: t("before"), cell: (row) => say(row.turns[0]) },
            { key: "after", title: t("after"), cell: (row) => say(row.turns[1]) },
          ]}
        />
      )}
    </section>
  );
}
