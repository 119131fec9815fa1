/** How a project is: each indicator beside its target, what it means and what to do; it follows the work as it goes on. */
import { useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { formQuery, projectQuery } from "@/api/projects";
import { Segmented } from "@/ui/Field";
import { dateTime } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { FigureCard } from "./FigureCard";
import { FindingsCard } from "./FindingsCard";
import css from "./Health.module.css";
import { OverTimeCard } from "./OverTimeCard";
import { PointsCard } from "./PointsCard";
import { type Figure, type Health, healthQuery, useLive } from "./queries";

const SPANS = [7, 30, 90] as const;

interface Props {
  id: number;
  days: number;
  onDays: (days: number) => void;
}

export function HealthPage({ id, days, onDays }: Props) {
  const t = useWords("rooms/reports");
  const { data, error, refetch } = useQuery(healthQuery(id, days));
  const { data: project } = useQuery(projectQuery(id));
  const { data: form } = useQuery(formQuery(id));
  const titleOf = (name: string) => form?.form.questions.find((one) => one.name === name)?.title ?? name;
  const live = useLive(id);
  return (
    <div className={stack.stack}>
      <section className={stack.stack} aria-labelledby="health">
        <div className={stack.ends}>
          <h2 id="health">{t("health")}</h2>
          <Segmented
            label={t("days")}
            value={String(days)}
            options={SPANS.map((one) => ({ value: String(one), label: t(`days.${one}`) }))}
            onChange={(value) => onDays(Number(value))}
          />
        </div>
        {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
        {!data && !error && <Waiting />}
        {data && (
          <>
            <Summary health={data} live={live} />
            <ul className={css.figures}>
              {data.rows.map((one) => (
                <FigureCard
                  key={one.indicator}
                  project={id}
                  figure={one}
                  mayChange={project?.deeds.includes("change_project") ?? false}
                  titleOf={titleOf}
                  mayGo={(deed) => project?.deeds.includes(deed) ?? false}
                />
              ))}
            </ul>
          </>
        )}
      </section>
      {data && (
        // Not before what stands above them, which would push them down.
        <>
          <OverTimeCard id={id} days={Math.max(days, 30)} titleOf={titleOf} />
          <PointsCard id={id} />
          <FindingsCard id={id} titleOf={titleOf} />
        </>
      )}
    </div>
  );
}

const inState = (rows: readonly Figure[], state: Figure["state"]) =>
  rows.filter((one) => one.state === state);

function Summary({ health, live }: { health: Health; live: "live" | "lost" }) {
  const t = useWords("rooms/reports");
  const act = inState(health.rows, "act");
  const watch = inState(health.rows, "watch");
  return (
    <div className={css.summary}>
      <p role="status" className={css.sentence}>
        {act.length + watch.length === 0
          ? t(health.rows.some((one) => one.of > 0) ? "summary.well" : "summary.early")
          : [
              act.length > 0 && t("summary.act", { names: act.map((one) => t(one.indicator)).join(", ") }),
              watch.length > 0 &&
                t("summary.watch", { names: watch.map((one) => t(one.indicator)).join(", ") }),
            ]
              .filter(Boolean)
              .join(" ")}
      </p>
      <p className={`dim ${stack.small}`}>
        <i className={css.pulse} data-live={live} aria-hidden />
        {t(live)}{" "}
        {health.changed_at ? t("changedAt", { at: dateTime(new Date(health.changed_at)) }) : t("never")}
      </p>
    </div>
  );
}
