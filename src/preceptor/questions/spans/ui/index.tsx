/** The face of marking: the text as written, a bar of labels, the list of marks. */
import { useCallback, useEffect, useMemo, useRef } from "react";
import { useWords } from "@/i18n";
import type { AskProps, QuestionFace, SummaryProps } from "@/workspace/faces";
import { partsOf } from "@/workspace/texts";
import { Marks } from "./Marks";
import css from "./Spans.module.css";
import {
  type Answer,
  type Cursor,
  cursorOf,
  type Mark,
  type Question,
  quote,
  select,
  type SpansFrame,
  touch,
} from "./cursor";
import { clashes, hints, left, mark, nothing, press, say, titleOf, marksByDigit } from "./spans";
import { COLOURS, MarkedText } from "./Text";

type Props = AskProps<Question, Answer, Cursor>;
const NONE: Answer["marks"] = [];

function Ask(props: Props) {
  const { active, question, value, set } = props;
  const frame = useRef<SpansFrame>(props);
  useEffect(() => {
    frame.current = props;
  });
  const onSelect = useCallback(
    (part: string, from: number, to: number) => set(select(frame.current, part, from, to) ?? {}),
    [set],
  );
  const onTouch = useCallback(
    (part: string, point: number) => set(touch(frame.current, part, point) ?? {}),
    [set],
  );
  const cursor = cursorOf(props);
  const marks = value?.marks ?? NONE;
  const byPart = useMemo(() => coloured(marks, question.labels), [marks, question.labels]);
  return (
    <div className={css.spans}>
      {partsOf(props).map((part) => (
        <MarkedText
          key={part.id}
          part={part}
          marks={byPart.get(part.id) ?? NO_MARKS}
          cursor={active && cursor.part === part.id ? cursor : undefined}
          inHand={cursor.mark !== undefined}
          onSelect={onSelect}
          onTouch={onTouch}
        />
      ))}
      <Bar {...props} />
      <Marks {...props} />
      <div className="vh" aria-live="polite">
        {active && cursor.end > cursor.start ? quote(props, cursor) : ""}
      </div>
    </div>
  );
}

const NO_MARKS: readonly never[] = [];

type Coloured = Mark & { colour: number };

/** Each text's marks with the place of their label, kept as the same lists while no mark changes. */
function coloured(marks: readonly Mark[], labels: Question["labels"]): Map<string, Coloured[]> {
  const found = new Map<string, Coloured[]>();
  for (const one of marks) {
    const colour = Math.max(
      0,
      labels.findIndex(({ value }) => value === one.label),
    );
    found.set(one.part, [...(found.get(one.part) ?? []), { ...one, colour }]);
  }
  return found;
}

/** What can be done with the words in hand; it stays in reach of the thumb. */
function Bar(props: Props) {
  const t = useWords("questions/spans");
  const { question, value, set, labelledBy } = props;
  const cursor = cursorOf(props);
  const done = (label: string) => {
    const step = mark(props, label);
    if (step) set(step);
  };
  const full = (value?.marks.length ?? 0) >= (question.at_most ?? 500);
  const clash = clashes(props, cursor);
  const keyed = marksByDigit(props);
  return (
    <div className={css.bar} role="group" aria-labelledby={labelledBy}>
      <p className={css.inHand} aria-hidden>
        <bdi>{quote(props, cursor)}</bdi>
      </p>
      <div className={css.labels}>
        {question.labels.map((one, at) => (
          <button
            key={one.value}
            type="button"
            className={css.choice}
            data-colour={(at % COLOURS) + 1}
            title={one.help}
            disabled={full || clash}
            onClick={() => done(one.value)}
          >
            {one.title} {keyed && at < 9 && <kbd aria-hidden>{at + 1}</kbd>}
          </button>
        ))}
        {(question.at_least ?? 0) === 0 && !value?.marks.length && (
          <button
            type="button"
            className={css.choice}
            aria-pressed={value !== undefined}
            onClick={() => set(nothing(props) ?? {})}
          >
            {t("nothing")} <kbd aria-hidden>0</kbd>
          </button>
        )}
      </div>
      {clash && <p className={css.why}>{t("clash")}</p>}
    </div>
  );
}

function Summary({ question, units, value, shown = {} }: SummaryProps<Question, Answer>) {
  const t = useWords("questions/spans");
  const frame: SpansFrame = { question, units, shown, value, cursor: undefined, focus: undefined };
  if (!value?.marks.length) return <p>{t("nothing")}</p>;
  return (
    <ul className={css.summary}>
      {value.marks.map((one) => (
        <li key={`${one.part}:${one.start}:${one.end}:${one.label}`}>
          <q dir="auto" className={css.said}>
            {quote(frame, one) || `${one.start}–${one.end}`}
          </q>{" "}
          {[titleOf(question.labels, one.label), titleOf(question.severities, one.severity), one.note]
            .filter(Boolean)
            .join(" · ")}
        </li>
      ))}
    </ul>
  );
}

const face: QuestionFace<Question, Answer, Cursor> = {
  letter: "s",
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
