import { describe, expect, it } from "vitest";
import { changed, near, type Stretch } from "./words";

const said = (before: string, after: string) =>
  changed(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `[+${text}]` : `[-${text}]`))
    .join("");

const only = (stretches: readonly Stretch[], left: Stretch["kind"]) =>
  stretches
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join("");

/** Numbers by a seed: a failure comes again. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

describe("what changed", () => {
  it.each([
    ["the same", "the same", ""],
    ["The cat sat on the mat.", "The dog sat on a mat.", "The [-cat][+dog] sat on [-the][+a] mat."],
    ["one two three four", "one 2 3 four", "one [-two three][+2 3] four"],
    ["", "all new", "[+all new]"],
    ["all gone", "", "[-all gone]"],
    ["Ice sinks. 🐈 bark.", "Ice floats. 🐕 bark.", "Ice [-sinks][+floats]. [-🐈][+🐕] bark."],
    ["👩‍🚀 flies", "👩‍🔬 flies", "[-👩‍🚀][+👩‍🔬] flies"],
    ["السماء خضراء والماء جاف", "السماء زرقاء والماء رطب", "السماء [-خضراء][+زرقاء] والماء [-جاف][+رطب]"],
    ["天空是绿色的，水是干的。", "天空是蓝色的，水是湿的。", "天空是[-绿色][+蓝色]的，水是[-干][+湿]的。"],
  ])("from %j to %j", (before, after, marks) => expect(said(before, after)).toBe(marks));

  it("gives both texts back, whatever they are", () => {
    const roll = dice(20261128);
    const bricks = [
      "cat",
      "dog ",
      " ",
      "\n\n",
      ", ",
      "é",
      "e\u0301",
      "你好",
      "👩‍🚀",
      "\ud83d",
      "สวัสดี",
      "قطة ",
      "a.b",
      "🇪🇸",
      "\r\n",
    ];
    const text = () => Array.from({ length: roll(40) }, () => bricks[roll(bricks.length)]).join("");
    for (let turn = 0; turn < 400; turn++) {
      const [before, after] = [text(), text()];
      const found = changed(before, after);
      if (before === after) expect(found).toEqual([]);
      else expect([only(found, "added"), only(found, "removed")]).toEqual([before, after]);
      expect(found.every((one, at) => one.text && one.kind !== found[at + 1]?.kind)).toBe(true);
    }
  });

  it("keeps to whole sentences, and then to the whole, where more differs than can be compared", () => {
    const words = (from: number) => Array.from({ length: 900 }, (_, at) => `w${from + at}`).join(" ");
    const found = changed(`${words(0)}. It stays.`, `${words(5000)}. It stays.`);
    expect(found.map(({ kind }) => kind)).toEqual(["removed", "added", "same"]);
    expect(found.at(-1)?.text).toBe("It stays.");
    const many = (from: number) => Array.from({ length: 900 }, (_, at) => `W${from + at} goes. `).join("");
    expect(changed(many(0), many(5000)).map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });
});

describe("what is near", () => {
  const long = "word ".repeat(100);

  it("leaves out what is far from any change, and nothing of a change", () => {
    const found = near(changed(`${long}cat ${long}end ${long}`, `${long}dog ${long}fin ${long}`));
    expect(found.map(({ kind }) => kind)).toEqual([
      "same",
      "removed",
      "added",
      "same",
      "removed",
      "added",
      "same",
    ]);
    const [head, , , middle, , , tail] = found.map(({ text }) => text);
    expect(head).toMatch(/^… ?(word )+$/);
    expect(middle).toMatch(/^ (word )+(word)?… ?(word )+$/);
    expect(tail).toMatch(/^ (word )+(word)?…$/);
  });
  it("leaves short texts whole", () => expect(only(near(changed("a b c", "a d c")), "added")).toBe("a b c"));
});
