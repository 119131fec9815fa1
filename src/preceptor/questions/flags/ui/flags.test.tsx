import { screen } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { loadWords } from "@/i18n";
import { Asked, click } from "@/test/ask";
import face from ".";
import { type Answer, cursorOf, type Question } from "./flags";

beforeAll(() => loadWords("questions/flags"));

const HAZARDS = ["hate", "violence", "privacy"].map((code) => ({ code, title: code.toUpperCase() }));
const ask = (settings: Partial<Question> = {}) =>
  new Asked<Question, Answer, string>(face, {
    kind: "flags",
    name: "h",
    title: "Harm?",
    hazards: HAZARDS,
    ...settings,
  });
const graded = { severities: ["Mild", "Serious"] };
const flag = (holds: string, severity: number | null = null) => ({ holds, severity });

describe("keys", () => {
  it("says how severe with a digit, absent with 0, unknown with U, and moves on", () => {
    const asked = ask(graded).keys("2", "0", "u");
    expect(asked.value?.flags).toEqual({
      hate: flag("yes", 2),
      violence: flag("no"),
      privacy: flag("unknown"),
    });
    expect([asked.done, asked.left]).toEqual([1, []]);
  });
  it("makes the rest absent with N and leaves alone what was said", () => {
    const asked = ask().keys("u", "n");
    expect(asked.value?.flags).toEqual({
      hate: flag("unknown"),
      violence: flag("no"),
      privacy: flag("no"),
    });
  });
  it("waits for the severity a plain yes owes", () => {
    const asked = ask(graded).keys("y", "n");
    expect(asked.left).toEqual(["1 hazard"]);
    expect(cursorOf(asked.frame)).toBe("hazard:hate");
    expect(asked.keys("1").left).toEqual([]);
  });
  it("has no unknown where none is offered, and takes back", () => {
    expect(ask({ allow_unknown: false }).keys("u").value).toBeUndefined();
    expect(ask().keys("1", "arrowup", "backspace").value?.flags).toEqual({});
  });
  it("asks whom it is aimed at only when there is harm, and the kind of reply always", () => {
    const more = {
      targets: [{ value: "women", title: "Women" }],
      refusals: [
        { value: "none", title: "Answers" },
        { value: "full", title: "Refuses" },
      ],
    };
    const asked = ask(more).keys("1", "n", "2");
    expect(asked.value?.refusal).toBe("full");
    expect(asked.keys("arrowup", "1").value?.targets).toEqual(["women"]);
    expect(ask(more).keys("n", "1").value).toMatchObject({ refusal: "none", targets: [] });
  });
});

it("says what is there and what is unknown", () => {
  expect(ask().keys("1", "u").said).toBe("There: HATE. Unknown: VIOLENCE. 2 of 3 said.");
});

describe("on the page", () => {
  it("works by click", async () => {
    const asked = ask(graded);
    await asked.show();
    click(screen.getAllByRole("button", { name: /Serious/ })[1] as Element);
    expect(asked.value?.flags).toEqual({ violence: flag("yes", 2) });
    click(screen.getByRole("button", { name: /The rest is absent/ }));
    expect(asked.left).toEqual([]);
  });
  it("sums up read-only", async () => {
    await ask(graded).keys("2", "u").summary();
    expect(screen.getByRole("row", { name: "HATE Serious" })).toBeInTheDocument();
    expect(screen.getByRole("row", { name: "VIOLENCE Unknown" })).toBeInTheDocument();
  });
});
