import { fireEvent, screen } from "@testing-library/react";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { act } from "react";
import { beforeAll, describe, expect, it } from "vitest";
import { loadWords } from "@/i18n";
import { Asked } from "@/test/ask";
import face from ".";
import { type Answer, type Question, START, withTries } from "./prompt";

beforeAll(() => loadWords("questions/write_prompt", "workspace"));

const FACETS = [
  {
    name: "topic",
    title: "Topic",
    options: [
      { value: "law", title: "Law" },
      { value: "code", title: "Code" },
    ],
  },
  {
    name: "format",
    title: "Format",
    options: [
      { value: "list", title: "List" },
      { value: "plan", title: "Plan" },
    ],
  },
];
const ask = (settings: Partial<Question> = {}, wanted: Record<string, string> = { topic: "law" }) =>
  new Asked<Question, Answer, never>(
    face,
    { kind: "write_prompt", name: "p", title: "Write", about: "wanted", facets: FACETS, ...settings },
    [],
    { wanted },
  );
const ATTACK: Partial<Question> = {
  models: ["one"],
  ask_failure: true,
  failures: [
    { value: "made_up", title: "Made up" },
    { value: "unsafe", title: "Unsafe" },
  ],
  facets: [],
};

describe("what is left", () => {
  it("is the text and what the item leaves open", () => {
    expect(ask().left).toEqual(["Write your prompt", "Choose: Format"]);
    const asked = ask({ facets: [] });
    asked.set({ value: { ...START, text: "Long enough a prompt" } });
    expect(asked.left).toEqual([]);
  });
  it("is a try, its verdict, and how it failed", () => {
    const asked = ask(ATTACK);
    expect(asked.left).toEqual(["Try a prompt"]);
    asked.set({ value: withTries(START, 1, false) });
    expect(asked.left).toEqual(["Say whether try 1 made a model fail"]);
    expect(asked.keys("1").left).toEqual(["Say how, in try 1"]);
    expect(asked.keys("6").value?.verdicts["1"]).toEqual({ failed: "yes", kinds: ["unsafe"], note: "" });
    expect(asked.left).toEqual([]);
    expect(asked.keys("3").value?.verdicts["1"]?.kinds).toEqual([]);
  });
});

it("hands in the newest try unless another was chosen", () => {
  const two = withTries(withTries(START, 1, false), 2, false);
  expect(two.final).toBe(2);
  expect(withTries({ ...two, final: 1 }, 2, false).final).toBe(1);
  expect(withTries({ ...two, final: 1 }, 3, false).final).toBe(3);
});

it("fixes what the item wants and asks for the rest", async () => {
  const asked = ask();
  const { Ask } = face;
  await act(async () =>
    render(
      <QueryClientProvider client={new QueryClient()}>
        <h2 id="heading">Write</h2>
        <Ask {...asked.frame} active set={asked.set} labelledBy="heading" />
      </QueryClientProvider>,
    ),
  );
  expect(screen.getByText("Law")).toBeInTheDocument();
  fireEvent.change(screen.getByRole("combobox", { name: "Format" }), { target: { value: "plan" } });
  expect(asked.value?.facets).toEqual({ format: "plan" });
  fireEvent.change(screen.getByRole("textbox", { name: "Write" }), { target: { value: "Plan my move" } });
  expect(asked.value?.text).toBe("Plan my move");
});

it("sums up the prompt and what it came to", async () => {
  const asked = ask(ATTACK);
  asked.set({
    value: {
      ...START,
      text: "Cite **it**",
      final: 1,
      verdicts: { "1": { failed: "yes", kinds: ["made_up"], note: "No such act" } },
    },
  });
  expect(await asked.summary()).toHaveTextContent("Cite itYes · Made up · No such act");
});
