import { expect, it } from "vitest";
import { measured } from "./measured";

const t = ((key: string) => key) as Parameters<typeof measured>[2];
const questions = [
  { kind: "rank", name: "overall", title: "Which is better?", dimensions: ["accuracy"] },
  { kind: "rate", name: "tone", title: "Tone", dimensions: [{ name: "warmth", title: "How warm?" }] },
  { kind: "choice", name: "kind", title: "Kind", options: [{ value: "faq", title: "A question" }] },
  { kind: "rubric", name: "dose", title: "Dose", criteria: [{ name: "unit", text: "Names the unit" }] },
];
const of = (question: string, family: string) => measured({ question, family }, questions, t);

it("says the titles people gave, not the names the program uses", () => {
  expect(of("overall", "")).toBe("Which is better?");
  expect(of("tone", "warmth")).toBe("Tone · How warm?");
  expect(of("kind", "faq")).toBe("Kind · A question");
  expect(of("dose", "unit")).toBe("Dose · Names the unit");
  expect(of("overall", "none_acceptable")).toBe("Which is better? · family.none");
});

it("falls back on the name where there is no title", () => {
  expect(of("overall", "accuracy")).toBe("Which is better? · accuracy");
  expect(of("gone", "faq")).toBe("gone · faq");
});
