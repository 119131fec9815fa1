/** One row of points for each dimension: of one reply, or of the whole. */
import clsx from "clsx";
import { useEffect, useId, useRef } from "react";
import type { AskProps } from "@/workspace/faces";
import css from "./Conversation.module.css";
import {
  type Answer,
  cellOf,
  type Cursor,
  type Dimension,
  pointAt,
  type Question,
  rate,
  scale,
} from "./talk";

interface Props extends AskProps<Question, Answer, Cursor> {
  /** The exchange, "" for the whole. */
  turn: string;
  dimensions: Dimension[];
  /** Said before the names were shown, it holds. */
  locked?: boolean;
}

export function Points({ turn, dimensions, locked = false, ...props }: Props) {
  const inHand = cellOf(props);
  if (dimensions.length === 0) return null;
  return (
    <div className={css.points}>
      {dimensions.map((dimension) => (
        <Row
          key={dimension.name}
          {...props}
          turn={turn}
          dimension={dimension}
          locked={locked}
          on={props.active && inHand?.turn === turn && inHand.dimension === dimension.name}
        />
      ))}
    </div>
  );
}

interface RowProps extends AskProps<Question, Answer, Cursor> {
  turn: string;
  dimension: Dimension;
  locked: boolean;
  /** Digits go to this one. */
  on: boolean;
}

function Row({ turn, dimension, locked, on, ...props }: RowProps) {
  const group = useId();
  const { name, title, anchors = {} } = dimension;
  const steps = scale(props.question);
  const cell = { turn, dimension: name };
  const chosen = pointAt(props.value, cell);
  const row = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (on) row.current?.scrollIntoView?.({ block: "nearest" });
  }, [on]);
  const meaning = meaningOf(anchors, steps, chosen);
  return (
    <fieldset ref={row} className={clsx(css.dimension, on && css.inHand)} disabled={locked}>
      <legend>{title}</legend>
      <div className={css.ticks}>
        {steps.map((step) => (
          <label key={step} className={clsx(css.tick, chosen === step && css.tickOn)}>
            <input
              type="radio"
              className="vh"
              name={group}
              checked={chosen === step}
              onChange={() => props.set(rate(props, cell, step))}
            />
            {step}
            {anchors[String(step)] && <span className="vh"> {anchors[String(step)]}</span>}
          </label>
        ))}
      </div>
      {meaning && (
        <p className={css.meaning} aria-hidden dir="auto">
          {meaning}
        </p>
      )}
    </fieldset>
  );
}

/** What the chosen point means; both ends of the scale, as long as that is not said. */
function meaningOf(anchors: Record<string, string>, steps: number[], chosen: number | undefined): string {
  const of = (step: number | undefined) => anchors[String(step)];
  if (of(chosen)) return of(chosen) ?? "";
  const ends = [steps[0], steps.at(-1)].filter(of);
  return ends.map((step) => `${step}: ${of(step)}`).join(" · ");
}
