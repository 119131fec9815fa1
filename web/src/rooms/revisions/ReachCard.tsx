/** What rests on the words before an edit, what judging anew would cost, and asking again. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { money, number, span } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { AskAgain } from "./AskAgain";
import { type Cost, type Reach, reachQuery, revisionsQuery } from "./queries";
import { RevisionsTable } from "./RevisionsTable";

interface Props {
  id: number;
  since: number;
  until: number;
  /** Asking again goes by the newest words alone. */
  newest: number;
}

export default function ReachCard({ id, since, until, newest }: Props) {
  const t = useWords("rooms/revisions");
  // What a job has asked again, or taken back, is told anew.
  const asked = useQuery(revisionsQuery(id));
  const done = asked.isPending ? undefined : (asked.data?.rows ?? []).map((one) => `${one.id}/${one.state}`);
  const { data, error } = useQuery({
    ...reachQuery(id, { since, until }, done),
    placeholderData: keepPreviousData,
  });
  const [asking, setAsking] = useState(false);
  return (
    <section className={stack.card} aria-labelledby="reach">
      <div>
        <h2 id="reach">{t("reach.title", { since, until })}</h2>
        <p className="dim">{t("reach.lead")}</p>
      </div>
      {error && <ProblemNote problem={error} />}
      {!data && !error && <Waiting rows={1} />}
      {data && <Reached id={id} reach={data} />}
      {data && <CostLine cost={data.cost} />}
      {data && until === newest && data.older_items > 0 && (
        <div className={stack.row}>
          <Button onClick={() => setAsking(true)}>{t("ask.open")}</Button>
        </div>
      )}
      <RevisionsTable id={id} />
      {data && asking && <AskAgain id={id} reach={data} onClose={() => setAsking(false)} />}
    </section>
  );
}

interface Row {
  key: string;
  what: string;
  much: ReactNode;
  where: ReactNode;
}

function Reached({ id, reach }: { id: number; reach: Reach }) {
  const t = useWords("rooms/revisions");
  const project = { project: id };
  const clauses = reach.clauses.map((one) => one.now || one.was).join(", ");
  const quizzes = Object.values(reach.quizzes).reduce((sum, questions) => sum + questions, 0);
  const rows: Row[] = [
    {
      key: "judgments",
      what: t("row.judgments"),
      much: t("row.judgmentsOf", { answers: number(reach.older_answers), items: number(reach.older_items) }),
      where: (
        <Link to="/projects/$project/results" params={project}>
          {t("row.results")}
        </Link>
      ),
    },
    {
      key: "clauses",
      what: t("row.onClauses", { clauses }),
      much: number(reach.on_clauses),
      where: t("row.askedAbout"),
    },
    {
      key: "gold",
      what: t("row.gold"),
      much: upTo(reach.gold, reach.looked_at.gold),
      where: (
        <Link to="/projects/$project/gold" params={project}>
          {t("row.goldPage")}
        </Link>
      ),
    },
    {
      key: "precedents",
      what: t("row.precedents"),
      much: number(reach.precedents.length),
      where: (
        <Link to="/projects/$project/questions" params={project}>
          {reach.precedents[0]?.name ?? t("row.questions")}
        </Link>
      ),
    },
    { key: "quizzes", what: t("row.quizzes"), much: number(quizzes), where: t("row.quizzesWhere") },
    {
      key: "certificates",
      what: t("row.certificates"),
      much: number(reach.certificates),
      where: (
        <Link to="/projects/$project/calibration" params={project}>
          {t("row.calibration")}
        </Link>
      ),
    },
  ];
  if (reach.builds) rows.push(...buildRows(id, reach, t));
  return (
    <Table
      caption={t("reach.title", { since: reach.since, until: reach.until })}
      quiet
      rows={rows}
      keyOf={(row) => row.key}
      columns={[
        { key: "what", title: t("column.what"), head: true, cell: (row) => row.what },
        { key: "much", title: t("column.much"), number: true, cell: (row) => row.much },
        { key: "where", title: t("column.where"), words: true, cell: (row) => row.where },
      ]}
    />
  );
}

function buildRows(id: number, reach: Reach, t: ReturnType<typeof useWords>): Row[] {
  const builds = reach.builds ?? [];
  const runs = reach.runs ?? [];
  return [
    {
      key: "builds",
      what: t("row.builds"),
      much: number(builds.length),
      where: builds.slice(0, 3).map((one) => (
        <Link key={one.id} to="/projects/$project/datasets/$build" params={{ project: id, build: one.id }}>
          {one.name}{" "}
        </Link>
      )),
    },
    {
      key: "runs",
      what: t("row.runs"),
      much:
        runs.length > 0
          ? t("row.runsOf", { runs: number(runs.length), models: number(reach.models) })
          : number(0),
      where: runs.slice(0, 3).map((one) => (
        <Link key={one.id} to="/projects/$project/runs/$run" params={{ project: id, run: one.id }}>
          {one.name}{" "}
        </Link>
      )),
    },
  ];
}

/** A count that ended where looking did says so. */
const upTo = (found: number, most: number | undefined) =>
  most !== undefined && found >= most ? `≥ ${number(most)}` : number(found);

function CostLine({ cost }: { cost: Cost }) {
  const t = useWords("rooms/revisions");
  if (cost.items === 0) return <p>{t("cost.none")}</p>;
  const { currency, total, left } = cost;
  return (
    <p>
      <strong>{t("cost.title")}</strong>{" "}
      {t("cost.places", {
        items: number(cost.items),
        overlap: number(cost.overlap),
        places: number(cost.places),
      })}{" "}
      {!!cost.minutes && t("cost.time", { time: span(cost.minutes * 60) })}{" "}
      {currency && total !== null && t("cost.money", { money: money({ currency, minor_units: total }) })}{" "}
      {currency &&
        left !== null &&
        t(cost.in_budget ? "cost.within" : "cost.beyond", {
          left: money({ currency, minor_units: left }),
          promised: money({ currency, minor_units: cost.promised }),
        })}
    </p>
  );
}
