import { expect, it } from "vitest";
import { viaIn } from "./queries";

it("finds whose link it is in a whole link and in the code alone, and in nothing else", () => {
  expect(viaIn("https://house.example/openings/0192?country=FR&via=aB_c-9#top")).toBe("aB_c-9");
  expect(viaIn("  aB_c-9 ")).toBe("aB_c-9");
  for (const wrong of [
    "",
    "https://house.example/openings/0192",
    "?via=",
    "two words",
    "a".repeat(65),
    "?via=<b>",
  ])
    expect(viaIn(wrong)).toBeUndefined();
});
