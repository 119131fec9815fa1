import { fireEvent, screen } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { loadWords } from "@/i18n";
import { Asked, click, UNITS } from "@/test/ask";
import face from ".";
import { type Answer, length, type Question, startingPoint, typed, words, withCitations } from "./write";

beforeAll(() => Promise.all([loadWords("questions/text"), loadWords("workspace")]));

const ask = (
  settings: Partial<Question> = {},
  units = UNITS.slice(0, 2),
  shown: Record<string, unknown> = {},
) =>
  new Asked<Question, Answer, never>(
    face,
    { kind: "text", name: "t", title: "Write", ...settings },
    units,
    shown,
  );
const write = (asked: ReturnType<typeof ask>, text: string) => asked.set(typed(asked.frame, text));

describe("writing", () => {
  it("answers with the text alone", () => {
    const asked = ask();
    write(asked, "Hello");
    expect(asked.value).toMatchObject({ text: "Hello", edited: "", draft: "" });
    expect(asked.left).toEqual([]);
  });
  it("is no answer when nothing is written", () => {
    const asked = ask();
    write(asked, "H");
    write(asked, "");
    expect(asked.value).toBeUndefined();
    expect(asked.left).toEqual(["Write your answer"]);
  });
  it("says how much is missing or too much", () => {
    const asked = ask({ min_chars: 5, max_chars: 8 });
    write(asked, "abc");
    expect(asked.left).toEqual(["Write 2 more characters"]);
    write(asked, "abcdefghi");
    expect(asked.left).toEqual(["Shorten by 1 character"]);
    write(asked, "abcdef");
    expect(asked.left).toEqual([]);
  });
  it("merges strokes into one undo step", () => {
    expect(typed(ask().frame, "a").merge).toBe(true);
  });
});

describe("editing", () => {
  it("asks which response, takes it by its letter, and keeps what stood there", () => {
    const asked = ask({ mode: "edit" });
    expect(asked.left).toEqual(["Choose a response to edit"]);
    asked.keys("b");
    expect(asked.value).toEqual({ text: "Text of B", edited: "rb", draft: "Text of B" });
    write(asked, "Better");
    expect(asked.value).toMatchObject({ text: "Better", edited: "rb", draft: "Text of B" });
    expect(asked.badge("rb")).toBe("Edited");
  });
  it("starts from the only response there is", () => {
    const asked = ask({ mode: "edit" }, UNITS.slice(0, 1));
    expect(startingPoint(asked.frame)).toEqual({ text: "Text of A", edited: "ra", draft: "Text of A" });
    expect(asked.left).toEqual(["Edit the text"]);
  });
  it("starts from a text without a letter when the question is about one", () => {
    const asked = ask({ mode: "edit", about: "prompt" }, [], { prompt: "The prompt" });
    write(asked, "A prompt");
    expect(asked.value).toMatchObject({ text: "A prompt", edited: "", draft: "The prompt" });
  });
  it("leaves letters alone once somebody is writing", () => {
    expect(ask({ mode: "edit" }).keys("b", "a").value?.edited).toBe("rb");
    expect(ask().keys("b").value).toBeUndefined();
  });
});

it("says while writing what the text still needs", () => {
  const asked = ask({ min_words: 3, needs: ["list", "link"], min_citations: 1 });
  write(asked, "One");
  expect(asked.left).toEqual(["Write 2 more words", "Add a list", "Add a link", "Give 1 more source"]);
  write(asked, "- one, two https://example.org");
  expect(asked.left).toEqual(["Give 1 more source"]);
  asked.set(withCitations(asked.frame, [{ url: "https://example.org/a", quote: "words" }]));
  expect(asked.left).toEqual([]);
});

it("counts how a text comes about, never what it says", () => {
  const asked = ask();
  asked.set(typed(asked.frame, "abc", "typed", 1_000));
  asked.set(typed(asked.frame, "abcdefgh", "pasted", 1_000));
  expect(asked.value?.writing).toMatchObject({ typed: 3, pasted: 5, inserted: 0, seconds: 2 });
});

it("counts as a reader does", () => {
  expect(length("añ👍🏽")).toBe(4);
  expect(words("  two  words ")).toBe(2);
  expect(words("")).toBe(0);
});

describe("on the page", () => {
  it("offers the responses to start from", async () => {
    const asked = ask({ mode: "edit" });
    await asked.show();
    click(screen.getByRole("button", { name: /Start from\s*A/ }));
    expect(asked.value?.edited).toBe("ra");
  });
  it("shows the text as a reader sees it, and its length", async () => {
    const asked = ask({ max_chars: 4000 });
    write(asked, "Some **bold** words");
    await asked.show();
    expect(screen.getByRole("group", { name: "Preview" }).querySelector("strong")).toHaveTextContent("bold");
    expect(screen.getByText(/3 words · 19 characters of 4,000/)).toBeInTheDocument();
  });
  it("is a plain box for a sentence or two", async () => {
    const asked = ask({ max_chars: 200 });
    await asked.show();
    fireEvent.change(screen.getByRole("textbox", { name: "Write" }), { target: { value: "B is right." } });
    expect(asked.value).toMatchObject({ text: "B is right.", edited: "", draft: "" });
    expect(screen.queryByRole("group", { name: "Preview" })).toBeNull();
  });
  it("opens an editor that is named by the question", async () => {
    await ask().show();
    expect(await screen.findByRole("textbox", { name: "Write" })).toBeInTheDocument();
  });
  it("sums up read-only", async () => {
    const asked = ask({ mode: "edit" }).keys("a");
    expect(await asked.summary()).toHaveTextContent("Edited from A");
  });
});
