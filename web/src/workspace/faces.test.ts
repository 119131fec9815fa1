import { describe, expect, it } from "vitest";
import { kindsWithFaces, questionFace } from "./faces";

const TAKEN_BY_THE_PAGE = new Set("abcdefgtvz?");
const schemas = import.meta.glob("../../../src/preceptor/questions/*/schema.py");

describe.each(kindsWithFaces("questions"))("the face of %s", (kind) => {
  it("offers what the page needs, under a letter that is free", async () => {
    const face = await questionFace(kind);
    for (const member of ["Ask", "Summary", "place", "press", "left", "hints", "say"] as const) {
      expect(face[member], member).toBeTypeOf("function");
    }
    expect(TAKEN_BY_THE_PAGE.has(face.letter)).toBe(false);
  });
});

it("gives every kind a letter of its own", async () => {
  const faces = await Promise.all(kindsWithFaces("questions").map(questionFace));
  const letters = faces.map((face) => face.letter);
  expect(new Set(letters).size).toBe(letters.length);
});

it("has a face for every kind the server knows", () => {
  const kinds = Object.keys(schemas).map((path) => path.split("/").at(-2));
  expect(kindsWithFaces("questions")).toEqual(expect.arrayContaining(kinds));
});

it("says plainly when the page is older than the server", async () => {
  await expect(questionFace("not_there")).rejects.toThrow('No face in questions for "not_there"');
});
