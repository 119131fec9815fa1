import { fireEvent, screen } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { loadWords } from "@/i18n";
import { Asked, click, UNITS } from "@/test/ask";
import face from ".";
import { type Answer, type Cursor, cursorOf, type Question, scoreOf } from "./rubric";

beforeAll(() => loadWords("questions/rubric"));

const CRITERIA = [
  { name: "dose", text: "Names the dose", points: 6, evidence: true },
  { name: "limit", text: "Names the limit", points: 2 },
  { name: "invents", text: "Invents a medicine", points: -4 },
];
const ask = (settings: Partial<Question> = {}, units = UNITS.slice(0, 2)) =>
  new Asked<Question, Answer, Cursor>(
    face,
    { kind: "rubric", name: "k", title: "Grade", criteria: CRITERIA, ...settings },
    units,
    { own: [{ name: "own", text: "Its own", points: 1 }] },
  );
const mark = (met: "yes" | "no" | "na", evidence = "") => ({ met, evidence });

describe("keys", () => {
  it("marks with one digit a criterion, down the list and on to the next response", () => {
    const asked = ask().keys("2", "1", "3", "2", "2", "2");
    expect(asked.value).toEqual({
      marks: {
        ra: { dose: mark("no"), limit: mark("yes"), invents: mark("na") },
        rb: { dose: mark("no"), limit: mark("no"), invents: mark("no") },
      },
    });
    expect(asked.left).toEqual([]);
    expect(asked.done).toBe(1);
  });
  it("stays for the evidence a yes owes, and counts it as left", () => {
    const asked = ask({ per: "whole" }).keys("1");
    expect(asked.frame.cursor).toEqual({ unit: "", criterion: "dose", writing: true });
    expect(asked.left).toEqual(["3 criteria"]);
  });
  it("goes to a response by its letter and to a criterion by arrows", () => {
    expect(cursorOf(ask().keys("arrowdown", "b").frame)).toMatchObject({ unit: "rb", criterion: "limit" });
    expect(cursorOf(ask().keys("arrowup").frame).criterion).toBe("dose");
  });
  it("knows y and n, takes back, and has no third answer where none is offered", () => {
    expect(ask({ per: "whole" }).keys("n").value?.marks[""]).toEqual({ dose: mark("no") });
    expect(ask({ per: "whole" }).keys("n", "arrowup", "backspace").value?.marks[""]).toEqual({});
    expect(ask({ allow_na: false }).keys("3").value).toBeUndefined();
  });
  it("asks the item's own criteria after the form's", () => {
    expect(ask({ per: "whole", criteria_from: "own" }).left).toEqual(["4 criteria"]);
  });
});

it("scores as the server does", () => {
  expect(scoreOf(CRITERIA, { dose: mark("yes"), limit: mark("na"), invents: mark("yes") })).toBeCloseTo(
    1 / 3,
  );
  expect(scoreOf(CRITERIA, { dose: mark("no"), limit: mark("no"), invents: mark("yes") })).toBe(0);
  expect(scoreOf(CRITERIA.slice(2), { invents: mark("yes") })).toBe(0);
  expect(scoreOf(CRITERIA, {})).toBeUndefined();
});

describe("on the page", () => {
  it("marks by click, takes the evidence and moves on at Enter", async () => {
    const asked = ask({ per: "whole" });
    await asked.show();
    click(screen.getAllByRole("button", { name: /Yes/ })[0] as Element);
    const box = screen.getByRole("textbox", { name: "Evidence: Names the dose" });
    expect(box).toHaveFocus();
    fireEvent.change(box, { target: { value: "500 mg" } });
    fireEvent.keyDown(box, { key: "Enter" });
    expect(asked.value?.marks[""]?.dose).toEqual(mark("yes", "500 mg"));
    expect(asked.frame.cursor).toMatchObject({ criterion: "limit" });
    expect(screen.getByText("100 of 100")).toBeInTheDocument();
  });
  it("sums up read-only", async () => {
    await ask().keys("2").summary();
    expect(screen.getByRole("row", { name: "Names the dose No –" })).toBeInTheDocument();
  });
});
