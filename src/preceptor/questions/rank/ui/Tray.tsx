/** The ranked tokens: dragging, lifting by Space, letters, Alt+arrows and buttons all do the same. */
import clsx from "clsx";
import { Equal, GripVertical, X } from "lucide-react";
import { type KeyboardEvent, type PointerEvent, useId } from "react";
import { useWords } from "@/i18n";
import { IconButton } from "@/ui/Button";
import { Letter } from "@/ui/Letter";
import { gist } from "@/ui/markdown/rewrite";
import type { AskProps, Unit } from "@/workspace/faces";
import { type Order, rankOf, step, tieWithAbove, unplace } from "./order";
import css from "./Rank.module.css";
import { type Answer, type Cursor, cursorOf, type Question, sentence, withOrder } from "./rank";
import { keyOnHandle, useLift, usePointer } from "./useLift";

type Props = AskProps<Question, Answer, Cursor> & { order: Order };

export function Tray(props: Props) {
  const t = useWords("questions/rank");
  const how = useId();
  const { units, set, focus } = props;
  const lift = useLift(props.order, (order) => set(withOrder(props, order)));
  const { grab, list } = usePointer(lift);
  const said = useSaid(lift, units);
  const { held } = lift;
  const order = held?.order ?? props.order;
  const placed = order.flat();
  const empty = units.length - placed.length;
  return (
    <>
      <ol className={css.slots} {...list}>
        {placed.map((id, index) => {
          const unit = units.find((one) => one.id === id);
          return (
            unit && (
              <Token
                key={id}
                {...props}
                order={order}
                unit={unit}
                index={index}
                inFocus={focus === id}
                offset={held?.id === id ? held.offset : undefined}
                how={how}
                onGrab={(event) => grab(event, id)}
                onHandleKey={(event) => keyOnHandle(lift, event, id)}
                onLeave={() => lift.release(true)}
              />
            )
          );
        })}
        {Array.from({ length: empty }, (_, at) => (
          <li key={`empty-${placed.length + at}`} className={css.empty}>
            <span className={css.rank}>{placed.length + at + 1}</span>
            {at === 0 && (cursorOf(props).tieNext ? t("nextTied") : t("next"))}
          </li>
        ))}
      </ol>
      <p id={how} hidden>
        {t("drag.how")}
      </p>
      <div className="vh" aria-live="polite">
        {said}
      </div>
    </>
  );
}

/** What the eye sees of a drag, in words; what comes of it is said by the page, as after any key. */
function useSaid({ held, putBack, order }: ReturnType<typeof useLift>, units: readonly Unit[]): string {
  const t = useWords("questions/rank");
  if (!held) return putBack ? t("drag.back") : "";
  if (held.order !== order) return sentence(held.order, units);
  return t("drag.lifted", { letter: units.find((unit) => unit.id === held.id)?.letter ?? "?" });
}

interface TokenProps extends Props {
  unit: Unit;
  index: number;
  inFocus: boolean;
  /** Pixels away from its slot while it is held; undefined while it is not. */
  offset: number | undefined;
  /** Id of the words that say how it is lifted. */
  how: string;
  onGrab: (event: PointerEvent<HTMLElement>) => void;
  /** Whether the stroke was used up. */
  onHandleKey: (event: KeyboardEvent) => boolean;
  onLeave: () => void;
}

function Token(props: TokenProps) {
  const t = useWords("questions/rank");
  const { unit, index, order, set, inFocus, question, offset } = props;
  const held = offset !== undefined;
  const { rank, tied } = rankOf(order, unit.id) ?? { rank: index + 1, tied: false };
  const first = order[0]?.[0] === unit.id;
  const { letter } = unit;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.defaultPrevented ? undefined : keyOnToken(event, order, unit.id);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    set(withOrder(props, next));
  };
  const joined = tied && order.some((group) => group.includes(unit.id) && group[0] !== unit.id);
  return (
    <li
      data-token
      className={clsx(css.slot, joined && css.joined, inFocus && css.inFocus, held && css.dragging)}
      style={offset ? { transform: `translateY(${offset}px)` } : undefined}
      onKeyDown={onKeyDown}
    >
      <span className={css.rank}>{rank}</span>
      <button
        type="button"
        className={css.handle}
        aria-pressed={held}
        aria-describedby={props.how}
        onPointerDown={props.onGrab}
        onKeyDown={(event) => props.onHandleKey(event) && event.preventDefault()}
        onBlur={props.onLeave}
        aria-label={tied ? t("handleTied", { letter, rank }) : t("handle", { letter, rank })}
      >
        <GripVertical size={15} aria-hidden />
      </button>
      <Letter small>{letter}</Letter>
      <span className={css.gist} dir="auto">
        {gist(unit.text, 60)}
      </span>
      {question.allow_ties !== false && (
        <IconButton
          label={t("tieAbove", { letter })}
          aria-pressed={tied}
          disabled={first && !tied}
          onClick={() => set(withOrder(props, tieWithAbove(order, unit.id)))}
        >
          <Equal size={14} aria-hidden />
        </IconButton>
      )}
      <IconButton
        label={t("takeOut", { letter })}
        onClick={() => set(withOrder(props, unplace(order, unit.id)))}
      >
        <X size={14} aria-hidden />
      </IconButton>
    </li>
  );
}

function keyOnToken(event: KeyboardEvent, order: Order, id: string): Order | undefined {
  if (event.altKey && event.key === "ArrowUp") return step(order, id, -1);
  if (event.altKey && event.key === "ArrowDown") return step(order, id, 1);
  if (event.key === "Delete" || event.key === "Backspace") return unplace(order, id);
  return undefined;
}
