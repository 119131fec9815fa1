/** A condition being written: a flat list of tests, as the editor knows it, to and from what the form keeps. */
import type { Comparable, Comparables } from "@/api/house";
import type { FormQuestion } from "@/api/types";
import type { Condition } from "@/workspace/conditions";

export const COMBINES = ["all_of", "any_of", "none_of"] as const;
export type Combine = (typeof COMBINES)[number];
export type Op = "equals" | "one_of" | "contains" | "at_least" | "at_most" | "answered" | "unanswered";

export interface Tests {
  combine: Combine;
  tests: Condition[];
}

/** The tests of a condition; undefined for one that holds others inside, which only hands write. */
export function testsOf(condition: Condition): Tests | undefined {
  if (condition.question) return { combine: "all_of", tests: [condition] };
  const combine = COMBINES.find((one) => (condition[one]?.length ?? 0) > 0) ?? "all_of";
  const tests = condition[combine] ?? [];
  return tests.every((one) => one.question) ? { combine, tests } : undefined;
}

export function conditionFrom({ combine, tests }: Tests): Condition | null {
  const [only] = tests;
  if (!only) return null;
  return tests.length === 1 && combine !== "none_of" ? only : { [combine]: tests };
}

export const opOf = (test: Condition): Op => {
  if (test.answered !== undefined && test.answered !== null) return test.answered ? "answered" : "unanswered";
  const ops = ["equals", "one_of", "contains", "at_least", "at_most"] as const;
  return ops.find((op) => test[op] !== undefined && test[op] !== null) ?? "equals";
};

const isNumber = (one: Comparable | undefined): boolean =>
  !!one && one.values.every(([value]) => typeof value === "number");

/** The tests that make sense for a value; that it is answered can always be asked. */
export function opsFor(one: Comparable | undefined): Op[] {
  if (!one) return ["answered", "unanswered"];
  const tests: Op[] = isNumber(one) ? ["at_least", "at_most", "equals"] : ["equals", "one_of", "contains"];
  return [...tests, "answered", "unanswered"];
}

/** A test of this kind on a question, with the first value there is. */
export function testBy(
  op: Op,
  question: string,
  value: Comparable | undefined,
  before?: Condition,
): Condition {
  if (op === "answered" || op === "unanswered") return { question, answered: op === "answered" };
  const first = value?.values[0]?.[0] ?? "";
  const responses = before?.responses ?? "any";
  const shared = {
    question,
    value: value?.name ?? "",
    responses: value?.per_response ? responses : "any",
  } as const;
  return op === "one_of" ? { ...shared, one_of: [first] } : { ...shared, [op]: first };
}

export function startingTest(earlier: readonly FormQuestion[], comparables: Comparables): Condition {
  const question = earlier.findLast((one) => (comparables[one.name]?.length ?? 0) > 0) ?? earlier.at(-1);
  const name = question?.name ?? "";
  const value = comparables[name]?.[0];
  return testBy(opsFor(value)[0] ?? "answered", name, value);
}
