/** The face of a comparison: one row from "A much better" to "B much better", both bad apart. */
import clsx from "clsx";
import { useWords } from "@/i18n";
import { Letter } from "@/ui/Letter";
import type { AskProps, QuestionFace, SummaryProps } from "@/workspace/faces";
import css from "./Compare.module.css";
import {
  type Answer,
  badge,
  choose,
  hints,
  left,
  nameOf,
  pairOf,
  press,
  type Question,
  say,
  strengths,
  toggleBothBad,
} from "./compare";

type Props = AskProps<Question, Answer, never>;

function Ask(props: Props) {
  const t = useWords("questions/compare");
  const { question, value, set, labelledBy } = props;
  const pair = pairOf(props);
  if (!pair) return <p className={css.note}>{t("needsTwo")}</p>;
  const chosen = value && !value.both_bad ? value.value : undefined;
  return (
    <>
      <div className={css.ends} aria-hidden>
        <Letter small>{pair[0].letter}</Letter>
        <span>{chosen === undefined ? t("choose") : nameOf(chosen, question, pair)}</span>
        <Letter small>{pair[1].letter}</Letter>
      </div>
      <div className={css.row} role="radiogroup" aria-labelledby={labelledBy}>
        {strengths(question).map((strength, at) => (
          <label
            key={strength}
            className={clsx(css.step, strength === 0 && css.middle, chosen === strength && css.on)}
            title={nameOf(strength, question, pair)}
          >
            <input
              type="radio"
              className="vh"
              name={labelledBy}
              checked={chosen === strength}
              onChange={() => set(choose({ ...props, value: undefined }, strength))}
            />
            <span className="vh">{nameOf(strength, question, pair)}</span>
            <span aria-hidden>{at + 1}</span>
          </label>
        ))}
      </div>
      {question.allow_both_bad !== false && (
        <label className={css.bad}>
          <input
            type="checkbox"
            checked={value?.both_bad ?? false}
            onChange={() => set(toggleBothBad(props))}
          />
          {t("bothBad")} <kbd aria-hidden>N</kbd>
        </label>
      )}
    </>
  );
}

function Summary(props: SummaryProps<Question, Answer>) {
  return <p>{say(props)}</p>;
}

const face: QuestionFace<Question, Answer, never> = {
  letter: "p",
  place: () => "rail",
  Ask,
  Summary,
  press,
  left,
  hints,
  badge,
  say,
};
export default face;
