import { expect, it, vi } from "vitest";
import type { Faces, QuestionFace } from "./faces";
import { press, questionBehind } from "./press";
import type { Task } from "./useTask";

const ASKED = ["first", "second", "third"];
const face = (letter: string, uses: string): QuestionFace => ({
  letter,
  place: () => "rail",
  Ask: () => null,
  Summary: () => null,
  press: (key) => (key === uses ? { value: key } : undefined),
  left: () => [],
  hints: () => [],
  say: () => "",
});
const faces: Faces = {
  fields: {},
  questions: { first: face("r", "1"), second: face("q", "2"), third: face("r", "1") },
};

function setup(active = "first") {
  const task = {
    state: { active },
    frames: { first: {}, second: {}, third: {} },
    lettered: [{ id: "u1", letter: "A", text: "" }],
    open: [],
    step: vi.fn(),
    focus: vi.fn(),
    activate: vi.fn(),
    undo: vi.fn(),
    redo: vi.fn(),
  };
  const deeds = {
    submit: vi.fn(),
    layout: vi.fn(),
    guidelines: vi.fn(),
    keys: vi.fn(),
    extend: vi.fn(),
    show: vi.fn(),
    stop: vi.fn(),
    write: vi.fn(),
  };
  const go = (key: string) => press(key, faces, task as unknown as Task, deeds);
  return { task, deeds, go };
}

it("gives digits to the active question only", () => {
  const { task, go } = setup("second");
  expect(go("1")).toBe(false);
  expect(go("2")).toBe(true);
  expect(task.step).toHaveBeenCalledExactlyOnceWith("second", { value: "2" });
});

it("goes to a response by its letter", () => {
  const { task, deeds, go } = setup();
  expect(go("a")).toBe(true);
  expect(task.focus).toHaveBeenCalledWith("u1");
  expect(deeds.show).toHaveBeenCalledWith("unit", "u1");
});

it("goes round the questions that share a letter", () => {
  expect(questionBehind("r", ASKED, faces, "first")).toBe("third");
  expect(questionBehind("r", ASKED, faces, "third")).toBe("first");
  expect(questionBehind("r", ASKED, faces, "second")).toBe("first");
  expect(questionBehind("w", ASKED, faces, "first")).toBeUndefined();
});

it("passes by a question that is not asked", () => {
  expect(questionBehind("r", ["first", "second"], faces, "first")).toBe("first");
});

it("puts the cursor where one writes, on arriving by letter", () => {
  const { deeds, go } = setup("first");
  expect(go("q")).toBe(true);
  expect(deeds.show).toHaveBeenCalledWith("panel", "second");
  expect(deeds.write).toHaveBeenCalledWith("second");
});

it("ends a task on Ctrl+Enter and on nothing else", () => {
  const { deeds, go } = setup();
  for (const key of ["enter", "space", "backspace", "escape", "s"]) go(key);
  expect(deeds.submit).not.toHaveBeenCalled();
  go("mod+enter");
  expect(deeds.submit).toHaveBeenCalledOnce();
});

it("leaves keys it has no use for to the browser", () => {
  expect(setup().go("tab")).toBe(false);
});
