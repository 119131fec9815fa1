/** The face of a choice: a plain list with its keys. */
import clsx from "clsx";
import { useWords } from "@/i18n";
import type { AskProps, QuestionFace, SummaryProps } from "@/workspace/faces";
import css from "./Choice.module.css";
import {
  type Answer,
  blank,
  choose,
  hints,
  keyOf,
  left,
  limit,
  type Option,
  press,
  type Question,
  say,
  toggleUnsure,
} from "./choice";

type Props = AskProps<Question, Answer, never>;

function Ask(props: Props) {
  const t = useWords("questions/choice");
  const { question, value, set, labelledBy } = props;
  const chosen = value?.values ?? [];
  const full = question.multiple && chosen.length >= limit(question);
  return (
    <>
      {question.multiple && limit(question) < question.options.length && (
        <p className={css.note}>{t("atMost", { count: limit(question) })}</p>
      )}
      <div
        className={css.list}
        role={question.multiple ? "group" : "radiogroup"}
        aria-labelledby={labelledBy}
      >
        {question.options.map((option, at) => (
          <Row
            key={option.value}
            {...props}
            option={option}
            shortcut={keyOf(at)}
            on={chosen.includes(option.value)}
            full={full === true}
          />
        ))}
      </div>
      {question.allow_unsure && (
        <label className={css.unsure}>
          <input type="checkbox" checked={value?.unsure ?? false} onChange={() => set(toggleUnsure(props))} />
          {t("unsure")} <kbd aria-hidden>U</kbd>
        </label>
      )}
    </>
  );
}

type RowProps = Props & { option: Option; shortcut: string | undefined; on: boolean; full: boolean };

function Row(props: RowProps) {
  const { question, option, shortcut, on, full, set, labelledBy } = props;
  const pick = () => {
    const step = choose(props, option.value);
    if (step) set(step);
  };
  return (
    <label className={clsx(css.option, on && css.on)}>
      <input
        type={question.multiple ? "checkbox" : "radio"}
        name={labelledBy}
        checked={on}
        disabled={full && !on}
        onChange={pick}
      />
      <span>
        {option.title}
        {option.help && (
          <span className={css.help} dir="auto">
            {option.help}
          </span>
        )}
      </span>
      {shortcut && <kbd aria-hidden>{shortcut}</kbd>}
    </label>
  );
}

function Summary(props: SummaryProps<Question, Answer>) {
  return <p>{say(props)}</p>;
}

const face: QuestionFace<Question, Answer, never> = {
  letter: "l",
  place: () => "rail",
  Ask,
  Summary,
  press,
  left,
  hints,
  blank,
  say,
};
export default face;
