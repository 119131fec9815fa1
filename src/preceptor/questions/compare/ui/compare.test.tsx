import { screen } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { loadWords } from "@/i18n";
import { Asked, click, UNITS } from "@/test/ask";
import face from ".";
import { type Answer, type Question, strengths } from "./compare";

beforeAll(() => loadWords("questions/compare"));

const ask = (settings: Partial<Question> = {}, units = UNITS.slice(0, 2)) =>
  new Asked<Question, Answer, never>(
    face,
    { kind: "compare", name: "c", title: "Which?", ...settings },
    units,
  );
const pair = { left: "ra", right: "rb" };

describe("keys", () => {
  it("runs from much better on the left to much better on the right", () => {
    const values = [1, 2, 3, 4, 5, 6, 7].map((digit) => ask().keys(String(digit)).value);
    expect(values.map((value) => value?.value)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
    expect(values[0]).toEqual({ ...pair, value: -3, both_bad: false });
  });
  it("settles the question with one key", () => {
    const asked = ask().keys("2");
    expect([asked.done, asked.left]).toEqual([1, []]);
  });
  it("has fewer steps when fewer are asked for", () => {
    expect(strengths({ kind: "", name: "", title: "", points: 3 })).toEqual([-1, 0, 1]);
    expect(strengths({ kind: "", name: "", title: "", points: 5, allow_tie: false })).toEqual([-2, -1, 1, 2]);
    expect(ask({ points: 5, allow_tie: false }).keys("3").value?.value).toBe(1);
    expect(ask({ points: 3 }).keys("7").value).toBeUndefined();
  });
  it("ties with = where a tie is allowed", () => {
    expect(ask().keys("=").value?.value).toBe(0);
    expect(ask({ allow_tie: false }).keys("=").value).toBeUndefined();
  });
  it("keeps both bad apart from a strength", () => {
    expect(ask().keys("n").value).toEqual({ ...pair, value: 0, both_bad: true });
    expect(ask().keys("n", "n").value).toBeUndefined();
    expect(ask().keys("n", "1").value).toEqual({ ...pair, value: -3, both_bad: false });
    expect(ask({ allow_both_bad: false }).keys("n").value).toBeUndefined();
  });
  it("takes back with backspace", () => {
    expect(ask().keys("1", "backspace").left).toEqual(["Compare the two"]);
  });
});

it("says it in words and badges the better card", () => {
  expect(["1", "2", "3", "4"].map((key) => ask().keys(key).said)).toEqual([
    "A much better",
    "A better",
    "A slightly better",
    "About the same",
  ]);
  expect(ask({ points: 3 }).keys("3").said).toBe("B better");
  const asked = ask().keys("7");
  expect([asked.badge("ra"), asked.badge("rb")]).toEqual([undefined, "Preferred"]);
});

describe("on the page", () => {
  it("offers each strength by name", async () => {
    const asked = ask();
    await asked.show();
    click(screen.getByRole("radio", { name: "B slightly better" }));
    expect(asked.value?.value).toBe(1);
    click(screen.getByRole("checkbox", { name: /Both are bad/ }));
    expect(asked.value).toMatchObject({ value: 0, both_bad: true });
    expect(screen.getByRole("radio", { name: "B slightly better" })).not.toBeChecked();
  });
  it("says when there are not two to compare", async () => {
    await ask({}, UNITS.slice(0, 1)).show();
    expect(screen.getByText(/does not show two/)).toBeInTheDocument();
  });
  it("sums up by letter even when this reader sees them the other way round", async () => {
    const asked = ask().keys("1");
    asked.frame = {
      ...asked.frame,
      units: [
        { ...UNITS[1]!, letter: "A" },
        { ...UNITS[0]!, letter: "B" },
      ],
    };
    expect(await asked.summary()).toHaveTextContent("B much better");
  });
});
