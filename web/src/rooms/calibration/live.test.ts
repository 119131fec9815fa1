import { describe, expect, it } from "vitest";
import { furthest } from "./live";

describe("the stage that is shown", () => {
  it("is the one heard of while what belongs to it is still being read", () => {
    expect(furthest("discussing", "voting")).toBe("voting");
  });
  it("is the one read when that is further, or when nothing was heard", () => {
    expect(furthest("closed", "voting")).toBe("closed");
    expect(furthest("answering", undefined)).toBe("answering");
  });
});
