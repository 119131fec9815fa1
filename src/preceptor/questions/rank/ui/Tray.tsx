/** The ranked tokens: drag, letters, Alt+arrows and buttons all do the same. */
import { Accessibility, StyleInjector } from "@dnd-kit/dom";
import { DragDropProvider } from "@dnd-kit/react";
import { useSortable } from "@dnd-kit/react/sortable";
import clsx from "clsx";
import { Equal, GripVertical, X } from "lucide-react";
import type { ComponentProps, KeyboardEvent } from "react";
import { useWords } from "@/i18n";
import { IconButton } from "@/ui/Button";
import { Letter } from "@/ui/Letter";
import { gist } from "@/ui/markdown/rewrite";
import { nonce } from "@/ui/nonce";
import type { AskProps, Unit } from "@/workspace/faces";
import { moveTo, type Order, rankOf, step, tieWithAbove, unplace } from "./order";
import css from "./Rank.module.css";
import { type Answer, type Cursor, cursorOf, type Question, withOrder } from "./rank";

type Props = AskProps<Question, Answer, Cursor> & { order: Order };
type Plugins = ComponentProps<typeof DragDropProvider>["plugins"];
type DragEnd = Parameters<NonNullable<ComponentProps<typeof DragDropProvider>["onDragEnd"]>>[0];
type End = { id: string | number } | null;
interface Heard {
  operation: { source: End; target: End };
}

export function Tray(props: Props) {
  const t = useWords("questions/rank");
  const { order, units, set, focus } = props;
  const placed = order.flat();
  const empty = units.length - placed.length;
  const onDragEnd = (event: DragEnd) => {
    const source = event.operation.source as { id: string; index?: number; initialIndex?: number } | null;
    if (event.canceled || source?.index === undefined || source.index === source.initialIndex) return;
    set(withOrder(props, moveTo(order, String(source.id), source.index)));
  };
  return (
    <DragDropProvider plugins={usePlugins(units)} onDragEnd={onDragEnd}>
      <ol className={css.slots}>
        {placed.map((id, index) => {
          const unit = units.find((one) => one.id === id);
          return unit && <Token key={id} {...props} unit={unit} index={index} inFocus={focus === id} />;
        })}
        {Array.from({ length: empty }, (_, at) => (
          <li key={`empty-${placed.length + at}`} className={css.empty}>
            <span className={css.rank}>{placed.length + at + 1}</span>
            {at === 0 && (cursorOf(props).tieNext ? t("nextTied") : t("next"))}
          </li>
        ))}
      </ol>
    </DragDropProvider>
  );
}

type TokenProps = Props & { unit: Unit; index: number; inFocus: boolean };

function Token(props: TokenProps) {
  const t = useWords("questions/rank");
  const { unit, index, order, set, inFocus, question } = props;
  const { ref, handleRef, isDragging } = useSortable({ id: unit.id, index });
  const { rank, tied } = rankOf(order, unit.id) ?? { rank: index + 1, tied: false };
  const first = order[0]?.[0] === unit.id;
  const { letter } = unit;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = keyOnToken(event, order, unit.id);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    set(withOrder(props, next));
  };
  const joined = tied && order.some((group) => group.includes(unit.id) && group[0] !== unit.id);
  return (
    <li
      ref={ref}
      className={clsx(css.slot, joined && css.joined, inFocus && css.inFocus, isDragging && css.dragging)}
      onKeyDown={onKeyDown}
    >
      <span className={css.rank}>{rank}</span>
      <button
        type="button"
        ref={handleRef}
        className={css.handle}
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

/** dnd-kit reads raw ids aloud by itself, and writes a <style> of its own: both are set right here. */
function usePlugins(units: readonly Unit[]): Plugins {
  const t = useWords("questions/rank");
  const letter = (end: End) => units.find((unit) => unit.id === end?.id)?.letter ?? "?";
  return (given) => [
    ...given,
    StyleInjector.configure({ nonce }),
    Accessibility.configure({
      screenReaderInstructions: { draggable: t("drag.how") },
      announcements: {
        dragstart: ({ operation }: Heard) => t("drag.lifted", { letter: letter(operation.source) }),
        dragover: ({ operation: { source, target } }: Heard) =>
          source && target && source.id !== target.id
            ? t("drag.over", { letter: letter(source), other: letter(target) })
            : undefined,
        dragend: ({ canceled }: { canceled: boolean }) => (canceled ? t("drag.back") : undefined),
      },
    }),
  ];
}
