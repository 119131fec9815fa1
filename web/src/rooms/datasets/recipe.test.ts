import { expect, it } from "vitest";
import { bodyOf, NO_RECIPE } from "./recipe";

it("sends shares for percentages", () => {
  const { recipe } = bodyOf({ ...NO_RECIPE, name: " First ", margin: "10", test: "25" }, ["a", "b"]);
  expect([recipe.min_agreement, recipe.test_share]).toEqual([0.1, 0.25]);
});

it("names questions only when some are left out: an empty list means all", () => {
  expect(bodyOf(NO_RECIPE, ["a", "b"]).recipe.questions).toEqual([]);
  expect(bodyOf({ ...NO_RECIPE, without: ["a"] }, ["a", "b"]).recipe.questions).toEqual(["b"]);
});
