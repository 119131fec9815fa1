import { expect, it } from "vitest";
import { conditionFrom, opOf, opsFor, startingTest, testBy, testsOf } from "./showIf";

const SAFE = {
  name: "",
  title: "Safe?",
  per_response: false,
  values: [
    ["yes", "Yes"],
    ["no", "No"],
  ] as [string, string][],
};
const TRUTH = {
  name: "truth",
  title: "True?",
  per_response: true,
  values: [
    [1, "1"],
    [2, "2"],
  ] as [number, string][],
};
const KNOWN = { safe: [SAFE], quality: [TRUTH], why: [] };
const question = (name: string) => ({ kind: "x", name, title: name });

it("starts from the nearest question whose answer says something", () => {
  expect(startingTest([question("safe"), question("why")], KNOWN)).toEqual({
    question: "safe",
    value: "",
    responses: "any",
    equals: "yes",
  });
  expect(startingTest([question("why")], KNOWN)).toEqual({ question: "why", answered: true });
});

it("offers the tests that make sense for the value", () => {
  expect(opsFor(TRUTH)).toContain("at_most");
  expect(opsFor(SAFE)).not.toContain("at_most");
  expect(opsFor(undefined)).toEqual(["answered", "unanswered"]);
});

it("keeps for which responses when the test changes", () => {
  const each = testBy("at_most", "quality", TRUTH, { question: "quality", responses: "each" });
  expect(each).toEqual({ question: "quality", value: "truth", responses: "each", at_most: 1 });
  expect(opOf(each)).toBe("at_most");
});

it("reads back what it wrote, and leaves what is nested to hands", () => {
  const one = testBy("equals", "safe", SAFE);
  for (const tests of [[one], [one, one]])
    for (const combine of ["all_of", "none_of"] as const) {
      const kept = conditionFrom({ combine, tests });
      expect(kept && testsOf(kept)).toEqual({ combine, tests });
    }
  expect(testsOf({ any_of: [{ all_of: [one] }] })).toBeUndefined();
  expect(conditionFrom({ combine: "all_of", tests: [] })).toBeNull();
});
