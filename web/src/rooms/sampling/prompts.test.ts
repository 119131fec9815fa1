import { expect, test } from "vitest";
import { inBatches, promptsIn } from "./prompts";

test("a text a line, without blank ones", () => {
  expect(promptsIn("Why?\n\nHow?\r\n", "prompts.txt")).toEqual([{ text: "Why?" }, { text: "How?" }]);
});

test("JSON lines hold texts or fields; what is no JSON is a text", () => {
  expect(promptsIn('"Why?"\n{"prompt": "How?"}\nWho? [not JSON', "a.jsonl")).toEqual([
    { text: "Why?" },
    { payload: { prompt: "How?" } },
    { text: "Who? [not JSON" },
  ]);
});

test("batches keep the order and lose nothing", () => {
  expect(inBatches([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(inBatches([])).toEqual([]);
});
