/** Paints marks over a text without touching it: CSS highlights, which are global to the page. */

export type Painting = ReadonlyMap<string, readonly Range[]>;

/** Each text on the page with what is painted on it; the next task's texts wait in the same page. */
const painted = new Map<object, Painting>();

/** Highlights by name, for `::highlight(name)`; without the browser's help the list of marks tells the same. */
export function paint(owner: object, painting: Painting): void {
  painted.set(owner, painting);
  repaint();
}

export function wipe(owner: object): void {
  painted.delete(owner);
  repaint();
}

function repaint(): void {
  if (typeof CSS === "undefined" || !("highlights" in CSS)) return;
  const names = new Set([...painted.values()].flatMap((one) => [...one.keys()]));
  for (const name of CSS.highlights.keys())
    if (name.startsWith("span-") && !names.has(name)) CSS.highlights.delete(name);
  for (const name of names) {
    const highlight = new Highlight(...[...painted.values()].flatMap((one) => one.get(name) ?? []));
    highlight.priority = name === "span-cursor" ? 2 : name === "span-hand" ? 1 : 0;
    CSS.highlights.set(name, highlight);
  }
}

/** The range of a text node between two places in UTF-16 halves. */
export function rangeOf(node: Text, start: number, end: number): Range {
  const range = document.createRange();
  range.setStart(node, Math.min(start, node.length));
  range.setEnd(node, Math.min(end, node.length));
  return range;
}
