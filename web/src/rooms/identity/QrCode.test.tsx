import { describe, expect, it } from "vitest";
import { pathOf } from "./QrCode";

describe("a QR code's path", () => {
  it("joins dark modules along a row and leaves the quiet margin", () => {
    expect(pathOf([[true, true, false, true]])).toBe("M4 4h2v1h-2zM7 4h1v1h-1z");
  });

  it("begins a new run on every row", () => {
    expect(
      pathOf([
        [false, true],
        [true, false],
      ]),
    ).toBe("M5 4h1v1h-1zM4 5h1v1h-1z");
  });

  it("is empty for light modules", () => {
    expect(pathOf([[false, false]])).toBe("");
  });
});
