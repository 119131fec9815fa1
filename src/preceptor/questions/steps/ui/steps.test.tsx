import { screen } from "@testing-library/react";
import { act } from "react";
import { beforeAll, describe, expect, it } from "vitest";
import { loadWords } from "@/i18n";
import { Asked, click } from "@/test/ask";
import face from ".";
import type { Answer, Cursor, Question } from "./steps";

beforeAll(() => loadWords("questions/steps"));

const ERRORS = ["sum", "fact"].map((value) => ({ value, title: value.toUpperCase() }));
const ask = (settings: Partial<Question> = {}) =>
  new Asked<Question, Answer, Cursor>(
    face,
    { kind: "steps", name: "s", title: "Review", about: "steps", errors: ERRORS, ...settings },
    [],
    { steps: ["One.", "Two.", "Three."] },
  );
const points = (asked: { value: Answer | undefined }) =>
  asked.value?.steps.map((one) => (one.unsure ? "?" : one.rating));

describe("keys", () => {
  it("rates each step with one digit and calls it a solution at the end", () => {
    const asked = ask().keys("3", "2", "u");
    expect(points(asked)).toEqual([1, 0, "?"]);
    expect(asked.value?.finish).toBe("solution");
    expect([asked.done, asked.left]).toEqual([1, []]);
  });
  it("ends at the first wrong step, once it is said what is wrong", () => {
    const asked = ask().keys("3", "1");
    expect(asked.left).toEqual(["Say what is wrong with step 2"]);
    asked.keys("2");
    expect(asked.value?.steps[1]).toMatchObject({ rating: -1, error: "fact" });
    expect(asked.value?.finish).toBe("found_error");
    expect(asked.left).toEqual([]);
    expect(asked.said).toBe("First error at step 2 FACT");
  });
  it("forgets what came behind a step that turns out wrong", () => {
    const asked = ask().keys("3", "3", "3", "arrowup", "arrowup", "1", "1");
    expect(points(asked)).toEqual([-1]);
    expect(points(asked.keys("3"))).toEqual([1]);
    expect(asked.value?.finish).toBe("");
    expect(asked.left).toEqual(["2 steps to rate"]);
  });
  it("goes on behind an error where the question says so", () => {
    const asked = ask({ stop_at_error: false, errors: [] }).keys("1", "1", "3");
    expect(points(asked)).toEqual([-1, -1, 1]);
    expect(asked.left).toEqual([]);
  });
  it("may end early, and take that back", () => {
    const asked = ask().keys("3", "p");
    expect(asked.value?.finish).toBe("bad_problem");
    expect(asked.left).toEqual([]);
    expect(asked.keys("p").value?.finish).toBe("");
    expect(ask({ finish: false }).keys("3", "x").value?.finish).toBe("");
  });
  it("takes points back one by one", () => {
    const asked = ask().keys("3", "3", "backspace");
    expect(points(asked)).toEqual([1]);
    expect(asked.keys("backspace").value).toBeUndefined();
  });
});

describe("on the page", () => {
  it("rates by click, in order, and takes a better step", async () => {
    const asked = ask();
    await asked.show();
    expect(screen.getAllByRole("radio", { name: "Right" })[1]).toBeDisabled();
    click(screen.getAllByRole("radio", { name: "Wrong" })[0] ?? document.body);
    click(screen.getByRole("button", { name: "SUM" }));
    expect(screen.getByLabelText("A better step (optional)")).toBeInTheDocument();
    expect(asked.value?.steps[0]).toMatchObject({ rating: -1, error: "sum" });
    expect(screen.getByRole("status")).toHaveTextContent("An error was found");
  });
  it("sums up read-only", async () => {
    expect(await ask().keys("3", "1", "1").summary()).toHaveTextContent("First error at step 2 SUM");
  });
});

it("prints each digit on one button: while what is wrong is named, on the names", async () => {
  const asked = ask();
  const view = await asked.show();
  const keyed = () => [...view.querySelectorAll("[data-step] button:has(kbd)")].map((one) => one.textContent);
  expect(keyed()).toEqual(["Wrong 1", "Neutral 2", "Right 3", "Unsure U"]);
  await act(async () => void asked.keys("1"));
  expect(keyed()).toEqual(["Unsure U", "SUM 1", "FACT 2"]);
});
