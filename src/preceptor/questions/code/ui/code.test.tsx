import { render, screen } from "@testing-library/react";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { beforeAll, describe, expect, it } from "vitest";
import { loadWords } from "@/i18n";
import { Asked, UNITS } from "@/test/ask";
import face from ".";
import { type Answer, type Cursor, type Question, type Run, runsOf, tidy, withRun } from "./code";

beforeAll(() => loadWords("questions/code", "questions/rate"));

const RUN: Run = {
  response: "ra",
  what: "tests",
  outcome: "passed",
  passed: 2,
  failed: 0,
  seconds: 0.25,
  tried: "",
  output: "",
  runner: "x",
};
const ask = (settings: Partial<Question> = {}) =>
  new Asked<Question, Answer, Cursor>(
    face,
    { kind: "code", name: "c", title: "Judge", dimensions: ["correctness", "security"], ...settings },
    UNITS.slice(0, 2),
  );

describe("keys", () => {
  it("gives points as a rating does, and keeps the runs", () => {
    const asked = ask();
    asked.set({ value: withRun(undefined, RUN) });
    asked.keys("5", "1", "4", "2");
    expect(asked.value?.values).toEqual({
      ra: { correctness: 5, security: 4 },
      rb: { correctness: 1, security: 2 },
    });
    expect(asked.value?.runs).toEqual([RUN]);
    expect([asked.left, asked.done]).toEqual([[], 1]);
  });
  it("asks for a run by x and for a try of one's own by o", () => {
    const asked = ask().keys("x", "x");
    expect(asked.frame.cursor?.runs).toBe(2);
    expect(asked.keys("b", "o").frame.cursor?.trying).toBe("rb");
  });
  it("says which must still be run", () => {
    const asked = ask({ must_run: true });
    expect(asked.left).toEqual(["Run A", "Run B", "4 ratings"]);
    asked.set({ value: withRun(undefined, RUN) });
    expect(asked.left).toEqual(["Run B", "4 ratings"]);
  });
});

it("keeps fifty runs, the newest", () => {
  const many = Array.from({ length: 60 }, (_, at) => ({ ...RUN, seconds: at }));
  const answer = many.reduce<Answer | undefined>((before, run) => withRun(before, run), undefined);
  expect(runsOf(answer, "ra")).toHaveLength(50);
  expect(answer?.runs.at(-1)?.seconds).toBe(59);
});

it("keeps of the output what can be read and kept", () => {
  expect(tidy("a\u0000b\u001b[2J\tc\n\ud800")).toBe("ab[2J\tc\n");
  expect(tidy("👍".repeat(3_000))).toBe("👍".repeat(2_000));
});

it("sums up the points and says that runs are the page's own word", () => {
  const answer = { values: { ra: { correctness: 5, security: 4 } }, runs: [RUN] };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <face.Summary question={ask().frame.question} units={UNITS.slice(0, 2)} value={answer} />
    </QueryClientProvider>,
  );
  expect(screen.getByText(/Passed: 2 right, 0.25 s \(run in the page, as it reports\)/)).toBeInTheDocument();
  expect(screen.getByText("B: not run")).toBeInTheDocument();
});
