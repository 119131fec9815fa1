import { expect, it } from "vitest";
import { edited, howOf } from "./writing";

it("tells keys, pasting and what came without either apart", () => {
  expect(["insertText", "deleteContentBackward", "insertFromPaste", "insertFromDrop"].map(howOf)).toEqual([
    "typed",
    "typed",
    "pasted",
    "pasted",
  ]);
  expect([howOf("insertReplacementText"), howOf(undefined)]).toEqual(["inserted", "inserted"]);
});

it("counts characters, time without pauses, and coming back", () => {
  const first = edited(undefined, { how: "typed", was: 0, now: 1, sinceMs: undefined });
  const pasted = edited(first, { how: "pasted", was: 1, now: 41, sinceMs: 2_000 });
  const later = edited(pasted, { how: "typed", was: 41, now: 30, sinceMs: 60_000 });
  expect(later).toEqual({ seconds: 2, typed: 1, pasted: 40, inserted: 0, removed: 11, revisions: 2 });
});
