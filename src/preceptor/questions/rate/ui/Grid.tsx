/** Dimensions down, responses across; a filled cell is darker the higher its value. */
import clsx from "clsx";
import { useWords } from "@/i18n";
import type { AskProps } from "@/workspace/faces";
import css from "./Rate.module.css";
import { type Answer, type Cell, cellOf, type Question, rated, scale, valueAt } from "./rate";

/** Five shades, whatever the scale. */
function shade(value: number | undefined, question: Question): number {
  if (value === undefined) return 0;
  const steps = scale(question);
  const share = (value - (steps[0] ?? 1)) / Math.max(1, steps.length - 1);
  return 1 + Math.round(share * 4);
}

export function Grid(props: AskProps<Question, Answer, Cell>) {
  const t = useWords("questions/rate");
  const { question, value, set, labelledBy } = props;
  const columns = rated(props);
  const cell = cellOf(props);
  const choose = (next: Cell) => set(next.unit ? { cursor: next, focus: next.unit } : { cursor: next });
  return (
    <table
      className={css.grid}
      aria-labelledby={labelledBy}
      data-whole={question.per === "whole" || undefined}
    >
      {question.per !== "whole" && (
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{t("dimension")}</span>
            </th>
            {columns.map((unit) => (
              <th key={unit.id} scope="col" className={clsx(unit.id === cell.unit && css.column)}>
                <span className="vh">{t("response")} </span>
                {unit.letter}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {question.dimensions.map(({ name, title }) => (
          <tr key={name}>
            <th scope="row">{title}</th>
            {columns.map((unit) => {
              const here = { unit: unit.id, dimension: name };
              const chosen = valueAt(value, here);
              const on = unit.id === cell.unit && name === cell.dimension;
              return (
                <td key={unit.id}>
                  <button
                    type="button"
                    className={clsx(css.cell, on && css.cellOn)}
                    data-shade={shade(chosen, question)}
                    aria-current={on || undefined}
                    aria-label={t("cell", { value: chosen ?? t("empty"), title, letter: unit.letter })}
                    tabIndex={on ? 0 : -1}
                    onClick={() => choose(here)}
                  >
                    {chosen ?? <span aria-hidden>·</span>}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
