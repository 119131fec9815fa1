import { screen } from "@testing-library/react";
import { act } from "react";
import { beforeAll, describe, expect, it } from "vitest";
import { loadWords } from "@/i18n";
import { Asked } from "@/test/ask";
import face from ".";
import { type Answer, type Cursor, type Question, START } from "./talk";

beforeAll(() => loadWords("questions/conversation", "workspace"));

const QUESTION: Question = {
  kind: "conversation",
  name: "talk",
  title: "Talk",
  about: "scene",
  models: ["one", "two"],
  at_least: 2,
  turn_dimensions: [{ name: "help", title: "Helpful" }],
  dimensions: [{ name: "flow", title: "Flow" }],
};
const ask = (seen: Partial<Answer["seen"]> = {}) => {
  const asked = new Asked<Question, Answer, Cursor>(face, QUESTION, []);
  asked.set({ value: { ...START, seen: { ...START.seen, ...seen } } });
  return asked;
};

describe("what is left", () => {
  it("is to talk, then to choose, then to rate", () => {
    expect(new Asked<Question, Answer, Cursor>(face, QUESTION, []).left).toEqual([
      "Talk on: 2 more exchanges",
    ]);
    expect(ask({ coming: true }).left).toEqual(["Wait for the reply"]);
    expect(ask({ held: 1, choosing: true }).left).toEqual(["Choose A or B"]);
    expect(ask({ held: 1 }).left).toEqual(["Talk on: 1 more exchange", "1 rating"]);
    expect(ask({ held: 2 }).left).toEqual(["3 ratings"]);
  });
  it("is less when the models broke off", () => {
    expect(ask({ held: 1, broken: true }).left).toEqual(["2 ratings"]);
  });
});

describe("keys", () => {
  it("rate each reply that went on, then the whole", () => {
    const asked = ask({ held: 2 }).keys("4", "5", "3");
    expect(asked.value).toMatchObject({ turns: { "1": { help: 4 }, "2": { help: 5 } }, whole: { flow: 3 } });
    expect(asked.left).toEqual([]);
  });
  it("move, take back, and stay on the scale", () => {
    expect(ask({ held: 2 }).keys("arrowdown", "2", "arrowup").value?.turns).toEqual({ "2": { help: 2 } });
    expect(ask({ held: 1 }).keys("4", "backspace").value?.turns).toEqual({ "1": {} });
    expect(ask({ held: 1 }).keys("9").value?.turns).toEqual({});
  });
  it("choose a side only while there is a choice", () => {
    expect(ask({ choosing: true }).keys("b").frame.cursor?.deed).toEqual({ side: "B", stamp: 1 });
    expect(ask({ held: 1 }).keys("b").frame.cursor?.deed).toBeUndefined();
  });
  it("choose again after a rating: the same key is another deed", () => {
    const asked = ask({ held: 1, choosing: true }).keys("a", "4", "arrowup", "backspace", "a");
    expect(asked.frame.cursor?.deed).toEqual({ side: "A", stamp: 2 });
  });
});

it("says what a point means, and both ends of the scale where that is not said", async () => {
  const asked = ask({ held: 2 });
  asked.frame.question = {
    ...QUESTION,
    turn_dimensions: [],
    dimensions: [{ name: "flow", title: "Flow", anchors: { "1": "None", "3": "Some", "5": "All" } }],
  };
  const view = await asked.show();
  const meaning = () => view.querySelector("fieldset p")?.textContent;
  expect(meaning()).toBe("1: None · 5: All");
  const press = async (key: string) => act(async () => void asked.keys(key));
  await press("3");
  expect(meaning()).toBe("Some");
  await press("4");
  expect(meaning()).toBe("1: None · 5: All");
});

it("brings what the digits rate into view", async () => {
  const seen: (string | null)[] = [];
  const own = Element.prototype.scrollIntoView;
  Element.prototype.scrollIntoView = function (this: Element) {
    seen.push(this.textContent);
  };
  try {
    const asked = ask({ held: 2 });
    await asked.show();
    await act(async () => void asked.keys("4", "5", "3"));
    expect(seen.at(-1)).toMatch(/^Flow/);
  } finally {
    Element.prototype.scrollIntoView = own;
  }
});

it("shows in a preview that nobody answers there", async () => {
  await ask().show();
  expect(screen.getByRole("textbox")).toBeDisabled();
  expect(screen.getByText(/in this preview nobody answers/)).toBeInTheDocument();
});

it("sums up what went on, what it was chosen over, and who was who", async () => {
  const asked = ask({ held: 1 });
  const record = {
    sides: { A: { name: "two" }, B: { name: "one" } },
    exchanges: [
      {
        text: "Where to?",
        replies: [
          { side: "A", attempt: 1, state: "done", text: "<b>Granada</b> **now**" },
          { side: "B", attempt: 1, state: "done", text: "Rome." },
        ],
        chosen: "A",
        attempt: 1,
        said: "<b>Granada</b> **now**",
      },
    ],
    turns: { "1": { help: 4 } },
    whole: { flow: 2 },
  };
  asked.set({ value: record as unknown as Answer });
  const view = await asked.summary();
  expect(view).toHaveTextContent("two · Helpful 4");
  expect(view).toHaveTextContent("1 other reply");
  expect(view).toHaveTextContent("The conversation as a whole: Flow 2");
  expect(view.querySelector("strong")).toHaveTextContent("now");
  expect(view.querySelector("b")).toBeNull();
});
