import { screen } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { loadWords } from "@/i18n";
import { Asked, click, UNITS } from "@/test/ask";
import face from ".";
import { type Answer, type Cell, cellOf, type Question, scale } from "./rate";

beforeAll(() => loadWords("questions/rate"));

const DIMENSIONS = [
  { name: "accuracy", title: "Accuracy", anchors: { "1": "Wrong", "3": "Mixed", "5": "Right" } },
  { name: "tone", title: "Tone" },
];
const ask = (settings: Partial<Question> = {}, units = UNITS.slice(0, 2)) =>
  new Asked<Question, Answer, Cell>(
    face,
    { kind: "rate", name: "q", title: "Rate", dimensions: DIMENSIONS, ...settings },
    units,
  );

describe("keys", () => {
  it("fills the grid with one digit a cell, dimension by dimension", () => {
    const asked = ask().keys("4", "1", "5", "2");
    expect(asked.value).toEqual({ values: { ra: { accuracy: 4, tone: 5 }, rb: { accuracy: 1, tone: 2 } } });
    expect(asked.left).toEqual([]);
    expect(asked.done).toBe(1);
  });
  it("takes the response in hand along", () => {
    expect(ask().keys("4").frame).toMatchObject({
      focus: "rb",
      cursor: { unit: "rb", dimension: "accuracy" },
    });
  });
  it("goes to a response's column by its letter, and stays in its row", () => {
    expect(cellOf(ask().keys("arrowdown", "b").frame)).toEqual({ unit: "rb", dimension: "tone" });
  });
  it("moves with arrows and stops at the edge", () => {
    const at = (...keys: string[]) => cellOf(ask().keys(...keys).frame);
    expect(at("arrowright")).toEqual({ unit: "rb", dimension: "accuracy" });
    expect(at("arrowright", "arrowright", "arrowdown")).toEqual({ unit: "rb", dimension: "tone" });
    expect(at("arrowup", "arrowleft")).toEqual({ unit: "ra", dimension: "accuracy" });
  });
  it("goes the way the eye goes where text runs right to left", () => {
    document.documentElement.dir = "rtl";
    expect(cellOf(ask().keys("arrowleft").frame).unit).toBe("rb");
    document.documentElement.dir = "ltr";
  });
  it("skips cells that are filled, and comes back for the one left out", () => {
    const asked = ask().keys("arrowright", "5", "5", "5");
    expect(cellOf(asked.frame)).toEqual({ unit: "ra", dimension: "accuracy" });
    expect(asked.left).toEqual(["1 rating"]);
  });
  it("refuses values off the scale", () => {
    expect(ask().keys("0", "6", "9").value).toBeUndefined();
    expect(ask({ low: 0, high: 3 }).keys("0").value?.values.ra).toEqual({ accuracy: 0 });
    expect(ask({ high: 10 }).keys("0").value?.values.ra).toEqual({ accuracy: 10 });
  });
  it("empties the cell with backspace", () => {
    expect(ask().keys("4", "arrowleft", "backspace").value?.values.ra).toEqual({});
  });
});

it("rates the whole under the empty id", () => {
  const asked = ask({ per: "whole" }).keys("3", "4");
  expect(asked.value).toEqual({ values: { "": { accuracy: 3, tone: 4 } } });
  expect(asked.frame.focus).toBe("ra");
});

it("knows its scale", () => {
  expect(scale({ kind: "rate", name: "q", title: "", dimensions: [], low: -1, high: 2 })).toEqual([
    -1, 0, 1, 2,
  ]);
});

it("counts what is left and says where it stands", () => {
  const asked = ask().keys("4");
  expect(asked.left).toEqual(["3 ratings"]);
  expect(asked.said).toBe("1 of 4 rated; now Accuracy B");
});

describe("on the page", () => {
  it("rates by click and shows the anchors of the one in hand", async () => {
    const asked = ask();
    await asked.show();
    expect(screen.getByRole("group", { name: "Accuracy of A" })).toBeInTheDocument();
    expect(screen.getByRole("radio", { name: "5 Right" })).not.toBeChecked();
    click(screen.getByRole("radio", { name: "5 Right" }));
    expect(asked.value?.values.ra).toEqual({ accuracy: 5 });
    click(screen.getByRole("button", { name: "Not rated: Tone B" }));
    click(screen.getByRole("radio", { name: "2" }));
    expect(asked.value?.values.rb).toEqual({ tone: 2 });
    expect(screen.getByRole("button", { name: "2: Tone B" })).toBeInTheDocument();
  });
  it("needs no grid for a single rating", async () => {
    await ask({ per: "whole", dimensions: DIMENSIONS.slice(0, 1) }).show();
    expect(screen.queryByRole("table")).toBeNull();
  });
  it("sums up read-only", async () => {
    await ask().keys("4", "1").summary();
    expect(screen.getByRole("row", { name: "Accuracy 4 1" })).toBeInTheDocument();
    expect(screen.getByRole("row", { name: "Tone – –" })).toBeInTheDocument();
  });
});
