import { expect, test } from "vitest";
import { reachWith, shown, tell } from "./figures";
import type { Result } from "./queries";

const same = { mean: 3, low: 3, high: 3 };

test("money is written in its currency, shares as per cent, and a range only where runs differ", () => {
  expect(tell({ mean: 1234, low: 1100, high: 1400 }, "money", "EUR")).toEqual({
    mean: "€12.34",
    range: "€11.00 – €14.00",
  });
  expect(tell({ mean: 0.876, low: 0.81, high: 0.93 }, "share", "")?.mean).toBe("88%");
  expect(tell(same, "number", "")).toEqual({ mean: "3", range: "" });
  expect(tell({ mean: 34.4, low: 3.44, high: 344.4 }, "days", "")).toEqual({
    mean: "34",
    range: "3.4 – 344",
  });
  expect(tell(undefined, "share", "")).toBeUndefined();
});

test("what a project does not have is not listed", () => {
  const result = { figures: { cost: same, days: same }, currency: "" } as unknown as Result;
  expect(shown(result).map(([name]) => name)).toEqual(["days"]);
  expect(shown({ ...result, currency: "EUR" }).map(([name]) => name)).toEqual(["cost", "days"]);
});

test("the more gold, the nearer is right consensus told, and the less where gold has told already", () => {
  const wide = { mean: 0.84, low: 0.67, high: 1 };
  const reach = [0, 50, 200, 1e9].map((items) => reachWith(wide, 7.5, items));
  expect(reach.map((one) => Math.ceil(100 * one))).toEqual([16, 6, 4, 1]);
  expect(reachWith(wide, 100, 50)).toBeGreaterThan(reachWith(wide, 7.5, 50));
  expect(reachWith(same, 7.5, 50)).toBe(0);
});
