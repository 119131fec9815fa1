import { describe, expect, it } from "vitest";
import { begun, bodyOf, type Decision, digitOf, missing, pressed, type Sight } from "./decision";

const sight = {
  voices: [
    { answer: "consensus", answers: {}, seconds: null },
    { answer: "x", answers: {}, seconds: 3 },
    { answer: "y", answers: {}, seconds: 4 },
  ],
} as unknown as Sight;

const after = (...keys: string[]): Decision =>
  keys.reduce((now, key) => pressed(now, sight, key) ?? now, begun(sight));

describe("a reviewer's keys", () => {
  it("number people's answers from 1 and what they add up to 0", () => {
    expect(sight.voices.map((one) => digitOf(sight, one.answer))).toEqual(["0", "1", "2"]);
    expect(after("2").chosen).toBe("y");
    expect(bodyOf(after("0"), undefined)).toMatchObject({
      outcome: "accept",
      chosen: "consensus",
      answers: null,
    });
  });

  it("move between answers and stop at the ends", () => {
    expect(after("arrowright", "arrowright", "arrowright").focus).toBe("y");
    expect(after("arrowleft").focus).toBe("consensus");
    expect(after("arrowright", "a").chosen).toBe("x");
  });

  it("reject an answer with a reason, never the consensus, never the one accepted", () => {
    expect(after("x").rejected).toEqual({});
    const rejected = after("1", "x");
    expect([rejected.chosen, rejected.outcome, missing(rejected)]).toEqual([
      "",
      undefined,
      ["left.outcome", "left.reason"],
    ]);
    expect(after("1", "x", "1").rejected).toEqual({});
    expect(after("arrowright", "x", "x").rejected).toEqual({});
  });

  it("ask for somebody else's answer only in place of a rejected one", () => {
    expect(missing(after("r"))).toEqual(["left.rejected"]);
    const { rejected, ...now } = after("arrowright", "x", "r");
    expect(missing({ ...now, rejected: { ...rejected, x: "Wrong prompt." } })).toEqual([]);
  });

  it("name a cause and take it back, and mean nothing otherwise", () => {
    expect(after("k", "l")).toMatchObject({ outcome: "spread", cause: "legitimate_difference" });
    expect(after("e", "e").cause).toBeUndefined();
    expect(pressed(begun(sight), sight, "9")).toBeUndefined();
    expect(missing(begun(sight))).toEqual(["left.outcome"]);
  });
});
