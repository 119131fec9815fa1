import { expect, it } from "vitest";
import { bodyOf, NO_RUN } from "./settings";

it("sends only what was turned", () => {
  const body = bodyOf({ ...NO_RUN, knobs: { folds: "5", hash_bits: "16" } }, "newest");
  expect(body).toEqual({
    name: "",
    method: "reward-light",
    build: "newest",
    settings: { hash_bits: 16, seed: 0 },
  });
});

it("forgets knobs of another method, and a model where none is read", () => {
  const given = { ...NO_RUN, model: "tiny", knobs: { beta: "0.5", folds: "3" } };
  expect(bodyOf({ ...given, method: "dpo", build: "b" }, "newest")).toMatchObject({
    build: "b",
    settings: { beta: 0.5, model: "tiny" },
  });
  expect(bodyOf(given, "newest").settings).toEqual({ folds: 3, seed: 0 });
});
