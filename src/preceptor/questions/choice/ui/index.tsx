/** The face of a choice: a plain list with its keys, or a search through a long list or a taxonomy. */
import clsx from "clsx";
import { X } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { useWords } from "@/i18n";
import { Picker } from "@/ui/picker/Picker";
import { prose } from "@/ui/prose";
import type { AskProps, QuestionFace, SummaryProps } from "@/workspace/faces";
import css from "./Choice.module.css";
import {
  type Answer,
  blank,
  choose,
  countOf,
  type Cursor,
  hints,
  isLong,
  keyOf,
  left,
  limit,
  type Option,
  press,
  type Question,
  say,
  toggleHard,
  toggleUnsure,
  wayTo,
  write,
} from "./choice";

type Props = AskProps<Question, Answer, Cursor>;

function Ask(props: Props) {
  const t = useWords("questions/choice");
  const { question, value, set } = props;
  return (
    <>
      {question.multiple && limit(question) < question.options.length && (
        <p className={css.note}>{t("atMost", { count: limit(question) })}</p>
      )}
      {isLong(question) ? <Searched {...props} /> : <Listed {...props} />}
      {question.allow_other && <Other {...props} />}
      {question.allow_unsure && (
        <label className={css.unsure}>
          <input type="checkbox" checked={value?.unsure ?? false} onChange={() => set(toggleUnsure(props))} />
          {t("unsure")} <kbd aria-hidden>U</kbd>
        </label>
      )}
      {question.allow_hard && (
        <label className={css.unsure}>
          <input type="checkbox" checked={value?.hard ?? false} onChange={() => set(toggleHard(props))} />
          {t("hard")} <kbd aria-hidden>H</kbd>
        </label>
      )}
    </>
  );
}

function Listed(props: Props) {
  const { question, value, labelledBy } = props;
  const chosen = value?.values ?? [];
  const full = question.multiple === true && countOf(value) >= limit(question);
  return (
    <div className={css.list} role={question.multiple ? "group" : "radiogroup"} aria-labelledby={labelledBy}>
      {question.options.map((option, at) => (
        <Row
          key={option.value}
          {...props}
          option={option}
          shortcut={keyOf(at)}
          on={chosen.includes(option.value)}
          full={full}
        />
      ))}
    </div>
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
          <span className={css.help}>
            <bdi>{option.help}</bdi>
          </span>
        )}
      </span>
      {shortcut && <kbd aria-hidden>{shortcut}</kbd>}
    </label>
  );
}

function Searched(props: Props) {
  const t = useWords("questions/choice");
  const { question, value, set } = props;
  const { options } = question;
  const entries = useMemo(
    () =>
      options.map(({ value: id, title, help, parent }) => ({ id, title, help, parent: parent || undefined })),
    [options],
  );
  const chosen = value?.values ?? [];
  const pick = (one: string) => {
    const step = choose(props, one);
    if (step) set(step);
  };
  return (
    <>
      {chosen.map((one) => (
        <p key={one} className={css.chosen}>
          <bdi>{wayTo(options, one).join(" › ")}</bdi>
          <button
            type="button"
            aria-label={t("takeBack", { title: wayTo(options, one).at(-1) })}
            onClick={() => (question.multiple ? pick(one) : set({ value: undefined }))}
          >
            <X size={14} aria-hidden />
          </button>
        </p>
      ))}
      <Picker
        entries={entries}
        picked={chosen}
        label={question.title}
        leavesOnly={question.leaves_only}
        onPick={(one) => {
          pick(one);
          if (!question.multiple) (document.activeElement as HTMLElement | null)?.blur();
        }}
      />
    </>
  );
}

function Other(props: Props) {
  const t = useWords("questions/choice");
  const { cursor, active, value, set } = props;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (cursor === "other" && active) box.current?.focus();
  }, [cursor, active]);
  return (
    <label className={clsx(css.other, value?.other && css.on)}>
      <span>
        {t("other")} <kbd aria-hidden>O</kbd>
      </span>
      <input
        ref={box}
        {...prose()}
        maxLength={500}
        placeholder={t("otherHelp")}
        value={value?.other ?? ""}
        onChange={(event) => {
          const step = write(props, event.target.value);
          if (step) set(step);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
          if (event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          box.current?.blur();
          set({ cursor: undefined, done: countOf(value) > 0 && event.key === "Enter" });
        }}
      />
    </label>
  );
}

function Summary(props: SummaryProps<Question, Answer>) {
  return <p dir="auto">{say(props)}</p>;
}

const face: QuestionFace<Question, Answer, Cursor> = {
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
