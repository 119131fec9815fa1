import { expect, it } from "vitest";
import { columnsOf, seriesOf, triesSettings } from "./curve";

const point = (step: number, values: Record<string, number>) => ({
  step,
  of: 10,
  epoch: 0,
  at: null,
  values,
});

it("puts the loss first", () => {
  const points = [point(1, { accuracy: 0.5, loss: 2, held_out_loss: 3 })];
  expect(seriesOf(points)).toEqual(["loss", "held_out_loss", "accuracy"]);
});

it("orders by step and leaves gaps where nothing was measured", () => {
  const points = [point(2, { loss: 1 }), point(1, { accuracy: 0.5 })];
  expect(columnsOf(points, ["loss", "accuracy"])).toEqual([
    [1, 2],
    [null, 1],
    [0.5, null],
  ]);
});

it("knows settings tried from steps of learning", () => {
  expect(triesSettings("reward-light")).toBe(true);
  expect(triesSettings("reward")).toBe(false);
});
