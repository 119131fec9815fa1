/**
 * A token lifted out of the ranking, by pointer (mouse, pen, finger) or by keys, until it is dropped or put back.
 * Where it would stand is only shown; dropping it is one change, and so one step to undo.
 */
import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { moveTo, type Order, step } from "./order";

/** How far a pointer goes before a press on the handle is a drag, in pixels: a shaking hand drags nothing. */
const SLACK = 4;

export interface Held {
  id: string;
  /** The ranking as it would be; the very same list as long as nothing has moved. */
  order: Order;
  /** Pixels between the token and its slot; one held by keys stands in it. */
  offset: number;
}

/** Where a drag began; heights are pixels below the list's top, so that scrolling changes nothing. */
export interface Grip {
  id: string;
  pointer: number;
  y: number;
  from: number;
  middles: number[];
}

export function useLift(order: Order, drop: (order: Order) => void) {
  const [held, show] = useState<Held>();
  const [putBack, setPutBack] = useState(false);
  // What the next stroke meets: two strokes may come before the page is drawn again.
  const latest = useRef<Held>(undefined);
  const hold = (next: Held | undefined) => {
    latest.current = next;
    show(next);
    setPutBack(false);
  };
  const release = (keep: boolean) => {
    const last = latest.current;
    if (!last) return;
    hold(undefined);
    setPutBack(!keep);
    if (keep && last.order !== order) drop(last.order);
  };
  return { held, putBack, latest, order, hold, release };
}

type Lift = ReturnType<typeof useLift>;

/** The pointer is heard by the list: a token that moves within the page would lose it. */
export function usePointer({ latest, order, hold, release }: Lift) {
  const grip = useRef<Grip>(undefined);
  const end = (keep: boolean) => {
    if (grip.current) release(keep);
    grip.current = undefined;
  };
  const grab = (event: PointerEvent<HTMLElement>, id: string) => {
    const list = event.currentTarget.closest("ol");
    if (event.button !== 0 || !event.isPrimary || !list) return;
    event.currentTarget.focus({ preventScroll: true }); // not every browser does, and Escape must be heard
    const { top } = list.getBoundingClientRect();
    const y = event.clientY - top;
    grip.current = {
      id,
      pointer: event.pointerId,
      y,
      from: order.flat().indexOf(id),
      middles: middles(list, top),
    };
    list.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const at = grip.current;
    if (at?.pointer !== event.pointerId) return;
    const moved = event.clientY - event.currentTarget.getBoundingClientRect().top - at.y;
    if (latest.current || Math.abs(moved) >= SLACK) hold(carried(order, at, moved));
  };
  return {
    grab,
    list: { onPointerMove, onPointerUp: () => end(true), onPointerCancel: () => end(false) },
  };
}

const middles = (list: Element, top: number): number[] =>
  [...list.querySelectorAll("[data-token]")].map((slot) => {
    const box = slot.getBoundingClientRect();
    return box.top + box.height / 2 - top;
  });

/** The token `moved` pixels from where it was taken, in the slot whose middle is nearest. */
export function carried(order: Order, { id, from, middles: all }: Grip, moved: number): Held {
  const y = (all[from] ?? 0) + moved;
  const apart = all.map((one) => Math.abs(one - y));
  const to = apart.indexOf(Math.min(...apart));
  const next = to === from ? order : moveTo(order, id, to);
  return { id, order: next, offset: y - (all[next.flat().indexOf(id)] ?? y) };
}

/** Whether the stroke was for the lifted token: while one is held, the keys of the page rest. */
export function keyOnHandle(
  { latest, order, hold, release }: Lift,
  event: KeyboardEvent,
  id: string,
): boolean {
  const held = latest.current;
  const picks = event.key === " " || event.key === "Enter";
  const modified = event.ctrlKey || event.metaKey;
  if (!held) {
    if (!picks || modified || event.altKey) return false;
    hold({ id, order, offset: 0 });
    return true;
  }
  if (/^(Tab|F\d+)$/.test(event.key) || (modified && !picks)) return false;
  if (picks) release(true);
  else if (event.key === "Escape") release(false);
  else if (event.key === "ArrowUp") hold({ ...held, order: step(held.order, id, -1) });
  else if (event.key === "ArrowDown") hold({ ...held, order: step(held.order, id, 1) });
  return true;
}
