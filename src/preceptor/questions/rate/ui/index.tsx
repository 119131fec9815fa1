/** The face of a rating: a grid of cells, and under it the scale of the one in hand with its anchors. */
import clsx from "clsx";
import { useId } from "react";
import { useWords } from "@/i18n";
import { Markdown } from "@/ui/markdown/Markdown";
import type { AskProps, QuestionFace, SummaryProps } from "@/workspace/faces";
import { Grid } from "./Grid";
import css from "./Rate.module.css";
import {
  type Answer,
  type Cell,
  cellOf,
  hints,
  left,
  press,
  type Question,
  rateAndMove,
  say,
  scale,
  valueAt,
} from "./rate";

type Props = AskProps<Question, Answer, Cell>;

function Ask(props: Props) {
  const single =
    props.question.dimensions.length * (props.question.per === "whole" ? 1 : props.units.length) === 1;
  return (
    <>
      {!single && <Grid {...props} />}
      <Scale {...props} />
    </>
  );
}

function Scale(props: Props) {
  const t = useWords("questions/rate");
  const { question, units, value, set } = props;
  const group = useId();
  const cell = cellOf(props);
  const dimension = question.dimensions.find(({ name }) => name === cell.dimension);
  if (!dimension) return null;
  const steps = scale(question);
  const letter = units.find((unit) => unit.id === cell.unit)?.letter;
  const chosen = valueAt(value, cell);
  const anchors = dimension.anchors ?? {};
  const between = Object.entries(anchors).filter(
    ([at]) => Number(at) !== steps[0] && Number(at) !== steps.at(-1),
  );
  return (
    <fieldset className={css.scale}>
      <legend>{letter ? t("of", { title: dimension.title, letter }) : dimension.title}</legend>
      {dimension.help && <div className={css.help}>{<Markdown source={dimension.help} />}</div>}
      <div className={css.ticks} data-many={steps.length > 7 || undefined}>
        {steps.map((step) => (
          <label key={step} className={clsx(css.tick, chosen === step && css.tickOn)}>
            <input
              type="radio"
              className="vh"
              name={group}
              checked={chosen === step}
              onChange={() => set(rateAndMove(props, step))}
            />
            {step}
            {anchors[String(step)] && <span className="vh"> {anchors[String(step)]}</span>}
          </label>
        ))}
      </div>
      <div className={css.anchors} aria-hidden>
        <span>{anchors[String(steps[0])]}</span>
        <span>{anchors[String(steps.at(-1))]}</span>
      </div>
      {between.length > 0 && (
        <dl className={css.between} aria-hidden>
          {between.map(([at, text]) => (
            <div key={at}>
              <dt>{at}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </fieldset>
  );
}

function Summary({ question, units, value }: SummaryProps<Question, Answer>) {
  const t = useWords("questions/rate");
  const columns = question.per === "whole" ? [{ id: "", letter: "" }] : units;
  return (
    <table className={css.summary}>
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">{t("dimension")}</span>
          </th>
          {columns.map((unit) => (
            <th key={unit.id} scope="col">
              {unit.letter}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {question.dimensions.map(({ name, title }) => (
          <tr key={name}>
            <th scope="row">{title}</th>
            {columns.map((unit) => (
              <td key={unit.id}>{valueAt(value, { unit: unit.id, dimension: name }) ?? "–"}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const face: QuestionFace<Question, Answer, Cell> = {
  letter: "q",
  place: () => "rail",
  Ask,
  Summary,
  press,
  left,
  hints,
  say,
};
export default face;
