/** The face of a review of steps: each step with its points beneath it, the wrong one with what is wrong. */
import clsx from "clsx";
import { useEffect, useRef } from "react";
import { useWords } from "@/i18n";
import { Markdown } from "@/ui/markdown/Markdown";
import { prose } from "@/ui/prose";
import type { AskProps, QuestionFace, SummaryProps } from "@/workspace/faces";
import css from "./Steps.module.css";
import {
  type Answer,
  type Cursor,
  cursorOf,
  edit,
  finish,
  hints,
  isWrong,
  left,
  name,
  POINTS,
  press,
  type Question,
  rate,
  reach,
  say,
  textsOf,
} from "./steps";

type Props = AskProps<Question, Answer, Cursor>;

function Ask(props: Props) {
  const { labelledBy } = props;
  return (
    <>
      <ol className={css.steps} aria-labelledby={labelledBy}>
        {textsOf(props).map((text, at) => (
          // Steps have no id of their own and never move: their place is their key.
          // eslint-disable-next-line react/no-array-index-key
          <Row key={at} props={props} text={text} at={at} />
        ))}
      </ol>
      {props.question.finish !== false && <Ending {...props} />}
    </>
  );
}

interface RowProps {
  props: Props;
  at: number;
}

function Row({ props, text, at }: RowProps & { text: string }) {
  const t = useWords("questions/steps");
  const { active, value, set } = props;
  const step = value?.steps[at];
  const cursor = cursorOf(props);
  const here = active && cursor.at === at;
  // While what is wrong is named, digits name it; one digit never stands on two buttons.
  const keyed = here && !cursor.naming;
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (here) ref.current?.scrollIntoView?.({ block: "nearest" });
  }, [here]);
  const closed = at > reach(props);
  return (
    <li ref={ref} className={clsx(css.step, here && css.here, closed && css.closed)} data-step={at}>
      <Markdown source={text} />
      <div className={css.points} role="radiogroup" aria-label={t("step", { number: at + 1 })}>
        {POINTS.map((point, place) => (
          <button
            key={point}
            type="button"
            role="radio"
            className={css.point}
            data-point={point}
            aria-checked={step !== undefined && !step.unsure && step.rating === point}
            disabled={closed}
            onClick={() => set(rate(props, at, point) ?? {})}
          >
            {t(`point.${point}`)} {keyed && <kbd aria-hidden>{place + 1}</kbd>}
          </button>
        ))}
        <button
          type="button"
          role="radio"
          className={css.point}
          aria-checked={step?.unsure === true}
          disabled={closed}
          onClick={() => set(rate(props, at, 0, true) ?? {})}
        >
          {t("unsure")} {here && <kbd aria-hidden>U</kbd>}
        </button>
      </div>
      {isWrong(step) && <Wrong props={props} at={at} />}
    </li>
  );
}

/** What is wrong with a step, why, and what should stand there. */
function Wrong({ props, at }: RowProps) {
  const t = useWords("questions/steps");
  const { question, value, set } = props;
  const step = value?.steps[at];
  const cursor = cursorOf(props);
  const naming = cursor.naming === true && cursor.at === at;
  return (
    <div className={css.wrong}>
      {(question.errors ?? []).length > 0 && (
        <div className={css.points} role="group" aria-label={t("error", { number: at + 1 })}>
          {question.errors?.map((one, place) => (
            <button
              key={one.value}
              type="button"
              className={css.point}
              title={one.help}
              aria-pressed={step?.error === one.value}
              onClick={() => set(name(props, at, one.value))}
            >
              {one.title} {naming && <kbd aria-hidden>{place + 1}</kbd>}
            </button>
          ))}
        </div>
      )}
      <label className={css.words}>
        {t("why")}
        <input
          value={step?.why ?? ""}
          maxLength={2000}
          {...prose()}
          onChange={(event) => set(edit(props, at, { why: event.target.value }, true))}
        />
      </label>
      {question.rewrite !== false && (
        <label className={css.words}>
          {t("better")}
          <textarea
            value={step?.better ?? ""}
            maxLength={20_000}
            rows={2}
            {...prose()}
            onChange={(event) => set(edit(props, at, { better: event.target.value }, true))}
          />
        </label>
      )}
    </div>
  );
}

function Ending(props: Props) {
  const t = useWords("questions/steps");
  const { value, set } = props;
  return (
    <div className={css.ending}>
      <span>{t("ends")}</span>
      {(["bad_problem", "give_up"] as const).map((why) => (
        <button
          key={why}
          type="button"
          className={css.point}
          aria-pressed={value?.finish === why}
          onClick={() => set(finish(props, why))}
        >
          {t(`finish.${why}`)} <kbd aria-hidden>{why === "give_up" ? "X" : "P"}</kbd>
        </button>
      ))}
      {value?.finish && <output className={css.finish}>{t(`finish.${value.finish}`)}</output>}
    </div>
  );
}

function Summary({ question, value, shown = {} }: SummaryProps<Question, Answer>) {
  const t = useWords("questions/steps");
  if (!value) return null;
  const texts = textsOf({ question, shown });
  return (
    <div>
      <p>{say({ question, value })}</p>
      <ol className={css.summary}>
        {value.steps.map((step, at) => (
          // eslint-disable-next-line react/no-array-index-key
          <li key={at}>
            <span dir="auto">{texts[at]?.slice(0, 120)}</span>{" "}
            {step.unsure ? t("unsure") : t(`point.${step.rating}`)}
            {[step.why, step.better].filter(Boolean).map((words) => (
              <q key={words} dir="auto">
                {words}
              </q>
            ))}
          </li>
        ))}
      </ol>
    </div>
  );
}

const face: QuestionFace<Question, Answer, Cursor> = {
  letter: "n",
  place: () => "wide",
  draws: true,
  Ask,
  Summary,
  press,
  left,
  hints,
  say,
};
export default face;
