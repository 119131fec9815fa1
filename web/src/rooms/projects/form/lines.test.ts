import { expect, it } from "vitest";
import { linesOf, wordsOfLines } from "./lines";

it("reads words by key and writes them back", () => {
  const words = { "1": "Wrong", "5": "Right = as asked" };
  expect(wordsOfLines(linesOf(words))).toEqual(words);
});

it("leaves out lines that are still being typed", () => {
  expect(wordsOfLines("1 = Wrong\n\n5\n= none")).toEqual({ "1": "Wrong" });
});
