/** Rates as they are written become rows, or nothing while something is missing. */
import { expect, test } from "vitest";
import { EMPTY, entered, rowOf } from "./rates";

test("a rate is for a language, a skill, or both", () => {
  expect(rowOf({ ...EMPTY, amount: "0,35", language: " es " }, "EUR")).toEqual({
    amount: { currency: "EUR", minor_units: 35 },
    language: "es",
    level: "C1",
    skill: "",
    skill_level: 0,
  });
  expect(rowOf({ ...EMPTY, amount: "1", skill: "law", skillLevel: "80" }, "EUR")).toMatchObject({
    language: "",
    level: null,
    skill_level: 80,
  });
});

test.each([
  { amount: "1" },
  { language: "es" },
  { amount: "x", language: "es" },
  { amount: "1", skill: "a", skillLevel: "1.5" },
])("%o is no rate", (change) => expect(rowOf({ ...EMPTY, ...change }, "EUR")).toBeUndefined());

test("a row is opened as it was written", () => {
  const row = rowOf({ ...EMPTY, amount: "0.35", language: "pt-BR", level: "B2" }, "EUR");
  expect(row && rowOf(entered(row), "EUR")).toEqual(row);
});
