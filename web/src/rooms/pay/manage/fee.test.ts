/** What is written about a fee becomes what is sent, or nothing while it is no fee. */
import { expect, test } from "vitest";
import { EMPTY, entered, feeOf } from "./fee";

const exam = { ...EMPTY, what: "exam/e1", amount: "4,00" };

test("a fixed amount counts the time it is expected to take", () => {
  expect(feeOf(exam, "EUR")).toEqual({
    basis: "whole",
    amount: { currency: "EUR", minor_units: 400 },
    minutes: 20,
    cap_minutes: 20,
    times: 1,
  });
});

test("by the minute there is a cap, and a session is paid once", () => {
  const session = { ...exam, what: "session/s1", basis: "minute" as const, cap: "45", times: "3" };
  expect(feeOf(session, "EUR")).toMatchObject({ basis: "minute", cap_minutes: 45, times: 1 });
});

test.each([
  { what: "" },
  { amount: "4,001" },
  { amount: "" },
  { minutes: "0" },
  { minutes: "x" },
  { times: "" },
])("nothing is sent of %o", (change) => expect(feeOf({ ...exam, ...change }, "EUR")).toBeUndefined());

test("a fee is opened as it was written", () => {
  const made = feeOf(exam, "EUR");
  expect(made).toBeDefined();
  const kept = { ...made!, about: "exam" as const, subject: "e1", held: false, most: made!.amount };
  expect(feeOf(entered({ ...kept, basis: "whole", cap_minutes: 20, times: 1 }), "EUR")).toEqual(made);
});
