/** Text as the person sees it and as it is counted: code points, words, sentences, in any script. */

export interface Stretch {
  start: number;
  end: number;
}

export interface Reading {
  /** What the keyboard goes through: words, or letters where no script divides words; in code points. */
  stops: Stretch[];
  /** Where each sentence begins: the place in `stops`. */
  sentences: number[];
  rtl: boolean;
  toPoints: (unit: number) => number;
  toUnits: (point: number) => number;
}

const kept = new Map<string, Reading>();
const MOST_KEPT = 40;

/** The same reading for the same text; cutting 20,000 letters into words takes a while. */
export function reading(text: string, snap: "word" | "character" = "word"): Reading {
  const key = `${snap}:${text}`;
  const found = kept.get(key) ?? read(text, snap);
  kept.delete(key);
  kept.set(key, found);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return found;
}

function read(text: string, snap: "word" | "character"): Reading {
  const { toPoints, toUnits } = counting(text);
  const stops = stopsOf(text, snap).map(({ start, end }) => ({ start: toPoints(start), end: toPoints(end) }));
  const begins = [...new Intl.Segmenter(undefined, { granularity: "sentence" }).segment(text)].map((one) =>
    toPoints(one.index),
  );
  const sentences = begins
    .map((point) => stops.findIndex((stop) => stop.start >= point))
    .filter((at, place, all) => at >= 0 && all.indexOf(at) === place);
  return { stops, sentences, rtl: isRtl(text), toPoints, toUnits };
}

/** Whether the first letter that has a direction runs from right to left (what `dir="auto"` asks). */
const isRtl = (text: string): boolean =>
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    text,
  );

/** Between UTF-16 halves, which the browser counts, and code points, which are stored. */
function counting(text: string): Pick<Reading, "toPoints" | "toUnits"> {
  const points = [...text];
  if (points.length === text.length) return { toPoints: same, toUnits: same };
  const unitOf = [0];
  const pointOf: number[] = [];
  points.forEach((point, at) => {
    for (let half = 0; half < point.length; half++) pointOf.push(at);
    unitOf.push((unitOf[at] ?? 0) + point.length);
  });
  pointOf.push(points.length);
  const last = points.length;
  return { toPoints: (unit) => pointOf[unit] ?? last, toUnits: (point) => unitOf[point] ?? text.length };
}

const same = (at: number): number => at;

/** Words, and pictures that stand alone; commas and stops are reached by widening. */
function stopsOf(text: string, snap: "word" | "character"): Stretch[] {
  const granularity = snap === "word" ? "word" : "grapheme";
  const found: Stretch[] = [];
  for (const one of new Intl.Segmenter(undefined, { granularity }).segment(text)) {
    const counts = one.isWordLike ?? /\S/.test(one.segment);
    if (counts || /\p{Extended_Pictographic}/u.test(one.segment))
      found.push({ start: one.index, end: one.index + one.segment.length });
  }
  return found.length || !text.trim() ? found : [{ start: 0, end: text.length }];
}

/** A selection without the spaces at its ends, widened to whole stops; undefined when only spaces are left. */
export function snapped(known: Reading, text: string, from: number, to: number): Stretch | undefined {
  const points = [...text];
  let [start, end] = [Math.min(from, to), Math.max(from, to)];
  while (start < end && /\s/.test(points[start] ?? "")) start++;
  while (end > start && /\s/.test(points[end - 1] ?? "")) end--;
  if (start >= end) return undefined;
  for (const stop of known.stops) {
    if (stop.start < start && start < stop.end) start = stop.start;
    if (stop.start < end && end < stop.end) end = stop.end;
  }
  return { start, end };
}

/** The stop under a place in the text, or the nearest before it. */
export function stopAt(known: Reading, point: number): number {
  const after = known.stops.findIndex((stop) => stop.end > point);
  return after < 0 ? known.stops.length - 1 : after;
}

export const slice = (text: string, { start, end }: Stretch): string => [...text].slice(start, end).join("");
