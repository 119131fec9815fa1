/** People by speed and by how right they are: a point each, with the same people in a table. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, useRef, useState } from "react";
import { useWords } from "@/i18n";
import { Segmented } from "@/ui/Field";
import { number, percent, span } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import css from "./Health.module.css";
import { type Point, pointsQuery } from "./queries";

type By = "gold" | "agreement";

export function PointsCard({ id }: { id: number }) {
  const t = useWords("rooms/reports");
  const { data, error, refetch } = useQuery(pointsQuery(id));
  const [by, setBy] = useState<By>("agreement");
  if (error && !data) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const shown = data.rows.filter((one) => one[by] !== null);
  return (
    <section className={stack.card} aria-labelledby="points">
      <div className={stack.ends}>
        <h2 id="points">{t("points")}</h2>
        <Segmented
          label={t("points.by")}
          value={by}
          options={[
            { value: "agreement", label: t("points.agreement") },
            { value: "gold", label: t("gold") },
          ]}
          onChange={(value) => setBy(value as By)}
        />
      </div>
      <p className={`dim ${stack.small}`}>
        {t("points.why")}{" "}
        {data.of > data.rows.length &&
          t("points.most", { shown: number(data.rows.length), of: number(data.of) })}
      </p>
      {shown.length === 0 ? (
        <p className="dim">{t("points.none")}</p>
      ) : (
        <Scatter id={id} rows={shown} by={by} />
      )}
      {data.rows.length > 0 && (
        <details>
          <summary>{t("numbers")}</summary>
          <PointsTable id={id} rows={data.rows} />
        </details>
      )}
    </section>
  );
}

const share = (one: Point["gold"]) =>
  one ? `${percent(one.estimate)} (${percent(one.low)} – ${percent(one.high)})` : "–";

/** A point each, reached by Tab once and by the arrows from the quickest to the slowest. */
function Scatter({ id, rows, by }: { id: number; rows: readonly Point[]; by: By }) {
  const t = useWords("rooms/reports");
  const sorted = rows.toSorted((one, other) => one.pace - other.pace);
  const [at, setAt] = useState<number>();
  const box = useRef<HTMLDivElement>(null);
  const chosen = sorted.find((one) => one.contributor === at);
  const longest = Math.max(...sorted.map((one) => one.pace), 1);
  const most = Math.max(...sorted.map((one) => one.answers), 1);
  const move = (event: KeyboardEvent, place: number) => {
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = Math.min(sorted.length - 1, Math.max(0, place + step));
    box.current?.querySelectorAll("button")[next]?.focus();
  };
  const reached = Math.max(
    0,
    sorted.findIndex((one) => one.contributor === at),
  );
  return (
    <>
      <div className={css.scatter} ref={box} dir="ltr" role="group" aria-label={t("points")}>
        <span className={css.upper} aria-hidden>
          100%
        </span>
        <span className={css.lower} aria-hidden>
          0%
        </span>
        <span className={css.far} aria-hidden>
          {span(longest)}
        </span>
        {sorted.map((one, place) => (
          <button
            key={one.contributor}
            type="button"
            className={css.point}
            data-stopped={one.stopped || undefined}
            aria-pressed={one.contributor === at}
            aria-label={inWords(t, one)}
            tabIndex={place === reached ? 0 : -1}
            style={{
              insetInlineStart: `${2 + (96 * one.pace) / longest}%`,
              insetBlockEnd: `${4 + 92 * (one[by]?.estimate ?? 0)}%`,
              ["--size" as string]: `${8 + 10 * Math.sqrt(one.answers / most)}px`,
            }}
            onFocus={() => setAt(one.contributor)}
            onClick={() => setAt(one.contributor)}
            onKeyDown={(event) => move(event, place)}
          />
        ))}
      </div>
      <p className={css.chosen}>
        {chosen ? (
          <>
            {inWords(t, chosen)}{" "}
            <Link
              to="/projects/$project/evidence"
              params={{ project: id }}
              search={{ person: chosen.contributor }}
            >
              {t("points.evidence")}
            </Link>
          </>
        ) : (
          <span className="dim">{t("points.choose")}</span>
        )}
      </p>
    </>
  );
}

function inWords(t: ReturnType<typeof useWords>, one: Point): string {
  return t(one.stopped ? "points.saidStopped" : "points.said", {
    who: `\u2068${one.pseudonym}\u2069`,
    pace: span(one.pace),
    answers: number(one.answers),
    gold: share(one.gold),
    agreement: share(one.agreement),
  });
}

function PointsTable({ id, rows }: { id: number; rows: readonly Point[] }) {
  const t = useWords("rooms/reports");
  return (
    <Table
      caption={t("points")}
      quiet
      rows={rows}
      keyOf={(row) => row.contributor}
      columns={[
        {
          key: "who",
          title: t("points.who"),
          head: true,
          cell: (row) => (
            <Link
              to="/projects/$project/evidence"
              params={{ project: id }}
              search={{ person: row.contributor }}
            >
              <bdi>{row.pseudonym}</bdi>
            </Link>
          ),
        },
        { key: "answers", title: t("series.answers"), number: true, cell: (row) => number(row.answers) },
        { key: "pace", title: t("points.pace"), number: true, cell: (row) => span(row.pace) },
        { key: "gold", title: t("gold"), number: true, cell: (row) => share(row.gold) },
        { key: "agreement", title: t("points.agreement"), number: true, cell: (row) => share(row.agreement) },
        {
          key: "state",
          title: t("points.state"),
          cell: (row) => t(row.stopped ? "points.stopped" : "points.works"),
        },
      ]}
    />
  );
}
