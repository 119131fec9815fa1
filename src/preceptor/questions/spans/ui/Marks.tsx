/** The marks made, one a row: words, label, severity, note, links. */
import clsx from "clsx";
import { useEffect, useRef } from "react";
import { useWords } from "@/i18n";
import { prose } from "@/ui/prose";
import type { AskProps } from "@/workspace/faces";
import css from "./Spans.module.css";
import { type Answer, type Cursor, cursorOf, type Mark, type Question, quote, takeInHand } from "./cursor";
import { change, join, remove, titleOf, unlink } from "./spans";
import { COLOURS } from "./Text";

type Props = AskProps<Question, Answer, Cursor>;

export function Marks(props: Props) {
  const t = useWords("questions/spans");
  const marks = props.value?.marks ?? [];
  if (!marks.length) return null;
  return (
    <ol className={css.marks} aria-label={t("marks")}>
      {marks.map((mark, at) => (
        // Marks have no id of their own; their place is their name in links, too.
        // eslint-disable-next-line react/no-array-index-key
        <Row key={at} props={props} mark={mark} at={at} />
      ))}
    </ol>
  );
}

function Row({ props, mark, at }: { props: Props; mark: Mark; at: number }) {
  const t = useWords("questions/spans");
  const { question, set } = props;
  const cursor = cursorOf(props);
  const held = cursor.mark === at;
  const words = quote(props, mark);
  const colour = question.labels.findIndex((one) => one.value === mark.label) % COLOURS;
  return (
    <li className={clsx(css.mark, held && css.held)} data-mark={at}>
      <div className={css.line}>
        <button
          type="button"
          className={css.quote}
          data-colour={colour + 1}
          aria-pressed={held}
          onClick={() => set(takeInHand(props, at))}
        >
          <bdi>{words}</bdi>
        </button>
        <span className={css.label}>{titleOf(question.labels, mark.label)}</span>
        <button
          type="button"
          className={css.remove}
          aria-label={t("remove", { quote: words })}
          onClick={() => set(remove(props, at))}
        >
          ×
        </button>
      </div>
      <Severities props={props} mark={mark} at={at} held={held} />
      {question.notes !== false && (
        <Note props={props} mark={mark} at={at} writing={held && cursor.writing === true} />
      )}
      <Links props={props} at={at} />
    </li>
  );
}

interface RowProps {
  props: Props;
  mark: Mark;
  at: number;
}

function Severities({ props, mark, at, held }: RowProps & { held: boolean }) {
  const t = useWords("questions/spans");
  const severities = props.question.severities ?? [];
  if (!severities.length) return null;
  return (
    <div className={css.choices} role="group" aria-label={t("severity")}>
      {severities.map((one, place) => (
        <button
          key={one.value}
          type="button"
          className={css.choice}
          title={one.help}
          aria-pressed={mark.severity === one.value}
          onClick={() => props.set(change(props, at, { severity: one.value }))}
        >
          {one.title} {held && <kbd aria-hidden>{place + 1}</kbd>}
        </button>
      ))}
    </div>
  );
}

function Note({ props, mark, at, writing }: RowProps & { writing: boolean }) {
  const t = useWords("questions/spans");
  const ref = useRef<HTMLInputElement>(null);
  const { set } = props;
  useEffect(() => {
    if (writing) ref.current?.focus();
  }, [writing]);
  return (
    <input
      ref={ref}
      className={css.note}
      value={mark.note}
      maxLength={2000}
      {...prose()}
      placeholder={t("note")}
      aria-label={t("noteOn", { quote: quote(props, mark) })}
      onChange={(event) => set(change(props, at, { note: event.target.value }, true))}
      onBlur={() => writing && set({ cursor: { ...cursorOf(props), writing: false } })}
      onKeyDown={(event) => {
        if (event.key === "Escape" || (event.key === "Enter" && !event.ctrlKey && !event.metaKey))
          event.currentTarget.blur();
      }}
    />
  );
}

function Links({ props, at }: { props: Props; at: number }) {
  const t = useWords("questions/spans");
  const { question, value, set } = props;
  const relations = question.relations ?? [];
  const marks = value?.marks ?? [];
  if (!relations.length) return null;
  const { from } = cursorOf(props);
  return (
    <div className={css.links}>
      {(value?.links ?? []).map(
        (one, place) =>
          one.source === at && (
            <button
              key={`${one.target}:${one.relation}`}
              type="button"
              className={css.choice}
              aria-label={t("unlink", {
                relation: titleOf(relations, one.relation),
                quote: quote(props, marks[one.target] as Mark),
              })}
              onClick={() => set(unlink(props, place))}
            >
              {titleOf(relations, one.relation)} → <bdi>{quote(props, marks[one.target] as Mark)}</bdi> ×
            </button>
          ),
      )}
      {from === undefined && marks.length > 1 && (
        <button
          type="button"
          className={css.choice}
          onClick={() => set({ cursor: { ...cursorOf(props), mark: at, from: at } })}
        >
          {t("link")}
        </button>
      )}
      {from !== undefined &&
        from !== at &&
        relations.map((one) => (
          <button
            key={one.value}
            type="button"
            className={css.choice}
            onClick={() => {
              const step = join(props, from, at, one.value);
              if (step) set(step);
            }}
          >
            {t("linkHere", { relation: one.title })}
          </button>
        ))}
    </div>
  );
}
