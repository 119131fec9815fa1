import { beforeAll, describe, expect, it } from "vitest";
import { loadWords } from "@/i18n";
import { Asked } from "@/test/ask";
import face from ".";
import type { Answer, Cursor, Question } from "./segments";

beforeAll(() => loadWords("questions/segments"));

const ask = (settings: Partial<Question> = {}) =>
  new Asked<Question, Answer, Cursor>(
    face,
    {
      kind: "segments",
      name: "q",
      title: "Turns",
      about: "sound",
      labels: [
        { value: "a", title: "First" },
        { value: "b", title: "Second" },
      ],
      ...settings,
    },
    [],
    { sound: { media: "sample-talk.wav", type: "audio/wav", duration_ms: 4500 } },
  );

/** Presses a key when the player stands there. */
const at = (asked: ReturnType<typeof ask>, ms: number, key: string) => {
  asked.set({ cursor: { ...asked.frame.cursor, at: ms } });
  return asked.keys(key);
};

describe("keys", () => {
  it("mark from where it begins to where it ends, and name it", () => {
    const asked = ask();
    at(at(asked.keys("2"), 500, "i"), 2000, "o");
    expect(asked.value?.segments).toEqual([{ label: "b", start_ms: 500, end_ms: 2000, text: "" }]);
    expect(asked.frame.cursor).toMatchObject({ chosen: 0, begun: undefined });
    asked.keys("alt+arrowleft", "alt+shift+arrowright", "1");
    expect(asked.value?.segments).toEqual([{ label: "a", start_ms: 510, end_ms: 1990, text: "" }]);
    expect(asked.keys("backspace").value?.segments).toEqual([]);
  });
  it("take the two ends in either order and keep all in the order of time", () => {
    const asked = ask();
    at(at(asked, 3000, "i"), 2500, "o");
    at(at(asked, 0, "i"), 400, "o");
    expect(asked.value?.segments.map((one) => [one.start_ms, one.end_ms])).toEqual([
      [0, 400],
      [2500, 3000],
    ]);
  });
  it("mark nothing while there is no player to be seen, whatever was marked before", () => {
    const asked = at(ask(), 500, "i").keys("o", "n", "i");
    expect(asked.value).toBeUndefined();
    expect(at(asked, 900, "o").keys("n").value?.segments).toHaveLength(1);
  });
  it("let stretches of one label never overlap, those of two only where that is allowed", () => {
    for (const [overlap, number] of [
      [true, 2],
      [false, 1],
    ] as const) {
      const asked = ask({ overlap });
      at(at(asked, 0, "i"), 1000, "o");
      at(at(asked, 500, "i"), 1500, "o");
      at(at(asked.keys("escape", "2"), 500, "i"), 1500, "o");
      expect(asked.value?.segments).toHaveLength(number);
    }
  });
});

it("says what is left to write, and where", () => {
  const asked = ask({ write: true, at_least: 2 });
  at(at(asked, 0, "i"), 900, "o");
  expect(asked.left).toEqual(["Mark 1 more", "Write what is said in stretch 1"]);
  expect(asked.said).toBe("1 × First");
});
