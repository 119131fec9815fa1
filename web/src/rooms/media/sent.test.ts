import { describe, expect, it } from "vitest";
import { given, type Sent, tally, without } from "./sent";

const file = (name: string) => new File(["x"], name);
const as = (...states: Sent["state"][]): Sent[] =>
  given(
    states.map((_, place) => file(`${place}.png`)),
    0,
  ).map((one, place) => ({ ...one, state: states[place] ?? "waiting" }));

describe("files on their way", () => {
  it("are numbered behind those before, and a ZIP is told by its ending", () => {
    const more = given([file("a.png"), file("Set.ZIP")], 7);
    expect(more.map((one) => [one.key, one.name, one.archive])).toEqual([
      [8, "a.png", false],
      [9, "Set.ZIP", true],
    ]);
  });
  it("are counted, with the bytes of those under way", () => {
    const [half, ...rest] = as("sending", "kept", "refused", "waiting");
    const said = tally([{ ...(half as Sent), share: 0.5 }, ...rest]);
    expect(said).toEqual({ kept: 1, refused: 1, going: 2, share: 0.625 });
    expect(tally([])).toEqual({ kept: 0, refused: 0, going: 0, share: 0 });
  });
  it("are forgotten once they are over", () => {
    expect(without(as("kept", "sending", "refused")).map((one) => one.state)).toEqual(["sending"]);
  });
});
