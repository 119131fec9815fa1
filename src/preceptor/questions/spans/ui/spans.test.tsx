import { screen } from "@testing-library/react";
import { act } from "react";
import { beforeAll, describe, expect, it } from "vitest";
import { loadWords } from "@/i18n";
import { Asked, click, UNITS } from "@/test/ask";
import face from ".";
import { type Answer, type Cursor, cursorOf, type Question, select, type SpansFrame, touch } from "./cursor";
import { reading, slice, snapped } from "./letters";

beforeAll(() => loadWords("questions/spans"));

const LABELS = ["wrong", "vague"].map((value) => ({ value, title: value.toUpperCase() }));
const GRAVE = ["minor", "major"].map((value) => ({ value, title: value }));
const TEXT = "Ice sinks in water. It melts, slowly.";
const ask = (settings: Partial<Question> = {}, shown: Record<string, unknown> = { text: TEXT }) =>
  new Asked<Question, Answer, Cursor>(
    face,
    { kind: "spans", name: "s", title: "Mark", about: "text", labels: LABELS, ...settings },
    settings.about === "responses" ? UNITS.slice(0, 2) : [],
    shown,
  );
const at = (asked: { frame: SpansFrame }) => {
  const { start, end } = cursorOf(asked.frame);
  return [start, end];
};

describe("letters", () => {
  it("counts code points, whatever the browser counts", () => {
    const text = "a 👩‍👩‍👧 b";
    const read = reading(text);
    expect(read.stops.map((stop) => slice(text, stop))).toEqual(["a", "👩‍👩‍👧", "b"]);
    expect(read.stops.at(-1)).toEqual({ start: 8, end: 9 });
    expect([read.toPoints(text.length), read.toUnits(9)]).toEqual([9, text.length]);
  });
  it.each([
    ["今天天气很好", 3],
    ["อากาศดีมาก", 2],
    ["é́x ü", 2],
    ["!!!", 1],
  ])("finds words in any script: %s", (text, least) => {
    expect(reading(text).stops.length).toBeGreaterThanOrEqual(Math.min(least, 1));
    expect(reading(text, "character").stops.length).toBeGreaterThanOrEqual(1);
  });
  it("never cuts a letter that is made of several code points", () => {
    const text = "e\u0301tude 👍🏽!";
    const stops = reading(text, "character").stops.map((stop) => slice(text, stop));
    expect(stops[0]).toBe("e\u0301");
    expect(stops).toContain("👍🏽");
  });
  it("widens a selection to whole words and drops the spaces at its ends", () => {
    const read = reading(TEXT);
    expect(snapped(read, TEXT, 6, 11)).toEqual({ start: 4, end: 12 });
    expect(snapped(read, TEXT, 9, 4)).toEqual({ start: 4, end: 9 });
    expect(snapped(read, TEXT, 3, 4)).toBeUndefined();
  });
});

describe("keys", () => {
  it("goes word by word, widens with Shift and marks by digit", () => {
    const asked = ask().keys("arrowright", "shift+arrowright", "1");
    expect(asked.value?.marks).toEqual([
      { part: "", start: 4, end: 12, label: "wrong", severity: "", note: "" },
    ]);
    expect(asked.left).toEqual([]);
  });
  it("narrows again, and widens to the other side of where it began", () => {
    const asked = ask().keys("arrowright", "arrowright", "shift+arrowright", "shift+arrowleft");
    expect(at(asked)).toEqual([10, 12]);
    expect(at(asked.keys("shift+arrowleft"))).toEqual([4, 12]);
  });
  it("leaps by sentences", () => {
    expect(at(ask().keys("arrowdown"))).toEqual([20, 22]);
    expect(at(ask().keys("arrowdown", "shift+arrowdown"))).toEqual([20, 36]);
  });
  it("goes the way the eye goes where text runs right to left", () => {
    const asked = ask({}, { text: "القطط لا تنبح" }).keys("arrowleft");
    expect(at(asked)).toEqual([6, 8]);
  });
  it("asks how grave right after the mark", () => {
    const asked = ask({ severities: GRAVE }).keys("1");
    expect(asked.left).toEqual(["How grave is “Ice”?"]);
    expect(asked.keys("2").value?.marks[0]).toMatchObject({ label: "wrong", severity: "major" });
    expect(asked.left).toEqual([]);
    expect(asked.keys("arrowright", "2").value?.marks).toHaveLength(2);
  });
  it("says that there is nothing, takes it back, and forgets it with the first mark", () => {
    const asked = ask().keys("0");
    expect(asked.value).toEqual({ marks: [], links: [] });
    expect([asked.done, asked.left]).toEqual([1, []]);
    expect(asked.keys("0").value).toBeUndefined();
    expect(asked.left).toEqual(["Mark something, or say there is nothing"]);
    expect(ask({ at_least: 2 }).keys("0", "1").left).toEqual(["Mark 1 more"]);
  });
  it("removes the mark under the cursor and the links that hung on it", () => {
    const asked = ask({ relations: [{ value: "about", title: "About" }] });
    asked.keys("1", "arrowright", "2", "x", "[", "1");
    expect(asked.value?.links).toEqual([{ source: 1, target: 0, relation: "about" }]);
    asked.keys("escape", "[", "backspace");
    expect(asked.value?.links).toEqual([]);
    expect(asked.value?.marks).toHaveLength(1);
  });
  it("lets labels overlap unless the question forbids it", () => {
    expect(ask().keys("1", "2").value?.marks).toHaveLength(2);
    expect(ask().keys("1", "1").value?.marks).toHaveLength(1);
    expect(ask({ overlap: false }).keys("1", "shift+arrowright", "2").value?.marks).toHaveLength(1);
    expect(ask({ at_most: 1 }).keys("1", "arrowright", "1").value?.marks).toHaveLength(1);
  });
  it("goes from response to response by letter and over the edge", () => {
    const responses = {
      responses: [
        { id: "ra", text: "One two" },
        { id: "rb", text: "Three" },
      ],
    };
    const asked = ask({ about: "responses" }, responses).keys("b", "1");
    expect(asked.value?.marks[0]).toMatchObject({ part: "rb", start: 0, end: 5 });
    expect(cursorOf(asked.keys("arrowleft").frame)).toMatchObject({ part: "ra", start: 4 });
  });
});

describe("mouse and finger", () => {
  it("selects whole words, and takes a mark in hand where it is touched", () => {
    const asked = ask();
    asked.set(select(asked.frame, "", 5, 8) ?? {});
    expect(at(asked)).toEqual([4, 9]);
    asked.keys("1", "arrowright");
    asked.set(touch(asked.frame, "", 6) ?? {});
    expect(cursorOf(asked.frame)).toMatchObject({ start: 4, end: 9, mark: 0 });
    asked.set(touch(asked.frame, "", 1) ?? {});
    expect(cursorOf(asked.frame)).toMatchObject({ start: 0, end: 3 });
  });
});

describe("on the page", () => {
  it("shows the text as written, marks by button, and lists what was marked", async () => {
    const asked = ask({ severities: GRAVE }, { text: "**Ice** sinks." });
    const page = await asked.show();
    expect(page.querySelector("[data-part]")).toHaveTextContent("**Ice** sinks.");
    click(screen.getByRole("button", { name: "WRONG" }));
    expect(screen.getByRole("button", { name: "Ice" })).toHaveAttribute("aria-pressed", "true");
    click(screen.getByRole("button", { name: "major" }));
    expect(asked.value?.marks[0]).toMatchObject({ start: 2, end: 5, severity: "major" });
    click(screen.getByRole("button", { name: "Remove the mark on “Ice”" }));
    expect(asked.value).toBeUndefined();
    click(screen.getByRole("button", { name: "Nothing to mark" }));
    expect(asked.value).toEqual({ marks: [], links: [] });
  });
  it("tells turns apart, and sums up with the words", async () => {
    const talk = [
      { role: "user", text: "Hi" },
      { role: "assistant", text: "Ho" },
    ];
    const asked = ask({ about: "talk" }, { talk });
    await asked.show();
    expect(screen.getAllByRole("heading", { level: 3 }).map((one) => one.textContent)).toEqual([
      "Person",
      "Assistant",
    ]);
    const summary = await asked.keys("arrowright", "2").summary();
    expect(summary).toHaveTextContent("Ho VAGUE");
    expect(asked.said).toBe("“Ho” VAGUE; 1 mark");
  });
});

it("prints each digit on one button: while a mark is in hand, on how grave it is", async () => {
  const asked = ask({ severities: GRAVE });
  const view = await asked.show();
  const keyed = () => [...view.querySelectorAll("button:has(kbd)")].map((one) => one.textContent);
  expect(keyed()).toEqual(["WRONG 1", "VAGUE 2", "Nothing to mark 0"]);
  await act(async () => void asked.keys("2"));
  expect(keyed()).toEqual(["minor 1", "major 2"]);
  await act(async () => void asked.keys("1"));
  expect(keyed()).toEqual(["WRONG 1", "VAGUE 2"]);
});
