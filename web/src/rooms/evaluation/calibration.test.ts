import { expect, it } from "vitest";
import { calibrationPoints } from "./calibration";

it("puts a well calibrated model on the diagonal", () => {
  const bins = [0, 0.5, 1].map((share) => ({ confidence: share, observed: share, rows: 4 }));
  for (const { x, y } of calibrationPoints(bins, 100, 10)) expect(x + y).toBe(100);
});

it("goes left to right, leaves out empty bins, and draws more rows larger", () => {
  const points = calibrationPoints(
    [
      { confidence: 0.9, observed: 0.7, rows: 100 },
      { confidence: 0.6, observed: 0.6, rows: 1 },
      { confidence: 0.7, observed: 0, rows: 0 },
    ],
    100,
    0,
  );
  expect(points.map((one) => one.key)).toEqual([0.6, 0.9]);
  expect(points[1]?.radius).toBeGreaterThan(points[0]?.radius ?? 99);
});
