/** The face of writing: editor and preview side by side, and what changed from the draft on request. */
import { lazy, Suspense, useDeferredValue, useEffect, useRef, useState } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Changed } from "@/ui/changes/Changed";
import { number } from "@/ui/format";
import { Letter } from "@/ui/Letter";
import { Markdown } from "@/ui/markdown/Markdown";
import { prose } from "@/ui/prose";
import type { AskProps, QuestionFace, SummaryProps } from "@/workspace/faces";
import { LanguageRemark } from "@/workspace/LanguageRemark";
import { Citations, Record } from "./Beside";
import css from "./Text.module.css";
import {
  type Answer,
  badge,
  hints,
  isShort,
  left,
  length,
  mustChoose,
  originals,
  press,
  type Question,
  say,
  startFrom,
  startingPoint,
  typed,
  words,
} from "./write";
import { howOf } from "./writing";

const Editor = lazy(() => import("./Editor"));

type Props = AskProps<Question, Answer, never>;

function Ask(props: Props) {
  const [hadToChoose] = useState(() => mustChoose(props));
  if (isShort(props.question)) return <Remark {...props} />;
  if (mustChoose(props)) return <Originals {...props} />;
  // Who has just chosen what to edit goes on in it.
  return <Writing {...props} begins={hadToChoose && props.active} />;
}

/** A sentence or two beside the task: no editor, no preview. */
function Remark(props: Props) {
  const { question, value, set, labelledBy } = props;
  const since = useSince();
  return (
    <>
      <textarea
        className={css.remark}
        rows={3}
        {...prose(question.language)}
        aria-labelledby={labelledBy}
        data-write
        value={value?.text ?? ""}
        onChange={(event) => {
          const { inputType } = event.nativeEvent as InputEvent;
          set(typed(props, event.target.value, howOf(inputType), since()));
        }}
        onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
      />
      <p className={css.remarkCount}>
        <Count question={question} text={value?.text ?? ""} />
      </p>
      <LanguageRemark text={value?.text ?? ""} wanted={question.language} />
      <Citations {...props} />
      <Record writing={value?.writing} />
    </>
  );
}

function Originals(props: Props) {
  const t = useWords("questions/text");
  return (
    <div className={css.originals}>
      <p className="dim">{t("choose")}</p>
      {originals(props).map((unit) => (
        <Button key={unit.id} onClick={() => props.set(startFrom(unit))}>
          {t("from")} <Letter small>{unit.letter}</Letter>
        </Button>
      ))}
    </div>
  );
}

function Writing(props: Props & { begins: boolean }) {
  const t = useWords("questions/text");
  const { question, value, set, labelledBy, units } = props;
  const answer = value ?? startingPoint(props);
  const caret = useRef<number | undefined>(props.begins ? 0 : undefined);
  const [compare, setCompare] = useState(false);
  const shown = useDeferredValue(answer.text);
  const since = useSince();
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const editedLetter = units.find((unit) => unit.id === answer.edited)?.letter;
  return (
    <div className={css.writing}>
      <div className={css.tools}>
        {editedLetter && (
          <span>
            {t("editing")} <Letter small>{editedLetter}</Letter>
          </span>
        )}
        {editedLetter && units.length > 1 && (
          <Button look="ghost" onClick={() => set({ value: undefined })}>
            {t("another")}
          </Button>
        )}
        {answer.draft && (
          <label className={css.check}>
            <input type="checkbox" checked={compare} onChange={(event) => setCompare(event.target.checked)} />
            {t("compare")}
          </label>
        )}
        <span className="grow" />
        <Count question={question} text={answer.text} />
      </div>
      <div className={css.panes}>
        <Suspense
          fallback={
            <Meanwhile {...props} text={answer.text} onCaret={(at) => (caret.current = at)} since={since} />
          }
        >
          <Editor
            value={answer.text}
            original={answer.draft}
            compare={compare}
            language={question.language ?? ""}
            labelledBy={labelledBy}
            caret={() => caret.current}
            onChange={(text, how) => set(typed(latest.current, text, how, since()))}
          />
        </Suspense>
        <div className={css.preview} tabIndex={0} role="group" data-scroll aria-label={t("preview")}>
          {shown.trim() ? (
            <Markdown source={shown} lang={question.language || undefined} />
          ) : (
            <p className="dim">{t("previewEmpty")}</p>
          )}
        </div>
      </div>
      <LanguageRemark text={value?.text ?? ""} wanted={question.language} />
      <Citations {...props} />
      <Record writing={answer.writing} />
    </div>
  );
}

interface MeanwhileProps extends Props {
  text: string;
  begins: boolean;
  /** Where the caret is, while it is in the box: the editor takes over from there. */
  onCaret: (at: number | undefined) => void;
  since: () => number | undefined;
}

/** A plain box until the editor is there: nobody waits for it to write, and no stroke is lost or taken for a key. */
function Meanwhile({ text, begins, onCaret, since, ...props }: MeanwhileProps) {
  return (
    <textarea
      className={css.editor}
      {...prose(props.question.language)}
      aria-labelledby={props.labelledBy}
      data-write
      ref={begins ? enter : undefined}
      value={text}
      onChange={(event) => {
        const { inputType } = event.nativeEvent as InputEvent;
        props.set(typed(props, event.target.value, howOf(inputType), since()));
      }}
      onSelect={(event) => onCaret(event.currentTarget.selectionEnd)}
      onFocus={(event) => onCaret(event.currentTarget.selectionEnd)}
      onBlur={() => onCaret(undefined)}
      onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
    />
  );
}

const enter = (box: HTMLTextAreaElement | null): void => box?.focus();

/** How long ago it was asked last, in milliseconds; undefined the first time. */
function useSince(): () => number | undefined {
  const last = useRef<number>(undefined);
  return () => {
    const now = performance.now();
    const since = last.current === undefined ? undefined : now - last.current;
    last.current = now;
    return since;
  };
}

function Count({ question, text }: { question: Question; text: string }) {
  const t = useWords("questions/text");
  const size = length(text);
  const least = question.min_chars ?? 0;
  const most = question.max_chars ?? 0;
  const wrong = (size > 0 && size < least) || (most > 0 && size > most);
  const range =
    most > 0 ? t("ofMost", { most: number(most) }) : least > 1 ? t("atLeast", { least: number(least) }) : "";
  return (
    <span className={css.count} data-wrong={wrong || undefined}>
      {t("words", { count: words(text) })} · {t("characters", { count: size })} {range}
    </span>
  );
}

function Summary({ units, value }: SummaryProps<Question, Answer>) {
  const t = useWords("questions/text");
  if (!value) return <p>{t("nothing")}</p>;
  const letter = units.find((unit) => unit.id === value.edited)?.letter;
  return (
    <div className={css.summary}>
      {letter && <p className="dim">{t("editedFrom", { letter })}</p>}
      <Markdown source={value.text} />
      {value.draft && value.draft !== value.text && (
        <details>
          <summary>{t("compare")}</summary>
          <Changed before={value.draft} after={value.text} />
        </details>
      )}
      {value.citations && value.citations.length > 0 && (
        <ul className={css.sources}>
          {value.citations.map((one) => (
            <li key={one.url + one.quote}>
              <bdi>{one.url}</bdi> {one.quote && <q>{one.quote}</q>}
            </li>
          ))}
        </ul>
      )}
      <Record writing={value.writing} />
    </div>
  );
}

const face: QuestionFace<Question, Answer, never> = {
  letter: "w",
  place: (question) => (isShort(question) ? "rail" : "wide"),
  Ask,
  Summary,
  press,
  left,
  hints,
  badge,
  say,
};
export default face;
