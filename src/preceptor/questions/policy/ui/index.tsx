/** The face of a policy case: find clauses, say how severe, what to do, how sure, and why. */
import clsx from "clsx";
import { X } from "lucide-react";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { useWords } from "@/i18n";
import { Picker } from "@/ui/picker/Picker";
import { prose } from "@/ui/prose";
import type { AskProps, QuestionFace } from "@/workspace/faces";
import { useOffered } from "./offered";
import {
  type Answer,
  cite,
  clear,
  type Cursor,
  cursorOf,
  endWriting,
  escalate,
  explain,
  hints,
  left,
  owesReason,
  press,
  type Question,
  rows,
  say,
  valueOf,
} from "./policy";
import css from "./Policy.module.css";
import { Summary } from "./Summary";

type Props = AskProps<Question, Answer, Cursor>;

function Ask(props: Props) {
  const { question } = props;
  const answer = valueOf(props);
  const at = cursorOf(props);
  return (
    <div className={css.stack}>
      <Clauses {...props} />
      {rows(question, answer).map((row) => (
        <Row key={row} {...props} row={row} on={row === at} />
      ))}
    </div>
  );
}

function Clauses(props: Props) {
  const t = useWords("questions/policy");
  const { question, value, set } = props;
  const answer = valueOf(props);
  const entries = useMemo(
    () =>
      question.clauses.map(({ number, title, text }) => ({ id: number, code: number, title, help: text })),
    [question.clauses],
  );
  const nothing = value !== undefined && answer.violated.length === 0;
  return (
    <div aria-current={cursorOf(props) === "clauses" || undefined} className={css.stack}>
      <Picker
        entries={entries}
        picked={answer.violated.map(({ clause }) => clause)}
        label={t("find")}
        altLabel={t("unclear")}
        onPick={(number, alt) => {
          set(cite(props, number, alt ? "unclear" : "violated"));
          // Digits grade next: they are the page's again.
          if (!alt) (document.activeElement as HTMLElement | null)?.blur();
        }}
      />
      <p className={css.note}>{t("findHelp")}</p>
      {answer.unclear.map((number) => (
        <p key={number} className={css.cited}>
          <span>
            {t("unclear")}: <b>{number}</b>{" "}
            <bdi>{question.clauses.find((one) => one.number === number)?.title}</bdi>
          </span>
          <button
            type="button"
            aria-label={t("takeBack", { clause: number })}
            onClick={() => set(cite(props, number, "unclear"))}
          >
            <X size={14} aria-hidden />
          </button>
        </p>
      ))}
      <div className={css.marks}>
        <Mark on={nothing} shortcut="N" onPick={() => set(clear(props))}>
          {t("nothing")}
        </Mark>
        <Mark on={answer.escalate} shortcut="X" onPick={() => set(escalate(props))}>
          {t("escalate")}
        </Mark>
      </div>
    </div>
  );
}

interface MarkProps {
  on: boolean;
  shortcut?: string | false;
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

function Row(props: Props & { row: Cursor; on: boolean }) {
  const offered = useOffered(props);
  const { row, on, active } = props;
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (on && active) box.current?.scrollIntoView?.({ block: "nearest" });
  }, [on, active]);
  if (row === "rationale") return <Rationale {...props} on={on} />;
  if (!offered) return null;
  return (
    <fieldset ref={box} className={clsx(css.row, on && css.on)} aria-current={on || undefined}>
      <legend>{offered.title}</legend>
      <div className={css.marks}>
        {offered.options.map((option, at) => (
          <Mark
            key={option.key}
            on={option.on}
            shortcut={on && at < 9 && String(at + 1)}
            onPick={option.pick}
          >
            {option.text}
          </Mark>
        ))}
      </div>
    </fieldset>
  );
}

function Rationale(props: Props & { on: boolean }) {
  const t = useWords("questions/policy");
  const { on, active, set, question } = props;
  const answer = valueOf(props);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (on && active) box.current?.focus({ preventScroll: true });
  }, [on, active]);
  const owed = owesReason(question, answer);
  return (
    <label className={clsx(css.row, on && css.on)} aria-current={on || undefined}>
      <span>{owed ? t("rationale") : t("rationale.optional")}</span>
      <textarea
        ref={box}
        rows={3}
        {...prose()}
        maxLength={8000}
        value={answer.rationale}
        onChange={(event) => set(explain(props, event.target.value))}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          box.current?.blur();
          set({ ...endWriting(props), cursor: "clauses" });
        }}
      />
    </label>
  );
}

const face: QuestionFace<Question, Answer, Cursor> = {
  letter: "o",
  place: () => "rail",
  Ask,
  Summary,
  press,
  left,
  hints,
  say,
};
export default face;
