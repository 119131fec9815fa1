/** One row of points for each dimension: of one reply, or of the whole. */
import clsx from "clsx";
import { useId } from "react";
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

export function Points({ turn, dimensions, locked, ...props }: Props) {
  const group = useId();
  const inHand = cellOf(props);
  const steps = scale(props.question);
  if (dimensions.length === 0) return null;
  return (
    <div className={css.points}>
      {dimensions.map(({ name, title, anchors = {} }) => {
        const cell = { turn, dimension: name };
        const chosen = pointAt(props.value, cell);
        const on = props.active && inHand?.turn === turn && inHand.dimension === name;
        const meaning = chosen === undefined ? undefined : anchors[String(chosen)];
        return (
          <fieldset key={name} className={clsx(css.dimension, on && css.inHand)} disabled={locked}>
            <legend>{title}</legend>
            <div className={css.ticks}>
              {steps.map((step) => (
                <label key={step} className={clsx(css.tick, chosen === step && css.tickOn)}>
                  <input
                    type="radio"
                    className="vh"
                    name={`${group}${name}`}
                    checked={chosen === step}
                    onChange={() => props.set(rate(props, cell, step))}
                  />
                  {step}
                  {anchors[String(step)] && <span className="vh"> {anchors[String(step)]}</span>}
                </label>
              ))}
            </div>
            {(meaning ?? anchors[String(steps[0])]) && (
              <p className={css.meaning} aria-hidden dir="auto">
                {meaning ?? `${steps[0]}: ${anchors[String(steps[0])] ?? ""}`}
              </p>
            )}
          </fieldset>
        );
      })}
    </div>
  );
}
