import { screen } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { loadWords } from "@/i18n";
import { Asked, click } from "@/test/ask";
import type { FormQuestion } from "@/api/types";
import type { QuestionFace } from "../faces";
import { type Answer, partsOf } from "./plain";
import { plainFace } from "./PlainFace";

const SCHEMA = {
  properties: {
    holds: { type: "boolean", title: "Holds" },
    how: { enum: ["surely", "perhaps"], title: "How" },
    years: { anyOf: [{ type: "integer", minimum: 0 }, { type: "null" }], default: null, title: "Years" },
    note: { type: "string", default: "", title: "Note" },
    marks: { type: "array", items: { type: "integer" }, default: [], title: "Marks" },
  },
  required: ["holds", "how"],
};
const QUESTION: FormQuestion = { kind: "holds", name: "h", title: "True?" };
let face: QuestionFace<FormQuestion, Answer, never>;

beforeAll(() => loadWords("workspace"));
beforeEach(async () => {
  const kinds = { fields: [], questions: [{ name: "holds", title: "Holds", settings: {}, answer: SCHEMA }] };
  vi.stubGlobal("fetch", async () => Response.json(kinds));
  face = await plainFace("holds");
});
afterEach(() => vi.unstubAllGlobals());

it("knows how each member of an answer is entered", () => {
  expect(partsOf(SCHEMA).map(({ name, entry, required }) => [name, entry, required])).toEqual([
    ["holds", "one_of", true],
    ["how", "one_of", true],
    ["years", "number", false],
    ["note", "text", false],
    ["marks", "json", false],
  ]);
});

it("is answered by digits, one member after another", () => {
  const asked = new Asked<FormQuestion, Answer, never>(face, QUESTION);
  expect(asked.left).toEqual(["Enter: Holds", "Enter: How"]);
  asked.keys("1", "2");
  expect(asked.value).toEqual({ holds: true, how: "perhaps" });
  expect([asked.left, asked.done, asked.said]).toEqual([[], 1, "Holds: yes; How: perhaps"]);
});

it("has a control for every member on the page", async () => {
  const asked = new Asked<FormQuestion, Answer, never>(face, QUESTION);
  await asked.show();
  click(screen.getByRole("radio", { name: /no/ }));
  expect(asked.value).toEqual({ holds: false });
  expect(screen.getByRole("spinbutton", { name: "Years" })).toBeInTheDocument();
  expect(screen.getByRole("textbox", { name: "Marks" })).toBeInTheDocument();
});

it("says plainly that neither it nor the server knows a kind", async () => {
  await expect(plainFace("not_there")).rejects.toThrow('No face in questions for "not_there"');
});
