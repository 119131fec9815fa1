/** Every stretch as a row: its times as numbers, its label, what is said in it. */
import { Play, Trash2 } from "lucide-react";
import { useWords } from "@/i18n";
import { IconButton } from "@/ui/Button";
import { prose } from "@/ui/prose";
import type { AskProps } from "@/workspace/faces";
import {
  type Answer,
  change,
  type Cursor,
  type Question,
  remove,
  type Segment,
  segmentsOf,
  titleOf,
} from "./segments";
import css from "./Segments.module.css";

type Props = AskProps<Question, Answer, Cursor> & { onPlay: (one: Segment) => void };

export function SegmentList(props: Props) {
  const t = useWords("questions/segments");
  const segments = segmentsOf(props);
  if (!segments.length) return <p className="dim">{t("none")}</p>;
  return (
    <ol className={css.list} aria-label={t("list")}>
      {segments.map((one, place) => (
        <Row key={place} {...props} one={one} place={place} />
      ))}
    </ol>
  );
}

function Row(props: Props & { one: Segment; place: number }) {
  const t = useWords("questions/segments");
  const { question, cursor = {}, set, onPlay, one, place } = props;
  const chosen = cursor.chosen === place;
  const named = t("segment", { number: place + 1, title: titleOf(question, one.label) });
  const edit = (part: Partial<Segment>, merge = true) => {
    const step = change(props, place, part);
    if (step) set({ ...step, merge });
  };
  return (
    <li className={css.row} data-chosen={chosen || undefined}>
      <button
        type="button"
        className={css.pick}
        aria-pressed={chosen}
        onClick={() => set({ cursor: { ...cursor, chosen: chosen ? undefined : place } })}
      >
        {named}
      </button>
      <span className={css.times} dir="ltr">
        <Time
          label={`${named}: ${t("start")}`}
          value={one.start_ms}
          onChange={(start_ms) => edit({ start_ms })}
        />
        {"–"}
        <Time label={`${named}: ${t("stop")}`} value={one.end_ms} onChange={(end_ms) => edit({ end_ms })} />
        {"ms"}
      </span>
      <select
        aria-label={t("label", { segment: named })}
        value={one.label}
        onChange={(event) => edit({ label: event.target.value }, false)}
      >
        {question.labels.map((label) => (
          <option key={label.value} value={label.value}>
            {label.title}
          </option>
        ))}
      </select>
      {question.write && (
        <textarea
          className={css.text}
          {...prose()}
          rows={1}
          aria-label={t("text", { segment: named })}
          placeholder={t("said")}
          value={one.text}
          onFocus={() => set({ cursor: { ...cursor, chosen: place } })}
          onChange={(event) => edit({ text: event.target.value })}
        />
      )}
      <IconButton label={t("play", { segment: named })} onClick={() => onPlay(one)}>
        <Play size={16} />
      </IconButton>
      <IconButton label={t("remove", { segment: named })} onClick={() => set(remove(props, place))}>
        <Trash2 size={16} />
      </IconButton>
    </li>
  );
}

function Time({ label, value, onChange }: { label: string; value: number; onChange: (ms: number) => void }) {
  return (
    <input
      type="number"
      aria-label={label}
      min={0}
      step={10}
      value={value}
      onChange={(event) => {
        const typed = event.target.valueAsNumber;
        if (Number.isFinite(typed)) onChange(typed);
      }}
    />
  );
}
