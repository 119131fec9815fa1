/** A ranking as plain lists: best first, an inner list is a tie. Every deed returns a new ranking. */
export type Order = readonly (readonly string[])[];

const without = (order: Order, id: string): string[][] =>
  order.map((group) => group.filter((one) => one !== id)).filter((group) => group.length > 0);

/** Next in line, or beside the last when `tie`. */
export function place(order: Order, id: string, tie = false): Order {
  const rest = without(order, id);
  const last = rest.at(-1);
  return tie && last ? [...rest.slice(0, -1), [...last, id]] : [...rest, [id]];
}

/** Alone at group position `at` (0 = best). */
export function insert(order: Order, id: string, at: number): Order {
  const rest = without(order, id);
  const to = Math.max(0, Math.min(rest.length, at));
  return [...rest.slice(0, to), [id], ...rest.slice(to)];
}

/** One place up (-1) or down (+1); a tied one leaves its tie first. */
export function step(order: Order, id: string, by: -1 | 1): Order {
  const from = order.findIndex((group) => group.includes(id));
  if (from < 0) return place(order, id);
  const alone = order[from]?.length === 1;
  if (alone && (from + by < 0 || from + by >= order.length)) return order;
  const to = by < 0 ? (alone ? from - 1 : from) : from + 1;
  return insert(order, id, to);
}

/** Joins the group above; when already tied, leaves the tie downwards. */
export function tieWithAbove(order: Order, id: string): Order {
  const from = order.findIndex((group) => group.includes(id));
  const group = order[from];
  if (!group) return place(order, id, true);
  if (group.length > 1) return step(order, id, 1);
  const above = order[from - 1];
  if (!above) return order;
  return [...order.slice(0, from - 1), [...above, id], ...order.slice(from + 1)];
}

/** Takes one out; the last placed when none is named. */
export function unplace(order: Order, id = order.at(-1)?.at(-1)): Order {
  return id === undefined ? order : without(order, id);
}

/** Dragging moves one to a flat position; ties it left behind stay. */
export function moveTo(order: Order, id: string, flat: number): Order {
  const rest = without(order, id);
  let seen = 0;
  let at = 0;
  while (at < rest.length && seen < flat) {
    seen += rest[at]?.length ?? 0;
    at += 1;
  }
  return [...rest.slice(0, at), [id], ...rest.slice(at)];
}

/** 1 = best; those tied share the rank and the next one skips (1, 1, 3). */
export function rankOf(order: Order, id: string): { rank: number; tied: boolean } | undefined {
  let rank = 1;
  for (const group of order) {
    if (group.includes(id)) return { rank, tied: group.length > 1 };
    rank += group.length;
  }
  return undefined;
}
