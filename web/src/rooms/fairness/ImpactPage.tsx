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
      {data.tables.map((one) => (
        <Step key={`${one.step}/${one.attribute}`} of={one} />
      ))}
    </div>
  );
}

function Step({ of }: { of: Counts }) {
  const t = useWords("rooms/fairness");
  const title = t("tableOf", { step: t(`step.${of.step}`), what: t(`attribute.${of.attribute}`) });
  const heading = `impact-${of.step}-${of.attribute}`;
  return (
    <section className={stack.card} aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <p className="dim">
        {t(`step.${of.step}.why`)}{" "}
        {of.people !== null && of.passed !== null
          ? t("ofAll", { people: number(of.people), passed: number(of.passed) })
          : t("fewInAll")}
      </p>
      <Table
        caption={title}
        quiet
        rows={of.groups}
        keyOf={(row) => row.name}
        columns={[
          { key: "group", title: t("group"), head: true, cell: (row) => t(`group.${row.name}`) },
          { key: "people", title: t("people"), number: true, cell: (row) => counted(row.people) },
          { key: "passed", title: t("passed"), number: true, cell: (row) => counted(row.passed) },
          {
            key: "share",
            title: t("share"),
            number: true,
            cell: (row) => (row.rate === null ? "–" : percent(row.rate)),
          },
          { key: "ratio", title: t("ratio"), cell: (row) => <Ratio of={row} /> },
          { key: "finding", title: t("finding"), cell: (row) => said(t, row) },
        ]}
      />
    </section>
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
