import { expect, it } from "vitest";
import { depthOf, nextNumber } from "./clauses";

const clauses = (...numbers: string[]) => numbers.map((number) => ({ number, title: "", text: "" }));

it.each([
  [[], "1"],
  [["1"], "2"],
  [["1", "1.1"], "1.2"],
  [["1.2", "1.1"], "1.3"],
  [["4", "x"], "5"],
])("after %j comes %s", (numbers, next) => expect(nextNumber(clauses(...numbers))).toBe(next));

it("knows how deep a number stands", () => expect(depthOf("2.1.4")).toBe(3));
