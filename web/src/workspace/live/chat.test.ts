import { describe, expect, it } from "vitest";
import { broken, type Chat, held, isComing, positionOf, toChoose, withPiece, withState } from "./chat";

const reply = (side: string, given: Record<string, unknown> = {}) => ({
  reply: side === "A" ? 1 : 2,
  side,
  attempt: 1,
  state: "done",
  text: `Says ${side}`,
  length: 6,
  trouble: "",
  ...given,
});
const chat = (...replies: ReturnType<typeof reply>[]): Chat => ({
  id: "c",
  sides: ["A", "B"],
  alone: "",
  ended: false,
  names: {},
  rated: {},
  exchanges: [{ place: 1, text: "Hi", chosen: "", said: "", edited: false, replies }],
});

describe("words on their way", () => {
  const open = chat(reply("A", { state: "open", text: "añ👍", length: 3 }), reply("B"));
  it("are put where they belong, counted in code points", () => {
    const after = withPiece(open, { reply: 1, at: 3, text: "🏽 so" });
    expect(after.exchanges[0]?.replies[0]).toMatchObject({ text: "añ👍🏽 so", length: 7 });
    expect(positionOf(after)).toBe("1=7,2=6");
  });
  it("count once when they come twice, and wait when some are missing between", () => {
    expect(withPiece(open, { reply: 1, at: 0, text: "añ👍" })).toEqual(open);
    expect(withPiece(open, { reply: 1, at: 1, text: "ñ👍!" }).exchanges[0]?.replies[0]?.text).toBe("añ👍!");
    expect(withPiece(open, { reply: 1, at: 5, text: "later" })).toEqual(open);
  });
  it("end in a state", () => {
    expect(isComing(open)).toBe(true);
    expect(isComing(withState(open, 1, "stopped", ""))).toBe(false);
  });
});

describe("what comes next", () => {
  it("is a choice when two replies are there", () => {
    expect(toChoose(chat(reply("A"), reply("B")))?.place).toBe(1);
    expect(held(chat(reply("A"), reply("B")))).toEqual([]);
  });
  it("is no choice with one side, which simply goes on", () => {
    const single = { ...chat(reply("A")), sides: ["A"] };
    expect(toChoose(single)).toBeUndefined();
    expect(held(single)).toHaveLength(1);
    const alone = { ...chat(reply("A"), reply("B")), alone: "B" };
    expect(toChoose(alone)).toBeUndefined();
    expect(held(alone)).toHaveLength(1);
  });
  it("is a way round a side that gave nothing", () => {
    const down = chat(reply("A", { state: "failed", text: "", trouble: "down" }), reply("B"));
    expect(broken(down).map(({ side }) => side)).toEqual(["A"]);
    expect(toChoose(down)?.place).toBe(1);
  });
});
