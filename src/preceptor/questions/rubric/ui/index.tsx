/** The face of a rubric: its criteria as a list with yes, no and not applicable, and the score as it grows. */
import clsx from "clsx";
import { useEffect, useRef } from "react";
import { useWords } from "@/i18n";
import { prose } from "@/ui/prose";
import type { AskProps, QuestionFace, SummaryProps } from "@/workspace/faces";
import css from "./Rubric.module.css";
import {
  type Answer,
  badge,
  criteriaOf,
  type Criterion,
  type Cursor,
  cursorOf,
  endWriting,
  graded,
  hints,
  left,
  markAs,
  markOf,
  metsOf,
  press,
  type Question,
  say,
  scoreOf,
  writeEvidence,
} from "./rubric";

type Props = AskProps<Question, Answer, Cursor>;

function Ask(props: Props) {
  const t = useWords("questions/rubric");
  const { units, set, question, labelledBy } = props;
  const at = cursorOf(props);
  const criteria = criteriaOf(props);
  const score = scoreOf(criteria, props.value?.marks[at.unit]);
  return (
    <>
      {question.per !== "whole" && units.length > 1 && (
        <div className={css.subjects} role="group" aria-label={t("subjects")}>
          {graded(props).map(({ id, letter }) => (
            <button
              key={id}
              type="button"
              aria-pressed={id === at.unit}
              onClick={() => set({ cursor: { unit: id, criterion: at.criterion }, focus: id })}
            >
              <bdi>{letter}</bdi>
            </button>
          ))}
        </div>
      )}
      <ol className={css.list} aria-labelledby={labelledBy}>
        {criteria.map((criterion) => (
          <Row key={criterion.name} {...props} criterion={criterion} at={at} />
        ))}
      </ol>
      <p className={css.score}>
        {t("scoreSoFar")} <b>{score === undefined ? "–" : t("score", { score: Math.round(100 * score) })}</b>
      </p>
    </>
  );
}

function Row(props: Props & { criterion: Criterion; at: Cursor }) {
  const t = useWords("questions/rubric");
  const { criterion, at, question, value, set, active } = props;
  const here: Cursor = { unit: at.unit, criterion: criterion.name };
  const chosen = markOf(value, here);
  const on = at.criterion === criterion.name;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (on && active) row.current?.scrollIntoView?.({ block: "nearest" });
  }, [on, active]);
  return (
    <li ref={row} className={clsx(css.row, on && css.on)} aria-current={on || undefined}>
      <p className={css.text}>
        <bdi>{criterion.text}</bdi>{" "}
        <span dir="ltr" className={css.points} data-minus={criterion.points < 0 || undefined}>
          {t("points", { points: `${criterion.points > 0 ? "+" : "−"}${Math.abs(criterion.points)}` })}
        </span>
      </p>
      <div className={css.mets} role="group" aria-label={criterion.text}>
        {metsOf(question).map((met, place) => (
          <button
            key={met}
            type="button"
            aria-pressed={chosen?.met === met}
            onClick={() => set(markAs(props, here, met))}
          >
            {t(met)} {on && <kbd aria-hidden>{place + 1}</kbd>}
          </button>
        ))}
      </div>
      {chosen && (criterion.evidence || chosen.evidence || (on && at.writing)) && (
        <Evidence {...props} here={here} writing={on && at.writing === true} />
      )}
    </li>
  );
}

function Evidence(props: Props & { here: Cursor; writing: boolean; criterion: Criterion }) {
  const t = useWords("questions/rubric");
  const { here, writing, value, set, criterion } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (writing) box.current?.focus();
  }, [writing]);
  const leave = () => {
    box.current?.blur();
    set(endWriting({ ...props, cursor: here }));
  };
  return (
    <textarea
      ref={box}
      className={css.evidence}
      rows={2}
      {...prose()}
      maxLength={4000}
      placeholder={criterion.evidence ? t("evidenceNeeded") : t("evidence")}
      aria-label={t("evidenceOf", { criterion: criterion.text })}
      value={markOf(value, here)?.evidence ?? ""}
      onChange={(event) => set(writeEvidence(props, here, event.target.value))}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
        if (event.key !== "Escape" && (event.key !== "Enter" || event.shiftKey)) return;
        event.preventDefault();
        leave();
      }}
    />
  );
}

function Summary({ question, units, value }: SummaryProps<Question, Answer>) {
  const t = useWords("questions/rubric");
  const columns = question.per === "whole" ? [{ id: "", letter: "" }] : units;
  const named = new Map((question.criteria ?? []).map((one) => [one.name, one.text]));
  const names = new Set([
    ...named.keys(),
    ...columns.flatMap(({ id }) => Object.keys(value?.marks[id] ?? {})),
  ]);
  return (
    <table className={css.summary}>
      <thead>
        <tr>
          <th scope="col">{t("criterion")}</th>
          {columns.map(({ id, letter }) => (
            <th key={id} scope="col">
              {letter || t("mark")}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...names].map((name) => (
          <tr key={name}>
            <th scope="row" dir="auto">
              {named.get(name) ?? name}
            </th>
            {columns.map(({ id }) => {
              const found = value?.marks[id]?.[name];
              return (
                <td key={id} title={found?.evidence || undefined}>
                  {found ? t(found.met) : "–"}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const face: QuestionFace<Question, Answer, Cursor> = {
  letter: "j",
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
