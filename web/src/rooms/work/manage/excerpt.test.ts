import { expect, it } from "vitest";
import { excerptOf } from "./excerpt";

it.each([
  [{ prompt: "Why is\n the sky blue?" }, "Why is the sky blue?"],
  [{ chat: [{ role: "user", text: "Hello" }] }, "Hello"],
  [{ responses: [{ id: "r1", model: "m", text: "First" }] }, "First"],
  [{ number: 3 }, ""],
  [null, ""],
])("%j begins with “%s”", (payload, words) => expect(excerptOf(payload)).toBe(words));

it("is cut where it would fill the page", () => {
  expect(excerptOf({ prompt: "word ".repeat(100) })).toMatch(/^(word )+word…$/);
  expect(excerptOf({ prompt: "word ".repeat(100) }).length).toBeLessThan(142);
});
