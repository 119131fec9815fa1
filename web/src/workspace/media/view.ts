/** Which part of a picture is seen, in its own pixels: zoom, pan and fit as plain sums. */
export interface View {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

/** At most so many screen pixels for one of the picture, roughly: 64 times as near as fitting. */
const NEAREST = 64;

export const fit = ({ width, height }: Size): View => ({ x: 0, y: 0, width, height });

const between = (low: number, value: number, high: number) => Math.min(Math.max(value, low), high);

/** Never beyond the picture's edges. */
function inside(view: View, size: Size): View {
  return {
    ...view,
    x: between(0, view.x, size.width - view.width),
    y: between(0, view.y, size.height - view.height),
  };
}

/** `factor` above 1 comes nearer; the point (x, y) of the picture stays where it is. */
export function zoom(view: View, size: Size, factor: number, at?: { x: number; y: number }): View {
  const width = between(size.width / NEAREST, view.width / factor, size.width);
  const height = (width * size.height) / size.width;
  const { x, y } = at ?? { x: view.x + view.width / 2, y: view.y + view.height / 2 };
  const share = { x: (x - view.x) / view.width, y: (y - view.y) / view.height };
  return inside({ x: x - share.x * width, y: y - share.y * height, width, height }, size);
}

/** By so many pixels of the picture. */
export const pan = (view: View, size: Size, dx: number, dy: number): View =>
  inside({ ...view, x: view.x + dx, y: view.y + dy }, size);

export const timesOf = (view: View, size: Size): number => size.width / view.width;
