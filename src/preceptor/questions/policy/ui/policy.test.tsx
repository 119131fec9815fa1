import { fireEvent, screen } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { loadWords } from "@/i18n";
import { Asked, click } from "@/test/ask";
import face from ".";
import { type Answer, cite, cursorOf, explain, type Question } from "./policy";

beforeAll(() => loadWords("questions/policy"));

const CLAUSES = [
  { number: "1", title: "Harassment" },
  { number: "1.1", title: "Insults" },
  { number: "2", title: "Scams" },
];
const ask = (settings: Partial<Question> = {}) =>
  new Asked<Question, Answer, string>(face, {
    kind: "policy",
    name: "o",
    title: "Which clauses?",
    policy: "forum_rules",
    policy_version: 3,
    clauses: CLAUSES,
    severities: ["Minor", "Severe"],
    actions: [
      { value: "keep", title: "Keep" },
      { value: "remove", title: "Remove" },
    ],
    ...settings,
  });

describe("keys", () => {
  it("are told for the row in hand, as many as it offers", () => {
    const told = (cursor: string) => {
      const asked = ask();
      asked.set({ value: asked.keys("n").value as Answer, cursor });
      return face.hints(asked.frame).map(({ keys }) => keys.join(""));
    };
    expect(told("clauses")).toContain("N");
    expect([told("action")[0], told("confidence")[0], told("rationale")[0]]).toEqual(["1–2", "1–3", "↑↓"]);
  });
  it("takes a case that keeps the policy in three keys", () => {
    const asked = ask().keys("0", "1", "3");
    expect(asked.value).toMatchObject({ policy_version: 3, violated: [], action: "keep", confidence: 3 });
    expect([asked.done, asked.left]).toEqual([1, []]);
  });
  it("grades a cited clause, then asks what to do, how sure and why", () => {
    const asked = ask();
    asked.set(cite(asked.frame, "1.1", "violated"));
    asked.keys("2", "2", "2");
    expect(asked.value).toMatchObject({ violated: [{ clause: "1.1", severity: 2 }], action: "remove" });
    expect(asked.left).toEqual(["Why"]);
    expect(cursorOf(asked.frame)).toBe("rationale");
    asked.set(explain(asked.frame, "It calls the reader names."));
    expect(asked.left).toEqual([]);
    expect(asked.said).toBe("Violates 1.1 (Severe). Remove");
  });
  it("keeps a clause violated or unclear, never both, and takes it back the same way", () => {
    const asked = ask();
    for (const how of ["violated", "unclear"] as const) asked.set(cite(asked.frame, "2", how));
    expect(asked.value).toMatchObject({ violated: [], unclear: ["2"] });
    asked.set(cite(asked.frame, "2", "unclear"));
    expect(asked.value?.unclear).toEqual([]);
  });
  it("needs no action where a grey area is passed on, but a reason", () => {
    const asked = ask({ ask_confidence: false }).keys("x");
    expect(asked.left).toEqual(["Why"]);
  });
  it("lets the model's decision stand or fail, not both", () => {
    const asked = ask({ about_model: true, actions: [] }).keys("0", "3", "5");
    expect(asked.value?.on_model).toEqual(["wrong_severity", "wrong_reasoning"]);
    expect(asked.keys("1").value?.on_model).toEqual(["agree"]);
  });
});

describe("on the page", () => {
  it("finds a clause by words and cites it with Enter", async () => {
    const asked = ask();
    await asked.show();
    const find = screen.getByRole("combobox");
    fireEvent.change(find, { target: { value: "insul" } });
    fireEvent.keyDown(find, { key: "Enter" });
    expect(asked.value?.violated).toEqual([{ clause: "1.1", severity: null }]);
    click(screen.getByRole("button", { name: /Severe/ }));
    expect(asked.value?.violated).toEqual([{ clause: "1.1", severity: 2 }]);
  });
  it("marks a clause unclear with Alt+Enter", async () => {
    const asked = ask();
    await asked.show();
    const find = screen.getByRole("combobox");
    fireEvent.keyDown(find, { key: "ArrowDown" });
    fireEvent.keyDown(find, { key: "Enter", altKey: true });
    expect(asked.value?.unclear).toEqual(["1.1"]);
  });
  it("sums up with the version it was judged by", async () => {
    const view = await ask().keys("0", "1").summary();
    expect(view).toHaveTextContent("forum_rules, version 3");
    expect(view).toHaveTextContent("Violates nothing");
  });
});
