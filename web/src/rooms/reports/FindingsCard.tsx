/** Where people differ: agreement by clause and by what items show, and which labels are taken for others. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { SelectField } from "@/ui/Field";
import { dateTime, number, percent } from "@/ui/format";
import { type Interval, IntervalPlot, intervalWords, scaleOf } from "@/ui/IntervalPlot";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import css from "./Health.module.css";
import { type Confused, type Findings, findingsQuery, type Group } from "./queries";
import { named } from "./saying";

interface Props {
  id: number;
  titleOf: (question: string) => string;
}

export function FindingsCard({ id, titleOf }: Props) {
  const t = useWords("rooms/reports");
  const { data, error, refetch } = useQuery(findingsQuery(id));
  if (error && !data) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  if (!data.at)
    return (
      <section className={stack.card} aria-labelledby="differ">
        <h2 id="differ">{t("differ")}</h2>
        <p className="dim">{t("differ.none")}</p>
      </section>
    );
  return (
    <>
      <Groups found={data} titleOf={titleOf} />
      <Confusion found={data} titleOf={titleOf} />
    </>
  );
}

function Looked({ found }: { found: Findings }) {
  const t = useWords("rooms/reports");
  return (
    <p className={`dim ${stack.small}`}>
      {t(found.whole ? "looked" : "lookedPart", {
        answers: number(found.answers),
        items: number(found.items),
        at: found.at ? dateTime(new Date(found.at)) : "",
      })}
    </p>
  );
}

const intervalOf = (row: Group): Interval | undefined =>
  row.alpha === null || row.low === null || row.high === null
    ? undefined
    : { estimate: row.alpha, low: row.low, high: row.high };

function Groups({ found, titleOf }: { found: Findings; titleOf: Props["titleOf"] }) {
  const t = useWords("rooms/reports");
  const kinds = [...new Set(found.groups.map((one) => one.by))].filter((by) => by !== "time");
  const [asked, setAsked] = useState("");
  const by = kinds.includes(asked) ? asked : kinds.includes("clause") ? "clause" : (kinds[0] ?? "");
  const rows = found.groups
    .filter((one) => one.by === by)
    .toSorted((one, other) => (one.alpha ?? 2) - (other.alpha ?? 2));
  const scale = scaleOf(rows.flatMap((row) => intervalOf(row) ?? []));
  return (
    <section className={stack.card} aria-labelledby="differ">
      <h2 id="differ">{t("differ")}</h2>
      <p className={`dim ${stack.narrow}`}>{t("differ.why")}</p>
      <Looked found={found} />
      {kinds.length === 0 ? (
        <p className="dim">{t("differ.noGroups")}</p>
      ) : (
        <>
          <SelectField
            label={t("differ.by")}
            value={by}
            options={kinds.map((one) => ({
              value: one,
              label: t(`by.${one}`, { defaultValue: t("by.field", { name: one }) }),
            }))}
            onChange={(event) => setAsked(event.target.value)}
          />
          <Table
            caption={t("differ")}
            quiet
            rows={rows}
            keyOf={(row) => `${row.name}/${row.question}/${row.family}`}
            columns={[
              { key: "name", title: t("differ.group"), head: true, cell: (row) => <bdi>{row.name}</bdi> },
              {
                key: "question",
                title: t("differ.question"),
                cell: (row) => <bdi>{named(row, titleOf)}</bdi>,
              },
              {
                key: "alpha",
                title: t("differ.alpha"),
                cell: (row) => {
                  const interval = intervalOf(row);
                  return interval ? intervalWords(interval, t("to")) : t("differ.untold");
                },
              },
              {
                key: "plot",
                title: <span className="vh">{t("differ.plot")}</span>,
                cell: (row) => {
                  const interval = intervalOf(row);
                  return interval && <IntervalPlot interval={interval} {...scale} mark={0.667} />;
                },
              },
              {
                key: "same",
                title: t("differ.same"),
                number: true,
                cell: (row) => (row.same === null ? "–" : percent(row.same)),
              },
              { key: "items", title: t("differ.items"), number: true, cell: (row) => number(row.items) },
            ]}
          />
        </>
      )}
    </section>
  );
}

function Confusion({ found, titleOf }: { found: Findings; titleOf: Props["titleOf"] }) {
  const t = useWords("rooms/reports");
  const [asked, setAsked] = useState("0");
  const table = found.confused[Number(asked)] ?? found.confused[0];
  if (!table) return null;
  return (
    <section className={stack.card} aria-labelledby="confused">
      <h2 id="confused">{t("confused")}</h2>
      <p className={`dim ${stack.narrow}`}>{t("confused.why")}</p>
      {found.confused.length > 1 && (
        <SelectField
          label={t("differ.question")}
          value={asked}
          options={found.confused.map((one, place) => ({ value: String(place), label: named(one, titleOf) }))}
          onChange={(event) => setAsked(event.target.value)}
        />
      )}
      <p>{worst(t, table)}</p>
      <Heat table={table} />
    </section>
  );
}

/** The pair of labels taken for each other most, in a sentence. */
function worst(t: ReturnType<typeof useWords>, table: Confused): string {
  const total = table.counts.flat().reduce((sum, one) => sum + one, 0);
  const pairs = table.counts
    .flatMap((row, given) =>
      row.map((count, agreed) => ({ count, given: table.labels[given], agreed: table.labels[agreed] })),
    )
    .filter((one) => one.given !== one.agreed);
  const most = pairs.toSorted((one, other) => other.count - one.count)[0];
  if (!most?.count) return t("confused.never");
  return t("confused.most", {
    given: `\u2068${most.given}\u2069`,
    agreed: `\u2068${most.agreed}\u2069`,
    times: number(most.count),
    total: number(total),
  });
}

function Heat({ table }: { table: Confused }) {
  const t = useWords("rooms/reports");
  const sums = table.labels.map((_, agreed) =>
    table.counts.reduce((sum, row) => sum + (row[agreed] ?? 0), 0),
  );
  return (
    <div className={css.heated} tabIndex={0} role="group" aria-label={t("confused")}>
      <table className={css.heat}>
        <caption className="vh">{t("confused.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("confused.corner")}</th>
            {table.labels.map((label) => (
              <th key={label} scope="col">
                <bdi>{label}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.counts.map((row, given) => (
            <tr key={table.labels[given]}>
              <th scope="row">
                <bdi>{table.labels[given]}</bdi>
              </th>
              {row.map((count, agreed) => {
                const of = sums[agreed] ?? 0;
                const part = of ? count / of : 0;
                return (
                  <td
                    key={table.labels[agreed]}
                    data-right={given === agreed || undefined}
                    style={{ ["--heat" as string]: `${Math.round(part * 40)}%` }}
                  >
                    {number(count)} <small>{of ? percent(part) : "–"}</small>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
