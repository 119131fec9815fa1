import { fireEvent, screen } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { loadWords } from "@/i18n";
import { Asked, click } from "@/test/ask";
import face from ".";
import { insert, moveTo, place, rankOf, step, tieWithAbove, unplace } from "./order";
import type { Answer, Cursor, Question } from "./rank";
import { carried } from "./useLift";

beforeAll(() => loadWords("questions/rank"));

const ask = (settings: Partial<Question> = {}) =>
  new Asked<Question, Answer, Cursor>(face, { kind: "rank", name: "overall", title: "Rank", ...settings });

describe("an order", () => {
  const order = [["b"], ["a", "c"], ["d"]];
  it("ranks ties alike and skips after them", () => {
    expect(["b", "a", "c", "d", "x"].map((id) => rankOf(order, id)?.rank)).toEqual([1, 2, 2, 4, undefined]);
  });
  it("moves one step, leaving a tie before passing it", () => {
    expect(step(order, "d", -1)).toEqual([["b"], ["d"], ["a", "c"]]);
    expect(step(order, "a", -1)).toEqual([["b"], ["a"], ["c"], ["d"]]);
    expect(step(order, "a", 1)).toEqual([["b"], ["c"], ["a"], ["d"]]);
    expect(step(order, "b", -1)).toBe(order);
  });
  it("ties with the one above, and unties", () => {
    expect(tieWithAbove([["b"], ["a"]], "a")).toEqual([["b", "a"]]);
    expect(tieWithAbove([["b", "a"]], "a")).toEqual([["b"], ["a"]]);
    expect(tieWithAbove(order, "b")).toBe(order);
  });
  it("places, inserts and takes out", () => {
    expect(place([["a"]], "b", true)).toEqual([["a", "b"]]);
    expect(place([], "b", true)).toEqual([["b"]]);
    expect(insert(order, "d", 0)).toEqual([["d"], ["b"], ["a", "c"]]);
    expect(unplace(order)).toEqual([["b"], ["a", "c"]]);
    expect(unplace([])).toEqual([]);
  });
  it("lands where it was dropped without breaking other ties", () => {
    expect(moveTo(order, "d", 0)).toEqual([["d"], ["b"], ["a", "c"]]);
    expect(moveTo(order, "b", 3)).toEqual([["a", "c"], ["d"], ["b"]]);
  });
});

describe("a dragged token", () => {
  const order = [["b"], ["a", "c"], ["d"]];
  const grip = { pointer: 1, y: 0, middles: [20, 64, 104, 148] };
  it("hangs between its slot and the pointer", () => {
    expect(carried(order, { ...grip, id: "d", from: 3 }, 15)).toEqual({ id: "d", order, offset: 15 });
    expect(carried(order, { ...grip, id: "d", from: 3 }, -120)).toEqual({
      id: "d",
      order: [["d"], ["b"], ["a", "c"]],
      offset: 8,
    });
  });
  it("passes a tie, and never falls into it", () => {
    expect(carried(order, { ...grip, id: "b", from: 0 }, 42)).toEqual({
      id: "b",
      order: [["a", "c"], ["b"], ["d"]],
      offset: -42,
    });
  });
  it("leaves its tie when it moves, and not before", () => {
    expect(carried(order, { ...grip, id: "c", from: 2 }, 6).order).toBe(order);
    expect(carried(order, { ...grip, id: "c", from: 2 }, 44).order).toEqual([["b"], ["a"], ["d"], ["c"]]);
  });
});

describe("keys", () => {
  it("ranks four responses with four keys", () => {
    const asked = ask().keys("b", "a", "d", "c");
    expect(asked.value).toEqual({ order: [["rb"], ["ra"], ["rd"], ["rc"]], none_acceptable: false });
    expect(asked.left).toEqual([]);
  });
  it("ties the next with =", () => {
    expect(ask().keys("b", "=", "a", "d").value?.order).toEqual([["rb", "ra"], ["rd"]]);
  });
  it("says so when = means the next one, and takes it back on a second =", () => {
    expect(ask().keys("b", "=").frame.cursor?.tieNext).toBe(true);
    expect(ask().keys("b", "=", "=", "a").value?.order).toEqual([["rb"], ["ra"]]);
  });
  it("ties the one in focus with the one above once all are placed", () => {
    expect(ask().keys("a", "b", "c", "d", "d", "=").value?.order).toEqual([["ra"], ["rb"], ["rc", "rd"]]);
  });
  it("refuses ties where the question does not allow them", () => {
    expect(ask({ allow_ties: false }).keys("b", "=", "a").value?.order).toEqual([["rb"], ["ra"]]);
  });
  it("takes back, moves and inserts", () => {
    expect(ask().keys("b", "a", "backspace").value?.order).toEqual([["rb"]]);
    expect(ask().keys("a", "b", "alt+arrowup").value?.order).toEqual([["rb"], ["ra"]]);
    expect(ask().keys("a", "b", "c", "1").value?.order).toEqual([["rc"], ["ra"], ["rb"]]);
  });
  it("only goes to a response that is placed already", () => {
    expect(ask().keys("a", "b", "a").value?.order).toEqual([["ra"], ["rb"]]);
  });
  it("marks that none is acceptable, without giving up the ranking", () => {
    expect(ask().keys("a", "n").value).toEqual({ order: [["ra"]], none_acceptable: true });
    expect(ask().keys("n", "n").value?.none_acceptable).toBe(false);
    expect(ask({ allow_none_acceptable: false }).keys("n").value).toBeUndefined();
  });
});

describe("what is left", () => {
  it("names the letters", () => {
    expect(ask().keys("b").left).toEqual(["Rank A, C, D"]);
  });
  it("lets a partial ranking be enough, but not an empty one", () => {
    expect(ask({ allow_partial: true }).left).toEqual(["Rank A, B, C, D"]);
    expect(ask({ allow_partial: true }).keys("b").left).toEqual([]);
  });
  it("asks for each dimension, going on by itself", () => {
    const asked = ask({ dimensions: ["accuracy"] }).keys("a", "b", "c", "d");
    expect(asked.frame.cursor?.dimension).toBe("accuracy");
    expect(asked.left).toEqual(["Rank A, B, C, D by accuracy"]);
    asked.keys("d", "c", "b", "a");
    expect(asked.value?.by_dimension).toEqual({ accuracy: [["rd"], ["rc"], ["rb"], ["ra"]] });
    expect(asked.left).toEqual([]);
  });
});

it("says the whole order aloud and badges the cards", () => {
  const asked = ask().keys("b", "a", "=", "c");
  expect(asked.said).toBe("Ranking: B, then A ties C");
  expect([asked.badge("rb"), asked.badge("ra"), asked.badge("rd")]).toEqual([
    "Best",
    "Rank 2, tied",
    undefined,
  ]);
});

describe("on the page", () => {
  it("does by clicks what it does by keys", async () => {
    const asked = ask();
    await asked.show();
    click(screen.getByRole("button", { name: /Text of C/ }));
    click(screen.getByRole("button", { name: /Text of A/ }));
    click(screen.getByRole("button", { name: "Tie A with the one above" }));
    expect(asked.value?.order).toEqual([["rc", "ra"]]);
    click(screen.getByRole("button", { name: "Take C out of the ranking" }));
    click(screen.getByRole("checkbox"));
    expect(asked.value).toEqual({ order: [["ra"]], none_acceptable: true });
  });
  it("moves a token with Alt and an arrow, without a drag", async () => {
    const asked = ask().keys("a", "b");
    await asked.show();
    fireEvent.keyDown(screen.getByRole("button", { name: /Move response B/ }), {
      key: "ArrowUp",
      altKey: true,
    });
    expect(asked.value?.order).toEqual([["rb"], ["ra"]]);
  });
  it("lifts with Space, moves by arrows, drops with Space, and says each", async () => {
    const asked = ask().keys("a", "b", "c");
    const page = await asked.show();
    const handle = () => screen.getByRole("button", { name: /Move response C/ });
    const key = (name: string) => fireEvent.keyDown(handle(), { key: name });
    expect(handle()).toHaveAccessibleDescription(/Press Space to lift/);
    key(" ");
    expect(handle()).toHaveAttribute("aria-pressed", "true");
    expect(page).toHaveTextContent("Lifted C.");
    key("ArrowUp");
    key("ArrowUp");
    expect(page).toHaveTextContent("C, then A, then B");
    expect(asked.value?.order).toEqual([["ra"], ["rb"], ["rc"]]); // shown, not yet said
    key(" ");
    expect(asked.value?.order).toEqual([["rc"], ["ra"], ["rb"]]);
    expect(handle()).toHaveAttribute("aria-pressed", "false");
  });
  it("puts back with Escape, and drops where the focus leaves", async () => {
    const asked = ask().keys("a", "b", "c");
    const page = await asked.show();
    const handle = screen.getByRole("button", { name: /Move response C/ });
    for (const key of ["Enter", "ArrowUp", "Escape"]) fireEvent.keyDown(handle, { key });
    expect(page).toHaveTextContent("Put back.");
    expect(asked.value?.order).toEqual([["ra"], ["rb"], ["rc"]]);
    for (const key of ["Enter", "ArrowUp", "ArrowDown", "ArrowUp", "Backspace"])
      fireEvent.keyDown(handle, { key });
    fireEvent.blur(handle);
    expect(asked.value?.order).toEqual([["ra"], ["rc"], ["rb"]]);
  });
  it("leaves Ctrl and Enter to the page", async () => {
    await ask().keys("a").show();
    const handle = screen.getByRole("button", { name: /Move response A/ });
    expect(fireEvent.keyDown(handle, { key: "Enter", ctrlKey: true })).toBe(true);
    expect(handle).toHaveAttribute("aria-pressed", "false");
  });
  it("cuts each text at its own end, whatever the page's direction", async () => {
    await ask().keys("a").show();
    for (const text of screen.getAllByText(/^Text of/)) expect(text).toHaveAttribute("dir", "auto");
  });
  it("sums up read-only", async () => {
    expect(await ask().keys("b", "a", "=", "c").summary()).toHaveTextContent("B, then A ties C");
  });
});
