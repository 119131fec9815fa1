/** An estimate with its interval on a small scale: the picture beside the numbers of a table's row. */
import { number } from "./format";
import css from "./IntervalPlot.module.css";

export interface Interval {
  estimate: number;
  low: number;
  high: number;
}

interface Props {
  interval: Interval;
  /** The scale's ends, the same for every row of a table. */
  from?: number;
  to?: number;
  /** A line to compare with: chance, a target. */
  mark?: number;
}

const [WIDTH, HEIGHT, EDGE] = [160, 20, 5];

export function IntervalPlot({ interval, from = 0, to = 1, mark }: Props) {
  const place = (value: number) => {
    const share = (Math.min(to, Math.max(from, value)) - from) / (to - from || 1);
    return EDGE + share * (WIDTH - 2 * EDGE);
  };
  const middle = HEIGHT / 2;
  return (
    <svg className={css.plot} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden focusable="false">
      <line className={css.axis} x1={EDGE} x2={WIDTH - EDGE} y1={middle} y2={middle} />
      {[from, to].map((end) => (
        <line
          key={end}
          className={css.axis}
          x1={place(end)}
          x2={place(end)}
          y1={middle - 3}
          y2={middle + 3}
        />
      ))}
      {mark !== undefined && (
        <line className={css.mark} x1={place(mark)} x2={place(mark)} y1={1} y2={HEIGHT - 1} />
      )}
      <line
        className={css.whisker}
        x1={place(interval.low)}
        x2={place(interval.high)}
        y1={middle}
        y2={middle}
      />
      <circle className={css.dot} cx={place(interval.estimate)} cy={middle} r={4} />
    </svg>
  );
}

const three = new Intl.NumberFormat("en", { maximumFractionDigits: 3, useGrouping: false });

const rounded = (value: number) => number(Number(three.format(value)));

/** "0.612 (0.540 to 0.680)": never a bare mean. */
export function intervalWords({ estimate, low, high }: Interval, to: string): string {
  return `${rounded(estimate)} (${rounded(low)} ${to} ${rounded(high)})`;
}

/** Ends of a scale that holds every interval; at least 0 to 1. */
export function scaleOf(intervals: readonly Interval[]): { from: number; to: number } {
  return {
    from: Math.min(0, ...intervals.map((one) => one.low)),
    to: Math.max(1, ...intervals.map((one) => one.high)),
  };
}
