import { expect, it } from "vitest";
import { clock } from "./media";
import { fit, pan, timesOf, zoom } from "./view";

const size = { width: 640, height: 480 };

it("zooms about a point, which stays where it is", () => {
  const near = zoom(fit(size), size, 2, { x: 480, y: 120 });
  expect(near).toEqual({ x: 240, y: 60, width: 320, height: 240 });
  expect(timesOf(near, size)).toBe(2);
  expect((480 - near.x) / near.width).toBe(0.75);
});
it("goes neither beyond the edges nor farther than fitting", () => {
  expect(zoom(fit(size), size, 0.5)).toEqual(fit(size));
  expect(pan(zoom(fit(size), size, 2), size, 9999, -9999)).toEqual({ x: 320, y: 0, width: 320, height: 240 });
  expect(timesOf(zoom(fit(size), size, 1e9), size)).toBe(64);
});
it("tells the time to the millisecond", () => {
  expect([clock(0), clock(65_250), clock(3_600_001), clock(-5)]).toEqual([
    "0:00.000",
    "1:05.250",
    "1:00:00.001",
    "0:00.000",
  ]);
});
