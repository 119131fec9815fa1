/** How it went: answers, gold, cost and agreement, one small picture each above the same numbers in a table. */
import { useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { date, money, number, percent, span } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import css from "./Health.module.css";
import { findingsQuery, type Group, historyQuery, type Stretch } from "./queries";
import { named } from "./saying";
import { Series, type Value } from "./Series";

interface Props {
  id: number;
  days: number;
  titleOf: (question: string) => string;
}

const day = (iso: string) => date(new Date(`${iso}T12:00:00`));
const whole = (value: number) => number(Math.round(value));

export function OverTimeCard({ id, days, titleOf }: Props) {
  const t = useWords("rooms/reports");
  const { data, error, refetch } = useQuery(historyQuery(id, days));
  const { data: findings } = useQuery(findingsQuery(id));
  if (error && !data) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { rows, currency } = data;
  const cash = (minor_units: number) => money({ currency, minor_units: Math.round(minor_units) });
  const of = (value: (row: Stretch) => Omit<Value, "at"> | null): Value[] =>
    rows.flatMap((row) => {
      const found = value(row);
      return found ? [{ at: row.first, ...found }] : [];
    });
  return (
    <section className={stack.card} aria-labelledby="over-time">
      <h2 id="over-time">{t("overTime")}</h2>
      {rows.length === 0 ? (
        <p className="dim">{t("overTime.none")}</p>
      ) : (
        <>
          <p className={`dim ${stack.small}`}>{t(`overTime.${data.unit}`)}</p>
          <div className={css.series}>
            <Series
              title={t("series.answers")}
              values={of((row) => ({ value: row.answers }))}
              say={whole}
              when={day}
              bars
            />
            <Series
              title={t("gold")}
              values={of(
                (row) => row.gold && { value: row.gold.estimate, low: row.gold.low, high: row.gold.high },
              )}
              say={percent}
              when={day}
              top={1}
            />
            <Agreed rows={findings?.groups ?? []} titleOf={titleOf} />
            {currency && (
              <Series
                title={t("series.each")}
                values={of((row) => (row.each === null ? null : { value: row.each }))}
                say={cash}
                when={day}
              />
            )}
            <Series
              title={t("pace")}
              values={of((row) => (row.pace === null ? null : { value: row.pace }))}
              say={span}
              when={day}
            />
          </div>
          <details>
            <summary>{t("numbers")}</summary>
            <Table
              caption={t("overTime")}
              quiet
              rows={rows}
              keyOf={(row) => row.first}
              columns={[
                { key: "first", title: t(`since.${data.unit}`), head: true, cell: (row) => day(row.first) },
                {
                  key: "answers",
                  title: t("series.answers"),
                  number: true,
                  cell: (row) => number(row.answers),
                },
                { key: "people", title: t("series.people"), number: true, cell: (row) => number(row.people) },
                {
                  key: "skipped",
                  title: t("series.skipped"),
                  number: true,
                  cell: (row) => number(row.skipped),
                },
                {
                  key: "gold",
                  title: t("gold"),
                  number: true,
                  cell: (row) =>
                    row.gold
                      ? `${percent(row.gold.estimate)} (${percent(row.gold.low)} – ${percent(row.gold.high)})`
                      : "–",
                },
                {
                  key: "pace",
                  title: t("pace"),
                  number: true,
                  cell: (row) => (row.pace === null ? "–" : span(row.pace)),
                },
                ...(currency
                  ? [
                      {
                        key: "each",
                        title: t("series.each"),
                        number: true,
                        cell: (row: Stretch) => (row.each === null ? "–" : cash(row.each)),
                      },
                    ]
                  : []),
              ]}
            />
          </details>
        </>
      )}
    </section>
  );
}

/** Of all questions the one with most labels: its agreement by the time its items were answered. */
function Agreed({ rows, titleOf }: { rows: readonly Group[]; titleOf: Props["titleOf"] }) {
  const t = useWords("rooms/reports");
  const timed = rows.filter((row) => row.by === "time" && row.alpha !== null);
  const most = timed.toSorted((one, other) => other.labels - one.labels)[0];
  if (!most) return null;
  const values = timed
    .filter((row) => row.question === most.question && row.family === most.family)
    .map((row) => ({
      at: row.name,
      value: row.alpha ?? 0,
      low: row.low ?? undefined,
      high: row.high ?? undefined,
    }));
  return (
    <Series
      title={t("series.agreement", {
        question: named(most, titleOf),
      })}
      values={values}
      say={(value) => number(Number(value.toFixed(2)))}
      when={day}
      top={1}
    />
  );
}
