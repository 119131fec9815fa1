/** Every mark as a row of numbers and words: the twin of the canvas for keyboard and screen reader. */
import { Minus, Plus, Trash2 } from "lucide-react";
import { useWords } from "@/i18n";
import type { AskProps } from "@/workspace/faces";
import { IconButton } from "@/ui/Button";
import { type Answer, change, type Cursor, marksOf, type Question, remove, sizeOf, titleOf } from "./boxes";
import {
  boundsOf,
  FEWEST_CORNERS,
  type Mark,
  MOST_CORNERS,
  type Point,
  withBounds,
  withCornerLess,
  withCornerMore,
} from "./marks";
import css from "./Boxes.module.css";

type Props = AskProps<Question, Answer, Cursor>;

export function MarkList(props: Props) {
  const t = useWords("questions/boxes");
  const marks = marksOf(props);
  if (!marks.length) return <p className="dim">{t("none")}</p>;
  return (
    <ol className={css.list} aria-label={t("list")}>
      {marks.map((mark, place) => (
        <Row key={place} {...props} mark={mark} place={place} />
      ))}
    </ol>
  );
}

function Row(props: Props & { mark: Mark; place: number }) {
  const t = useWords("questions/boxes");
  const { question, cursor = {}, set, mark, place } = props;
  const chosen = cursor.chosen === place;
  const named = t("mark", { number: place + 1, title: titleOf(question, mark.label) });
  const edit = (next: Mark) => set({ ...change(props, place, next), merge: true });
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
      <select
        aria-label={t("label", { mark: named })}
        value={mark.label}
        onChange={(event) => set(change(props, place, { ...mark, label: event.target.value }))}
      >
        {question.labels.map((one) => (
          <option key={one.value} value={one.value}>
            {one.title}
          </option>
        ))}
      </select>
      {chosen && <Numbers {...props} edit={edit} named={named} />}
      {chosen && mark.shape === "polygon" && (
        <Corners
          named={named}
          points={mark.points}
          change={(points) => set(change(props, place, { ...mark, points }))}
        />
      )}
      {(question.attributes ?? []).map((attribute) => (
        <select
          key={attribute.name}
          aria-label={`${named}: ${attribute.title}`}
          value={mark.attributes[attribute.name] ?? ""}
          onChange={(event) => {
            const { [attribute.name]: _, ...others } = mark.attributes;
            const said = event.target.value ? { ...others, [attribute.name]: event.target.value } : others;
            set(change(props, place, { ...mark, attributes: said }));
          }}
        >
          <option value="">{`${attribute.title} …`}</option>
          {attribute.options.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      ))}
      <IconButton label={t("remove", { mark: named })} onClick={() => set(remove(props, place))}>
        <Trash2 size={16} />
      </IconButton>
    </li>
  );
}

function Corners({
  named,
  points,
  change: give,
}: {
  named: string;
  points: Point[];
  change: (to: Point[]) => void;
}) {
  const t = useWords("questions/boxes");
  return (
    <>
      <IconButton
        label={t("corners.more", { mark: named })}
        disabled={points.length >= MOST_CORNERS}
        onClick={() => give(withCornerMore(points))}
      >
        <Plus size={16} />
      </IconButton>
      <IconButton
        label={t("corners.fewer", { mark: named })}
        disabled={points.length <= FEWEST_CORNERS}
        onClick={() => give(withCornerLess(points))}
      >
        <Minus size={16} />
      </IconButton>
    </>
  );
}

type NumbersProps = Props & { mark: Mark; named: string; edit: (mark: Mark) => void };

function Numbers({ mark, named, edit, ...props }: NumbersProps) {
  const t = useWords("questions/boxes");
  const size = sizeOf(props);
  const bounds = boundsOf(mark);
  const names = mark.shape === "point" ? (["x", "y"] as const) : (["x", "y", "width", "height"] as const);
  return (
    <span className={css.numbers} dir="ltr">
      {names.map((name) => (
        <NumberField
          key={name}
          label={`${named}: ${t(`number.${name}`)}`}
          short={t(`short.${name}`)}
          value={bounds[name]}
          onChange={(value) => edit(withBounds(mark, { ...bounds, [name]: value }, size))}
        />
      ))}
      {mark.shape === "rotated" && (
        <NumberField
          label={`${named}: ${t("number.angle")}`}
          short={t("short.angle")}
          value={mark.angle}
          onChange={(value) => edit({ ...mark, angle: ((value % 360) + 360) % 360 })}
        />
      )}
      {mark.shape === "polygon" &&
        mark.points.map((point, at) =>
          [0, 1].map((axis) => (
            <NumberField
              // Corners have no id and keep their places.
              key={`${at} ${axis}`}
              label={`${named}: ${t("corner", { number: at + 1 })} ${axis ? "y" : "x"}`}
              short={`${at + 1}${axis ? "y" : "x"}`}
              value={point[axis] ?? 0}
              onChange={(value) => edit({ ...mark, points: withCorner(mark.points, at, axis, value, size) })}
            />
          )),
        )}
    </span>
  );
}

function withCorner(
  points: Point[],
  at: number,
  axis: number,
  value: number,
  size: { width: number; height: number },
): Point[] {
  const kept = Math.min(Math.max(value, 0), axis ? size.height : size.width);
  return points.map((point, place): Point =>
    place === at ? (axis ? [point[0], kept] : [kept, point[1]]) : point,
  );
}

interface NumberProps {
  label: string;
  short: string;
  value: number;
  onChange: (value: number) => void;
}

function NumberField({ label, short, value, onChange }: NumberProps) {
  return (
    <label className={css.number}>
      <span aria-hidden>{short}</span>
      <input
        type="number"
        aria-label={label}
        step={1}
        value={Math.round(value * 100) / 100}
        onChange={(event) => {
          const typed = event.target.valueAsNumber;
          if (Number.isFinite(typed)) onChange(typed);
        }}
      />
    </label>
  );
}
