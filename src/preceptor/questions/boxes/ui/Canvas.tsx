/** The picture with its marks: drawn, moved and resized by pointer; the same by keys and numbers beside it. */
import { type PointerEvent, useRef, useState } from "react";
import { useWords } from "@/i18n";
import type { AskProps } from "@/workspace/faces";
import type { MediaValue } from "@/workspace/media/media";
import { Picture, pointIn } from "@/workspace/media/Picture";
import {
  add,
  type Answer,
  change,
  type Cursor,
  marksOf,
  penLabel,
  penShape,
  type Question,
  sizeOf,
  titleOf,
} from "./boxes";
import { boundsOf, corners, type Mark, markBetween, type Point, withBounds } from "./marks";
import css from "./Boxes.module.css";

type Props = AskProps<Question, Answer, Cursor> & { picture: MediaValue };

/** Screen pixels within which a press starts no drag, and closes an outline. */
const NEAR = 6;

export function Canvas(props: Props) {
  const t = useWords("questions/boxes");
  const { question, cursor = {}, set, picture, active } = props;
  const marks = marksOf(props);
  const size = sizeOf(props);
  const [draft, setDraft] = useState<{ place: number | undefined; mark: Mark } | undefined>(undefined);
  const unit = useRef(1);

  const follow = (
    svg: SVGSVGElement,
    make: (at: Point) => Mark | undefined,
    place: number | undefined,
    from: Point,
  ) => {
    let last: Mark | undefined;
    const move = (event: globalThis.PointerEvent) => {
      const at = pointIn(svg, event);
      const far = Math.hypot(at.x - from[0], at.y - from[1]) > NEAR * unit.current;
      last = far || last ? make([at.x, at.y]) : undefined;
      setDraft(last && { place, mark: last });
    };
    const up = () => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", up);
      removeEventListener("pointercancel", up);
      setDraft(undefined);
      const step = last && (place === undefined ? add(props, last) : change(props, place, last));
      if (step) set(step);
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", up);
    addEventListener("pointercancel", up);
  };

  const outline = (at: Point) => {
    const drawn = cursor.corners ?? [];
    const first = drawn[0];
    const closes =
      first && drawn.length > 2 && Math.hypot(at[0] - first[0], at[1] - first[1]) < 2 * NEAR * unit.current;
    if (closes) {
      const step = add(props, { shape: "polygon", label: penLabel(props), attributes: {}, points: drawn });
      if (step) set(step);
      return;
    }
    const inside: Point = [
      Math.min(Math.max(at[0], 0), size.width),
      Math.min(Math.max(at[1], 0), size.height),
    ];
    set({ cursor: { ...cursor, chosen: undefined, corners: [...drawn, inside] } });
  };

  const draw = (at: { x: number; y: number }, event: PointerEvent<SVGSVGElement>): boolean => {
    const from: Point = [at.x, at.y];
    const target = event.target as SVGElement;
    const place = Number(target.dataset.mark ?? Number.NaN);
    const mark = marks[place];
    const corner = target.dataset.corner;
    if (mark && !cursor.corners?.length) {
      set({ cursor: { ...cursor, chosen: place } });
      const old = boundsOf(mark);
      follow(
        event.currentTarget,
        (to) =>
          corner === undefined
            ? moved(mark, from, to, size)
            : stretched(mark, Number(corner), from, to, size, old),
        place,
        from,
      );
      return true;
    }
    if (cursor.hand) return false;
    const shape = penShape(props);
    if (shape === "polygon") outline(from);
    else if (shape === "point") {
      const step = add(props, markBetween(shape, penLabel(props), from, from, size));
      if (step) set(step);
    } else
      follow(
        event.currentTarget,
        (to) => markBetween(shape, penLabel(props), from, to, size),
        undefined,
        from,
      );
    return true;
  };

  const seen = marks.map((mark, place) => (draft?.place === place ? draft.mark : mark));
  return (
    <Picture
      value={picture}
      label={t("canvas", { title: question.title })}
      onDraw={draw}
      arrows={!active || cursor.chosen === undefined}
    >
      {(pixels) => {
        unit.current = pixels;
        return (
          <>
            {seen.map((mark, place) => (
              <Drawn
                key={place}
                mark={mark}
                place={place}
                question={question}
                chosen={cursor.chosen === place}
                unit={pixels}
              />
            ))}
            {draft && draft.place === undefined && (
              <Drawn mark={draft.mark} place={-1} question={question} chosen unit={pixels} />
            )}
            {cursor.corners && (
              <polyline className={css.outline} points={cursor.corners.map((one) => one.join()).join(" ")} />
            )}
          </>
        );
      }}
    </Picture>
  );
}

function moved(mark: Mark, from: Point, to: Point, size: { width: number; height: number }): Mark {
  const old = boundsOf(mark);
  return withBounds(mark, { ...old, x: old.x + to[0] - from[0], y: old.y + to[1] - from[1] }, size);
}

/** The corner in hand follows; the one across from it stays. Of an outline the corner alone moves. */
function stretched(
  mark: Mark,
  corner: number,
  from: Point,
  to: Point,
  size: { width: number; height: number },
  old: ReturnType<typeof boundsOf>,
): Mark {
  if (mark.shape === "polygon") {
    const points = mark.points.map((point, at): Point =>
      at === corner
        ? [Math.min(Math.max(to[0], 0), size.width), Math.min(Math.max(to[1], 0), size.height)]
        : point,
    );
    return { ...mark, points };
  }
  if (mark.shape === "rotated") {
    const [before, after] = [from, to].map(([x, y]) => Math.hypot(x - mark.x, y - mark.y));
    const times = (after ?? 1) / Math.max(before ?? 1, 1);
    return withBounds(mark, { ...old, width: old.width * times, height: old.height * times }, size);
  }
  if (mark.shape === "point") return moved(mark, from, to, size);
  const across = corners(mark)[(corner + 2) % 4] ?? from;
  return { ...markBetween("box", mark.label, across, to, size), attributes: mark.attributes };
}

interface DrawnProps {
  mark: Mark;
  place: number;
  question: Question;
  chosen: boolean;
  unit: number;
}

export function Drawn({ mark, place, question, chosen, unit }: DrawnProps) {
  const points = corners(mark);
  const colour =
    Math.max(
      0,
      question.labels.findIndex((one) => one.value === mark.label),
    ) % 4;
  const [x, y] = points[0] ?? [0, 0];
  const top = Math.min(...points.map((one) => one[1]));
  return (
    <g className={css.mark} data-colour={colour} data-chosen={chosen || undefined}>
      {mark.shape === "point" ? (
        <circle data-mark={place} cx={x} cy={y} r={7 * unit} />
      ) : (
        <polygon data-mark={place} points={points.map((one) => one.join()).join(" ")} />
      )}
      <text
        // Beside the handle at the corner, above the edge; inside where the picture ends.
        x={Math.min(...points.map((one) => one[0])) + (chosen ? 9 : 2) * unit}
        y={top - 7 * unit < 12 * unit ? top + 16 * unit : top - 7 * unit}
        fontSize={13 * unit}
        strokeWidth={3 * unit}
      >
        {`${place + 1} ${titleOf(question, mark.label)}`}
      </text>
      {chosen &&
        mark.shape !== "point" &&
        points.map(([px, py], corner) => (
          <rect
            key={corner}
            className={css.handle}
            data-mark={place}
            data-corner={corner}
            x={px - 5 * unit}
            y={py - 5 * unit}
            width={10 * unit}
            height={10 * unit}
          />
        ))}
    </g>
  );
}
