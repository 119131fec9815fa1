/** Whether groups of people pass alike, step by step: rates, ratios with intervals, and what they can and cannot say. */
import { useQuery } from "@tanstack/react-query";
import { type Translate, useWords } from "@/i18n";
import { date, number, percent } from "@/ui/format";
import { IntervalPlot } from "@/ui/IntervalPlot";
import { Empty, Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { type Group, impactQuery, type Table as Counts } from "./queries";

const FOUR_FIFTHS = 0.8;
/** In the order in which people come to them. */
const STEPS: readonly Counts["step"][] = ["accepted", "admitted", "exam", "work"];

export function ImpactPage({ id }: { id: number }) {
  const t = useWords("rooms/fairness");
  const { data, error, refetch } = useQuery(impactQuery(id));
  if (error && !data) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <div className={stack.stack}>
      <section className={stack.card} aria-labelledby="impact">
        <h2 id="impact">{t("impact")}</h2>
        <p className={`dim ${stack.narrow}`}>{t("impact.why")}</p>
        <p className={`dim ${stack.narrow}`}>{t("impact.sure")}</p>
        <p className="dim">{t("impact.drawn", { day: date(new Date(data.day)) })}</p>
      </section>
      {data.tables.length === 0 && (
        <Empty title={t("impact.nobody")}>
          <p>{t("impact.nobodyWhy")}</p>
        </Empty>
      )}
      {STEPS.map((step) => {
        const tables = data.tables.filter((one) => one.step === step);
        return tables.length > 0 && <Step key={step} step={step} tables={tables} />;
      })}
    </div>
  );
}

function Step({ step, tables }: { step: Counts["step"]; tables: readonly Counts[] }) {
  const t = useWords("rooms/fairness");
  const heading = `impact-${step}`;
  const [first] = tables;
  return (
    <section className={stack.card} aria-labelledby={heading}>
      <h3 id={heading}>{t(`step.${step}`)}</h3>
      <p className={`dim ${stack.narrow}`}>
        {t(`step.${step}.why`)}{" "}
        {first && first.people !== null && first.passed !== null
          ? t("ofAll", { people: number(first.people), passed: number(first.passed) })
          : t("fewInAll")}
      </p>
      {tables.map((one) => (
        <Groups key={one.attribute} of={one} />
      ))}
    </section>
  );
}

function Groups({ of }: { of: Counts }) {
  const t = useWords("rooms/fairness");
  return (
    <Table
      caption={t("tableOf", { step: t(`step.${of.step}`), what: t(`attribute.${of.attribute}`) })}
      quiet
      rows={of.groups}
      keyOf={(row) => row.name}
      columns={[
        {
          key: "group",
          title: t(`attribute.${of.attribute}`),
          head: true,
          cell: (row) => t(`group.${row.name}`),
        },
        { key: "people", title: t("people"), number: true, cell: (row) => counted(row.people) },
        { key: "passed", title: t("passed"), number: true, cell: (row) => counted(row.passed) },
        {
          key: "share",
          title: t("share"),
          number: true,
          cell: (row) => (row.rate === null ? "–" : percent(row.rate)),
        },
        { key: "ratio", title: t("ratio"), cell: (row) => <Ratio of={row} /> },
        { key: "finding", title: t("finding"), words: true, cell: (row) => said(t, row) },
      ]}
    />
  );
}

const counted = (value: number | null) => (value === null ? "–" : number(value));

function Ratio({ of }: { of: Group }) {
  const t = useWords("rooms/fairness");
  if (of.ratio === null) return "–";
  if (of.low === null || of.high === null) return percent(of.ratio);
  return (
    <>
      {t("ratioWords", { ratio: percent(of.ratio), low: percent(of.low), high: percent(of.high) })}
      <IntervalPlot
        interval={{ estimate: of.ratio, low: of.low, high: of.high }}
        to={1.5}
        mark={FOUR_FIFTHS}
      />
    </>
  );
}

/** A gap is never called one without how often chance gives it. */
function said(t: Translate, of: Group): string {
  const chance = of.chance === null ? "" : of.chance < 0.001 ? t("chance.rare") : percent(of.chance);
  return t(`finding.${of.finding}`, { chance });
}
