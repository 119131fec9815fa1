import { describe, expect, it } from "vitest";
import type { Form } from "@/api/types";
import truths from "../../../tests/forms/conditions.json";
import { askedOf, type Condition, keptOf } from "./conditions";

const SHOWN = { responses: ["r1", "r2", "r3"].map((id) => ({ id, text: id })) };

const formWith = (show_if: Condition): Form => ({
  fields: [],
  questions: [
    { kind: "x", name: "safe", title: "Safe?", about: "prompt" },
    { kind: "x", name: "tags", title: "Tags", about: "prompt" },
    { kind: "x", name: "quality", title: "How good?", about: "responses" },
    { kind: "x", name: "harm", title: "Hazards", about: "prompt" },
    { kind: "x", name: "case", title: "Clauses", about: "prompt" },
    { kind: "x", name: "grade", title: "Criteria", about: "responses" },
    { kind: "x", name: "why", title: "Why?", about: "responses", show_if },
  ],
});

describe.each(truths as { condition: Condition; answers: Record<string, unknown>; asked: boolean }[])(
  "$condition with $answers",
  ({ condition, answers, asked }) => {
    it(`is ${asked ? "" : "not "}asked, as the server says`, () => {
      expect(askedOf(formWith(condition), SHOWN, answers).has("why")).toBe(asked);
    });
  },
);

const BAD: Condition = { question: "safe", equals: "no", at: "/values" };

it("keeps nothing for a question that is no longer asked", () => {
  const typed = { safe: { values: ["yes"] }, why: { text: "typed before" } };
  expect(keptOf(formWith(BAD), SHOWN, typed)).toEqual({ safe: { values: ["yes"] } });
  expect(keptOf(formWith(BAD), SHOWN, { ...typed, safe: { values: ["no"] } })).toHaveProperty("why");
});

it("does not ask what hangs on a question that is not asked", () => {
  const form = formWith({ question: "tags", answered: true });
  const tags = form.questions[1];
  if (tags) tags.show_if = BAD;
  const answers = { safe: { values: ["yes"] }, tags: { values: ["x"] } };
  expect([...askedOf(form, SHOWN, answers).keys()]).toEqual(["safe", "quality", "harm", "case", "grade"]);
});

it("names the responses a question is about where it is asked of each", () => {
  const low: Condition = { question: "quality", at_most: 2, responses: "each", at: "/values/*/truth" };
  const answers = { quality: { values: { r1: { truth: 1 }, r2: { truth: 5 }, r3: { truth: 2 } } } };
  expect(askedOf(formWith(low), SHOWN, answers).get("why")).toEqual(["r1", "r3"]);
});
