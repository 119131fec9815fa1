import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { IntervalPlot, intervalWords, scaleOf } from "./IntervalPlot";

const HALF = { estimate: 0.5, low: 0.25, high: 0.75 };

it("says estimate and interval together", () => {
  expect(intervalWords(HALF, "to")).toBe("0.5 (0.25 to 0.75)");
  expect(intervalWords({ estimate: 1 / 3, low: -0.05, high: 0.6666 }, "to")).toBe("0.333 (-0.05 to 0.667)");
});

it("gives all rows of a table one scale", () => {
  expect(scaleOf([HALF, { estimate: 0, low: -0.3, high: 0.2 }])).toEqual({ from: -0.3, to: 1 });
  expect(scaleOf([])).toEqual({ from: 0, to: 1 });
});

it("draws the estimate between its ends and never off the picture", () => {
  const { container } = render(<IntervalPlot interval={{ estimate: 0.5, low: -4, high: 9 }} mark={0.5} />);
  expect(container.querySelector("circle")?.getAttribute("cx")).toBe("80");
  const ends = [...container.querySelectorAll("line")].flatMap((line) => [
    Number(line.getAttribute("x1")),
    Number(line.getAttribute("x2")),
  ]);
  expect(Math.min(...ends)).toBe(5);
  expect(Math.max(...ends)).toBe(155);
});
