import { describe, expect, it } from "vitest";
import type { Form } from "@/api/types";
import { facesOf, hasSeveral, kindsWithFaces, questionFace, type QuestionFace, unitsOf } from "./faces";

const TAKEN_BY_THE_PAGE = new Set("abcdefgtvz?");
// Fetched before any test begins: a busy machine takes its time over them, and no test should be timed by that.
const FACES = new Map(
  await Promise.all(
    kindsWithFaces("questions").map(async (kind) => [kind, await questionFace(kind)] as const),
  ),
);
const FORM = {
  fields: [
    { kind: "responses", name: "responses", title: "Responses" },
    { kind: "chat", name: "chat", title: "Chat" },
  ],
  questions: [{ kind: "text", name: "q", title: "Each reply", about: "chat", repeat: true }],
} as unknown as Form;
const OF_FORM = await facesOf(FORM);
const schemas = import.meta.glob("../../../src/preceptor/questions/*/schema.py");

describe.each(kindsWithFaces("questions"))("the face of %s", (kind) => {
  it("offers what the page needs, under a letter that is free", () => {
    const face = FACES.get(kind) as QuestionFace;
    for (const member of ["Ask", "Summary", "place", "press", "left", "hints", "say"] as const) {
      expect(face[member], member).toBeTypeOf("function");
    }
    expect(TAKEN_BY_THE_PAGE.has(face.letter)).toBe(false);
  });
});

it("gives every kind a letter of its own", () => {
  const letters = [...FACES.values()].map((face) => face.letter);
  expect(new Set(letters).size).toBe(letters.length);
});

it("has a face for every kind the server knows", () => {
  const kinds = Object.keys(schemas).map((path) => path.split("/").at(-2));
  expect(kindsWithFaces("questions")).toEqual(expect.arrayContaining(kinds));
});

it("says plainly when the page is older than the server", async () => {
  await expect(questionFace("not_there")).rejects.toThrow('No face in questions for "not_there"');
});

it("knows whether responses may stand side by side", () => {
  const chat = ["user", "assistant", "user", "assistant"].map((role) => ({ role, text: "…" }));
  const of = (...ids: string[]) => {
    const shown = { chat, responses: ids.map((id) => ({ id, text: id })) };
    return hasSeveral(FORM, OF_FORM, unitsOf(FORM, OF_FORM, shown));
  };
  expect([of(), of("a"), of("a", "b")]).toEqual([false, false, true]);
});
