import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { CodeBlock } from "./CodeBlock";
import { type Asked, coloursOf } from "./colours";

/** Stands where a browser starts a script of its own, which there is none of here; what it hears is kept. */
class Beside {
  static all: Beside[] = [];
  heard: Asked[] = [];
  ended = false;
  readonly #ears: Record<string, (event: unknown) => void> = {};
  constructor() {
    Beside.all.push(this);
  }
  addEventListener(name: string, ear: (event: unknown) => void) {
    this.#ears[name] = ear;
  }
  postMessage(asked: Asked) {
    this.heard.push(asked);
  }
  terminate() {
    this.ended = true;
  }
  say(name: string, data?: unknown) {
    this.#ears[name]?.({ data });
  }
}

beforeEach(() => {
  Beside.all = [];
});
afterEach(() => {
  // The page keeps its worker from one asking to the next: the next test begins without one.
  Beside.all.at(-1)?.say("error");
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("asks once for the same code", async () => {
  vi.stubGlobal("Worker", Beside);
  const found = coloursOf("a = 1", "python");
  expect(coloursOf("a = 1", "python")).toBe(found);
  const [worker] = Beside.all;
  expect(worker?.heard).toHaveLength(1);
  worker?.say("message", { id: worker.heard[0]?.id, lines: [[{ text: "a = 1" }]] });
  await expect(found).resolves.toEqual([[{ text: "a = 1" }]]);
});

it("gives up the code that takes too long, and asks again for what waits behind it", async () => {
  vi.useFakeTimers();
  vi.stubGlobal("Worker", Beside);
  const endless = coloursOf("((((", "python");
  const behind = coloursOf("b = 2", "python");
  vi.advanceTimersByTime(10_000);
  await expect(endless).resolves.toBeUndefined();
  const [first, second] = Beside.all;
  expect(first?.ended).toBe(true);
  expect(second?.heard.map(({ code }) => code)).toEqual(["b = 2"]);
  second?.say("message", { id: second.heard[0]?.id, lines: [] });
  await expect(behind).resolves.toEqual([]);
});

it("leaves code plain where its script does not come", async () => {
  vi.stubGlobal("Worker", Beside);
  const found = coloursOf("c = 3", "python");
  Beside.all[0]?.say("error");
  await expect(found).resolves.toBeUndefined();
});

it("shows the code plainly, line by line, where nothing colours it", async () => {
  vi.stubGlobal("Worker", undefined);
  await act(async () => render(<CodeBlock code={"if a:\n  b()"} language="python" />));
  const box = screen.getByRole("group", { name: /python/i });
  expect(box.textContent).toBe("if a:\n  b()");
  expect(box.querySelectorAll(".line")).toHaveLength(2);
});
