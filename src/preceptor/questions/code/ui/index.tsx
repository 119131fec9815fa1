/** The face of a judgment of code: the grid of points, and under it running the response in hand. */
import { useWords } from "@/i18n";
import type { AskProps, QuestionFace, SummaryProps } from "@/workspace/faces";
import rateFace from "../../rate/ui";
import type * as rate from "../../rate/ui/rate";
import {
  type Answer,
  asRating,
  type Cursor,
  hints,
  left,
  lifted,
  outcomeSaid,
  press,
  type Question,
  ratingOf,
  runsOf,
  say,
} from "./code";
import { RunPanel } from "./RunPanel";
import css from "./Code.module.css";

function Ask(props: AskProps<Question, Answer, Cursor>) {
  const { active, labelledBy, set } = props;
  return (
    <>
      <rateFace.Ask
        {...ratingOf(props)}
        active={active}
        labelledBy={labelledBy}
        set={(step) => set(lifted(props, step as Parameters<typeof lifted>[1]))}
      />
      <RunPanel {...props} />
    </>
  );
}

function Summary({ question, units, value }: SummaryProps<Question, Answer>) {
  const t = useWords("questions/code");
  return (
    <>
      <rateFace.Summary
        question={asRating(question)}
        units={units}
        value={value && ({ values: value.values } as rate.Answer)}
      />
      <ul className={css.ran}>
        {units.map((unit) => {
          const last = runsOf(value, unit.id).at(-1);
          return (
            <li key={unit.id}>
              {unit.letter}: {last ? t("selfReported", { outcome: outcomeSaid(last) }) : t("notRun")}
            </li>
          );
        })}
      </ul>
    </>
  );
}

const face: QuestionFace<Question, Answer, Cursor> = {
  letter: "x",
  place: () => "rail",
  Ask,
  Summary,
  press,
  left,
  hints,
  say,
};
export default face;
