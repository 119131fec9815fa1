/** The face of flags: one line a hazard (absent, unknown, there and how severe), then targets and refusal. */
import clsx from "clsx";
import { type ReactNode, useEffect, useRef } from "react";
import { useWords } from "@/i18n";
import type { AskProps, QuestionFace, SummaryProps } from "@/workspace/faces";
import css from "./Flags.module.css";
import {
  type Answer,
  asksTargets,
  type Choice,
  type Cursor,
  cursorOf,
  grade,
  type Hazard,
  hints,
  hold,
  left,
  press,
  type Question,
  refuse,
  restAbsent,
  say,
  toggleTarget,
  valueOf,
} from "./flags";

type Props = AskProps<Question, Answer, Cursor>;

function Ask(props: Props) {
  const t = useWords("questions/flags");
  const { question, set, labelledBy } = props;
  const answer = valueOf(props);
  const open = question.hazards.some(({ code }) => !answer.flags[code]);
  return (
    <>
      <ul className={css.list} aria-labelledby={labelledBy}>
        {question.hazards.map((hazard) => (
          <HazardRow key={hazard.code} {...props} hazard={hazard} />
        ))}
      </ul>
      {open && (
        <button type="button" className={css.rest} onClick={() => set(restAbsent(props))}>
          {t("rest")} <kbd aria-hidden>N</kbd>
        </button>
      )}
      {asksTargets(question, answer) && (
        <Chosen
          {...props}
          row="targets"
          title={t("targets")}
          options={question.targets ?? []}
          chosen={answer.targets}
          pick={(value) => set(toggleTarget(props, value))}
        />
      )}
      {(question.refusals?.length ?? 0) > 0 && (
        <Chosen
          {...props}
          row="refusal"
          title={t("refusal")}
          options={question.refusals ?? []}
          chosen={answer.refusal === null ? [] : [answer.refusal]}
          pick={(value) => set(refuse(props, value))}
        />
      )}
    </>
  );
}

/** Kept in view as the keys walk down the list. */
function useInView<T extends HTMLElement>(on: boolean) {
  const ref = useRef<T>(null);
  useEffect(() => {
    if (on) ref.current?.scrollIntoView?.({ block: "nearest" });
  }, [on]);
  return ref;
}

function HazardRow(props: Props & { hazard: Hazard }) {
  const t = useWords("questions/flags");
  const { hazard, question, set, active } = props;
  const flag = valueOf(props).flags[hazard.code];
  const on = cursorOf(props) === `hazard:${hazard.code}`;
  const row = useInView<HTMLLIElement>(on && active);
  const grades = question.severities ?? [];
  return (
    <li
      ref={row}
      className={clsx(css.row, on && css.on)}
      data-holds={flag?.holds}
      aria-current={on || undefined}
    >
      <p className={css.title}>
        <bdi>{hazard.title}</bdi> <span className={css.code}>{hazard.code}</span>
        {on && hazard.help && (
          <span className={css.help}>
            <bdi>{hazard.help}</bdi>
          </span>
        )}
      </p>
      <div className={css.marks} role="group" aria-label={hazard.title}>
        <Mark
          on={flag?.holds === "no"}
          shortcut={on && "0"}
          onPick={() => set(hold(props, hazard.code, "no"))}
        >
          {t("no")}
        </Mark>
        {question.allow_unknown !== false && (
          <Mark
            on={flag?.holds === "unknown"}
            shortcut={on && "U"}
            onPick={() => set(hold(props, hazard.code, "unknown"))}
          >
            {t("unknown")}
          </Mark>
        )}
        {grades.length === 0 && (
          <Mark
            on={flag?.holds === "yes"}
            shortcut={on && "1"}
            onPick={() => set(hold(props, hazard.code, "yes"))}
          >
            {t("yes")}
          </Mark>
        )}
        {grades.map((title, at) => (
          <Mark
            key={title}
            on={flag?.severity === at + 1}
            shortcut={on && String(at + 1)}
            onPick={() => set(grade(props, hazard.code, at + 1))}
          >
            {title}
          </Mark>
        ))}
      </div>
    </li>
  );
}

interface MarkProps {
  on: boolean;
  shortcut: string | false;
  onPick: () => void;
  children: ReactNode;
}

function Mark({ on, shortcut, onPick, children }: MarkProps) {
  return (
    <button type="button" aria-pressed={on} onClick={onPick}>
      <bdi>{children}</bdi> {shortcut && <kbd aria-hidden>{shortcut}</kbd>}
    </button>
  );
}

interface ChosenProps extends Props {
  row: Cursor;
  title: string;
  options: Choice[];
  chosen: string[];
  pick: (value: string) => void;
}

function Chosen({ row, title, options, chosen, pick, ...props }: ChosenProps) {
  const on = cursorOf(props) === row;
  const box = useInView<HTMLDivElement>(on && props.active);
  return (
    <div ref={box} className={clsx(css.row, on && css.on)} aria-current={on || undefined}>
      <p className={css.title}>{title}</p>
      <div className={css.marks} role="group" aria-label={title}>
        {options.map((option, at) => (
          <Mark
            key={option.value}
            on={chosen.includes(option.value)}
            shortcut={on && at < 9 && String(at + 1)}
            onPick={() => pick(option.value)}
          >
            {option.title}
          </Mark>
        ))}
      </div>
    </div>
  );
}

function Summary({ question, value }: SummaryProps<Question, Answer>) {
  const t = useWords("questions/flags");
  if (!value) return <p>–</p>;
  const grades = question.severities ?? [];
  return (
    <table className={css.summary}>
      <tbody>
        {question.hazards.map(({ code, title }) => {
          const flag = value.flags[code];
          const severity = flag?.severity ? grades[flag.severity - 1] : undefined;
          return (
            <tr key={code} data-holds={flag?.holds}>
              <th scope="row" dir="auto">
                {title}
              </th>
              <td>{flag ? (severity ?? t(flag.holds)) : "–"}</td>
            </tr>
          );
        })}
        {value.targets.length > 0 && (
          <tr>
            <th scope="row">{t("targets")}</th>
            <td>
              {(question.targets ?? [])
                .filter((one) => value.targets.includes(one.value))
                .map((one) => one.title)
                .join(", ")}
            </td>
          </tr>
        )}
        {value.refusal !== null && (
          <tr>
            <th scope="row">{t("refusal")}</th>
            <td>{question.refusals?.find((one) => one.value === value.refusal)?.title ?? value.refusal}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

const face: QuestionFace<Question, Answer, Cursor> = {
  letter: "h",
  place: () => "rail",
  Ask,
  Summary,
  press,
  left,
  hints,
  say,
};
export default face;
