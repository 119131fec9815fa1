import { screen } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { loadWords } from "@/i18n";
import { Asked, click } from "@/test/ask";
import face from ".";
import type { Answer, Question } from "./choice";

beforeAll(() => loadWords("questions/choice"));

const OPTIONS = ["yes", "no", "partly"].map((value) => ({ value, title: value.toUpperCase() }));
const ask = (settings: Partial<Question> = {}) =>
  new Asked<Question, Answer, never>(face, {
    kind: "choice",
    name: "c",
    title: "Safe?",
    options: OPTIONS,
    ...settings,
  });

describe("keys", () => {
  it("chooses one by its digit and settles the question", () => {
    const asked = ask().keys("2");
    expect(asked.value).toEqual({ values: ["no"], unsure: false });
    expect([asked.done, asked.left]).toEqual([1, []]);
    expect(asked.keys("1").value?.values).toEqual(["yes"]);
  });
  it("collects several in the list's order and takes one back", () => {
    const asked = ask({ multiple: true }).keys("3", "1");
    expect(asked.value?.values).toEqual(["yes", "partly"]);
    expect(asked.done).toBe(0);
    expect(asked.keys("1").value?.values).toEqual(["partly"]);
  });
  it("takes no more than allowed and asks for no fewer", () => {
    expect(ask({ multiple: true, at_most: 2 }).keys("1", "2", "3").value?.values).toEqual(["yes", "no"]);
    expect(ask({ multiple: true, at_least: 2 }).keys("1").left).toEqual(["Choose 1 more"]);
    expect(ask({ multiple: true, at_least: 0 }).left).toEqual([]);
  });
  it("names the question that is untouched", () => {
    expect(ask({ multiple: true }).left).toEqual([`Choose: ${ask().frame.question.title}`]);
  });
  it("takes no box ticked for an answer where the question asks for none", () => {
    const blank = (at_least: number) => face.blank?.({ ...ask().frame.question, multiple: true, at_least });
    expect(blank(0)).toEqual({ values: [], unsure: false });
    expect(blank(1)).toBeUndefined();
  });
  it("lets the person be unsure, instead of choosing", () => {
    const asked = ask({ allow_unsure: true }).keys("1", "u");
    expect(asked.value).toEqual({ values: [], unsure: true });
    expect(asked.left).toEqual([]);
    expect(asked.keys("1").value).toEqual({ values: ["yes"], unsure: false });
    expect(ask().keys("u").value).toBeUndefined();
  });
  it("has no use for digits beyond the list", () => {
    expect(ask().keys("4", "0").value).toBeUndefined();
  });
});

it("says what is chosen and what is left", () => {
  expect(ask().left).toEqual(["Choose: Safe?"]);
  expect(ask({ multiple: true }).keys("1", "2").said).toBe("YES, NO");
});

describe("on the page", () => {
  it("is a list of radio buttons, or of boxes once several may be chosen", async () => {
    const asked = ask();
    await asked.show();
    click(screen.getByRole("radio", { name: /PARTLY/ }));
    expect(asked.value?.values).toEqual(["partly"]);
  });
  it("bars further boxes when the list is full", async () => {
    const asked = ask({ multiple: true, at_most: 1 });
    await asked.show();
    click(screen.getByRole("checkbox", { name: /YES/ }));
    expect(screen.getByRole("checkbox", { name: /NO/ })).toBeDisabled();
    expect(screen.getByRole("checkbox", { name: /YES/ })).toBeEnabled();
  });
  it("sums up read-only", async () => {
    expect(await ask().keys("1").summary()).toHaveTextContent("YES");
  });
});
