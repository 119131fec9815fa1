/** A small picture of one figure over time: bars for amounts, dots with their intervals for the rest. The numbers are in a table beside it. */
import { useId } from "react";
import css from "./Health.module.css";

export interface Value {
  /** The day it is of, or the first of its week. */
  at: string;
  value: number;
  low?: number | undefined;
  high?: number | undefined;
}

interface Props {
  title: string;
  values: readonly Value[];
  say: (value: number) => string;
  when: (at: string) => string;
  bars?: boolean;
  /** The end of the scale, where the figure has one. */
  top?: number;
}

const [WIDTH, HEIGHT, EDGE] = [320, 84, 8];

export function Series({ title, values, say, when, bars = false, top }: Props) {
  const id = useId();
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last) return null;
  const most = top ?? Math.max(...values.map((one) => one.high ?? one.value), 0);
  const least = Math.min(0, ...values.map((one) => one.low ?? one.value));
  const x = (place: number) =>
    values.length === 1 ? WIDTH / 2 : EDGE + (place / (values.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number) =>
    HEIGHT - EDGE - ((Math.min(most, value) - least) / (most - least || 1)) * (HEIGHT - 2 * EDGE);
  const width = Math.max(2, Math.min(16, (WIDTH - 2 * EDGE) / values.length - 2));
  return (
    <figure className={css.plotted} aria-labelledby={id}>
      <figcaption id={id}>
        {title} <strong>{say(last.value)}</strong>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden focusable="false" className={css.picture}>
        <line className={css.axis} x1={EDGE} x2={WIDTH - EDGE} y1={y(0)} y2={y(0)} />
        {!bars && (
          <polyline
            className={css.line}
            points={values.map((one, place) => `${x(place)},${y(one.value)}`).join(" ")}
          />
        )}
        {values.map((one, place) =>
          bars ? (
            <rect
              key={one.at}
              className={css.bar}
              x={x(place) - width / 2}
              width={width}
              y={y(one.value)}
              height={Math.max(0, y(0) - y(one.value))}
            />
          ) : (
            <g key={one.at}>
              {one.low !== undefined && one.high !== undefined && (
                <line className={css.whisker} x1={x(place)} x2={x(place)} y1={y(one.low)} y2={y(one.high)} />
              )}
              <circle className={css.dot} cx={x(place)} cy={y(one.value)} r={3} />
            </g>
          ),
        )}
      </svg>
      <div className={css.ends} aria-hidden>
        <bdi>{when(first.at)}</bdi>
        {last !== first && <bdi>{when(last.at)}</bdi>}
      </div>
    </figure>
  );
}
