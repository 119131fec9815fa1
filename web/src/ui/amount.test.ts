import { describe, expect, it } from "vitest";
import { amountOf, digitsOf, typed } from "./amount";

describe("amounts", () => {
  it.each([
    ["0.25", "EUR", 25],
    ["0,2", "EUR", 20],
    ["3", "EUR", 300],
    ["12.", "USD", 1200],
    ["150", "JPY", 150],
    ["0.125", "KWD", 125],
  ])("reads %s %s", (text, currency, minor_units) => {
    expect(amountOf(text, currency)).toEqual({ currency, minor_units });
  });

  it.each([
    ["", "EUR"],
    ["1.234", "EUR"],
    ["1.5", "JPY"],
    ["-1", "EUR"],
    ["1e3", "EUR"],
    ["1", "EU"],
  ])("refuses “%s” %s", (text, currency) => expect(amountOf(text, currency)).toBeUndefined());

  it("comes back as it was typed", () => {
    for (const text of ["0.05", "12.30", "1000.00"])
      expect(typed(amountOf(text, "EUR") ?? { currency: "EUR", minor_units: 0 })).toBe(text);
  });

  it("does not trip over half a code", () => expect(digitsOf("E")).toBe(2));
});
