import { expect, it } from "vitest";
import { openness } from "./openness";

it("never calls gold full", () => {
  expect(openness({ purpose: "gold", open: false })).toBe("open.gold");
  expect(openness({ purpose: "work", open: false })).toBe("open.no");
  expect(openness({ purpose: "work", open: true })).toBe("open.yes");
});
