/** How one person does in one project: the person and the project's managers see these very figures. */
import { useQuery } from "@tanstack/react-query";
import { useWords, type Translate } from "@/i18n";
import { number, percent, span } from "@/ui/format";
import { IntervalPlot } from "@/ui/IntervalPlot";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import css from "./Performance.module.css";
import { type Measure, performanceQuery } from "./queries";

export function Figures({ project, person }: { project: number; person?: number }) {
  const t = useWords("rooms/performance");
  const { data, error, refetch } = useQuery(performanceQuery(project, person));
  if (error && !data) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <dl className={css.figures} aria-label={t("figures")}>
      {data.measures.map((one) => (
        <FigureOf key={one.figure} of={one} />
      ))}
    </dl>
  );
}

function FigureOf({ of }: { of: Measure }) {
  const t = useWords("rooms/performance");
  const told = of.estimate !== null && of.low !== null && of.high !== null;
  return (
    <div>
      <dt>{t(`figure.${of.figure}`)}</dt>
      <dd>
        <strong>{told ? value(of, of.estimate) : "–"}</strong>
        {told && <Interval of={of} />}
        <span className={css.note}>{counted(t, of)}</span>
        {of.against !== "none" && (
          <span className={css.against} data-against={of.against}>
            {against(t, of)}
          </span>
        )}
      </dd>
    </div>
  );
}

function Interval({ of }: { of: Measure }) {
  const t = useWords("rooms/performance");
  const interval = { estimate: of.estimate ?? 0, low: of.low ?? 0, high: of.high ?? 0 };
  const most = of.figure === "pace" ? Math.max(interval.high, of.target ?? 0) * 1.1 : 1;
  return (
    <span className={css.interval}>
      <IntervalPlot interval={interval} to={most} mark={of.target ?? undefined} />
      <span className={css.note}>
        {t("between", { low: value(of, interval.low), high: value(of, interval.high) })}
      </span>
    </span>
  );
}

/** A share as a percentage, a pace as tasks an hour. */
const value = (of: Measure, found: number | null): string =>
  of.figure === "pace" ? number(Math.round((found ?? 0) * 10) / 10) : percent(found ?? 0);

function counted(t: Translate, of: Measure): string {
  if (of.figure === "pace")
    return of.count ? t("counted.pace", { count: of.count, time: span(of.of) }) : t("counted.none");
  return of.of ? t(`counted.${of.figure}`, { right: number(of.count), count: of.of }) : t("counted.none");
}

function against(t: Translate, of: Measure): string {
  const few = of.figure === "pace" ? "against.too_few.pace" : "against.too_few";
  return t(of.against === "too_few" ? few : `against.${of.against}`, {
    target: value(of, of.target),
    fewest: number(of.fewest),
  });
}
