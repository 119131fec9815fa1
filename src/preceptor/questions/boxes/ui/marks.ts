/** Marks as plain data, and the sums on them. Pixels of the picture; y grows downward. */
export type Shape = "box" | "rotated" | "polygon" | "point";
export type Point = [number, number];

interface Told {
  label: string;
  attributes: Record<string, string>;
}
export interface Box extends Told {
  shape: "box";
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface Rotated extends Told {
  shape: "rotated";
  /** The middle. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Degrees, clockwise. */
  angle: number;
}
export interface Polygon extends Told {
  shape: "polygon";
  points: Point[];
}
export interface Spot extends Told {
  shape: "point";
  x: number;
  y: number;
}
export type Mark = Box | Rotated | Polygon | Spot;

export interface Size {
  width: number;
  height: number;
}

const SMALLEST = 1;
const round = (value: number): number => Math.round(value * 100) / 100;
const between = (low: number, value: number, high: number) =>
  Math.min(Math.max(value, low), Math.max(low, high));

export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The four numbers a person may type: of a rotated box its middle and sides, of a point its place. */
export function boundsOf(mark: Mark): Bounds {
  if (mark.shape === "point") return { x: mark.x, y: mark.y, width: 0, height: 0 };
  if (mark.shape !== "polygon") return { x: mark.x, y: mark.y, width: mark.width, height: mark.height };
  const [across, down] = [mark.points.map(([x]) => x), mark.points.map(([, y]) => y)];
  const [x, y] = [Math.min(...across), Math.min(...down)];
  return { x, y, width: Math.max(...across) - x, height: Math.max(...down) - y };
}

/** The same mark with other bounds, kept within the picture. */
export function withBounds(mark: Mark, wanted: Bounds, size: Size): Mark {
  if (mark.shape === "point" || mark.shape === "rotated") {
    const place = { x: round(between(0, wanted.x, size.width)), y: round(between(0, wanted.y, size.height)) };
    if (mark.shape === "point") return { ...mark, ...place };
    const most = Math.hypot(size.width, size.height);
    const sides = {
      width: round(between(SMALLEST, wanted.width, most)),
      height: round(between(SMALLEST, wanted.height, most)),
    };
    return { ...mark, ...place, ...sides };
  }
  const width = round(between(SMALLEST, wanted.width, size.width));
  const height = round(between(SMALLEST, wanted.height, size.height));
  const x = round(between(0, wanted.x, size.width - width));
  const y = round(between(0, wanted.y, size.height - height));
  if (mark.shape === "box") return { ...mark, x, y, width, height };
  const old = boundsOf(mark);
  const points = mark.points.map(([px, py]): Point => [
    round(x + ((px - old.x) / Math.max(old.width, 1e-9)) * width),
    round(y + ((py - old.y) / Math.max(old.height, 1e-9)) * height),
  ]);
  return { ...mark, points };
}

/** A mark of this shape between two corners. */
export function markBetween(shape: Shape, label: string, from: Point, to: Point, size: Size): Mark {
  const told = { label, attributes: {} };
  const [x, y] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])];
  const [width, height] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
  const bounds = { x, y, width, height };
  const blank = { x: 0, y: 0, width: 1, height: 1 };
  switch (shape) {
    case "point":
      return withBounds({ ...told, shape, x: 0, y: 0 }, { ...bounds, x: to[0], y: to[1] }, size);
    case "rotated":
      return withBounds(
        { ...told, shape, ...blank, angle: 0 },
        { ...bounds, x: x + width / 2, y: y + height / 2 },
        size,
      );
    case "polygon":
      return withBounds(
        {
          ...told,
          shape,
          points: [
            [0, 1],
            [1, 0],
            [2, 1],
            [1, 2],
          ],
        },
        bounds,
        size,
      );
    default:
      return withBounds({ ...told, shape: "box", ...blank }, bounds, size);
  }
}

export const [FEWEST_CORNERS, MOST_CORNERS] = [3, 100];

/** A corner more, in the middle of the longest side: the outline stays as it is until that one is moved. */
export function withCornerMore(points: Point[]): Point[] {
  const after = (at: number): Point => points[(at + 1) % points.length] as Point;
  const long = ([x, y]: Point, at: number) => Math.hypot(after(at)[0] - x, after(at)[1] - y);
  const sides = points.map(long);
  const at = sides.indexOf(Math.max(...sides));
  const [from, to] = [points[at] as Point, after(at)];
  const middle: Point = [round((from[0] + to[0]) / 2), round((from[1] + to[1]) / 2)];
  return points.length < MOST_CORNERS ? points.toSpliced(at + 1, 0, middle) : points;
}

/** Without its last corner, as long as an outline is left. */
export const withCornerLess = (points: Point[]): Point[] =>
  points.length > FEWEST_CORNERS ? points.slice(0, -1) : points;

export const corners = (mark: Mark): Point[] => {
  if (mark.shape === "polygon") return mark.points;
  if (mark.shape === "point") return [[mark.x, mark.y]];
  const { x, y, width, height } = mark;
  if (mark.shape === "box")
    return [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ];
  const turn = (mark.angle * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(turn), Math.cos(turn)];
  return (
    [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as Point[]
  ).map(([right, down]): Point => [
    x + (right * width * cosine) / 2 - (down * height * sine) / 2,
    y + (right * width * sine) / 2 + (down * height * cosine) / 2,
  ]);
};
