import { fireEvent, screen, within } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { loadWords } from "@/i18n";
import { Asked, click } from "@/test/ask";
import face from ".";
import { type Answer, claimsOf, type Cursor, type Question } from "./claims";

beforeAll(() => loadWords("questions/claims"));

const ask = (settings: Partial<Question> = {}, text = "Ice floats. 🐈 Cats bark! Do they?") =>
  new Asked<Question, Answer, Cursor>(
    face,
    { kind: "claims", name: "c", title: "Check", about: "text", ...settings },
    [],
    { text },
  );
const texts = (asked: ReturnType<typeof ask>) => claimsOf(asked.frame).map((one) => one.text);

describe("claims", () => {
  it("are suggested by sentence, in code points", () => {
    const asked = ask();
    expect(texts(asked)).toEqual(["Ice floats.", "🐈 Cats bark!", "Do they?"]);
    expect(claimsOf(asked.frame)[2]).toMatchObject({ start: 25, end: 33, verdict: "" });
    expect(texts(ask({}, "天が青い。水は濡れる。"))).toHaveLength(2);
    expect(texts(ask({}, "السماء زرقاء. الماء رطب؟"))).toHaveLength(2);
  });
  it("are split, joined, added and removed", () => {
    const asked = ask().keys("x");
    expect(texts(asked)).toEqual(["Ice floats.", "Ice floats.", "🐈 Cats bark!", "Do they?"]);
    asked.keys("arrowup", "j", "j");
    expect(texts(asked)).toEqual(["Ice floats. 🐈 Cats bark!", "Do they?"]);
    expect(claimsOf(asked.frame)[0]).toMatchObject({ start: 0, end: 24 });
    expect(texts(asked.keys("arrowdown", "backspace"))).toEqual(["Ice floats. 🐈 Cats bark!"]);
    expect(asked.keys("+").left).toContain("Say what claim 2 is");
  });
});

describe("verdicts", () => {
  it("come by digit and stay where a reason or a source is due", () => {
    const asked = ask().keys("1");
    expect(asked.value?.claims[0]?.verdict).toBe("accurate");
    expect(asked.frame.cursor?.at).toBe(0);
    expect(asked.left).toContain("Reason or source for claim 1");
    asked.keys("4", "4", "6");
    expect(asked.value?.claims.map((one) => one.verdict)).toEqual(["unsupported", "unsupported", "no_fact"]);
    expect(asked.left).toEqual([]);
    expect(asked.said).toBe("“Do they?” Nothing to check; 3 claims checked");
  });
});

describe("on the page", () => {
  it("takes a verdict, a source and a corrected text by click", async () => {
    const asked = ask({ justify: [] });
    await asked.show();
    click(screen.getAllByRole("radio", { name: "Inaccurate" })[0] ?? document.body);
    click(screen.getByRole("button", { name: "Add a source" }));
    expect(screen.getByLabelText("Web address")).toBeInTheDocument();
    expect(asked.left).toContain("Web address of a source of claim 1");
    click(screen.getByRole("button", { name: /Correct the text/ }));
    expect(asked.value?.corrected).toEqual({ "": "Ice floats. 🐈 Cats bark! Do they?" });
    fireEvent.change(screen.getByRole("textbox", { name: /without its errors/ }), {
      target: { value: "Ice sinks. 🐕 Cats bark! Do dogs?" },
    });
    const told = (box: HTMLElement) =>
      ["deletion", "insertion"].map((role) =>
        within(box)
          .getAllByRole(role)
          .map((one) => one.textContent),
      );
    const changes = [
      ["floats", "🐈", "they"],
      ["sinks", "🐕", "dogs"],
    ];
    expect(told(document.body)).toEqual(changes);
    expect(told(await asked.summary())).toEqual(changes);
    expect(await asked.summary()).toHaveTextContent("Ice floats. Inaccurate");
  });
});
