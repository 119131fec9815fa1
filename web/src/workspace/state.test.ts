import { expect, it } from "vitest";
import { fresh, reduce, type TaskAction, type TaskState } from "./state";

const run = (actions: TaskAction[], from: TaskState = fresh("first", "r1")) => actions.reduce(reduce, from);
const answer = (question: string, value: unknown, merge = false): TaskAction => ({
  type: "step",
  question,
  step: { value, merge },
});

it("keeps each answer under its question's name", () => {
  expect(run([answer("first", 1), answer("second", 2)]).now).toEqual({ first: 1, second: 2 });
});

it("undoes and redoes one step at a time", () => {
  const done = run([answer("first", 1), answer("first", 2)]);
  const undone = reduce(done, { type: "undo" });
  expect(undone.now).toEqual({ first: 1 });
  expect(reduce(undone, { type: "redo" }).now).toEqual({ first: 2 });
});

it("forgets what was undone once something new is said", () => {
  const state = run([answer("first", 1), { type: "undo" }, answer("first", 3)]);
  expect(state.future).toEqual([]);
  expect(reduce(state, { type: "redo" }).now).toEqual({ first: 3 });
});

it("makes one undo step of a run of typing, and another after a pause elsewhere", () => {
  const typed = run([answer("text", "a", true), answer("text", "ab", true)]);
  expect(typed.past).toHaveLength(1);
  const elsewhere = run([{ type: "activate", question: "second" }, answer("text", "abc", true)], typed);
  expect(elsewhere.past).toHaveLength(2);
  expect(reduce(elsewhere, { type: "undo" }).now).toEqual({ text: "ab" });
});

it("drops a question whose answer is taken back altogether", () => {
  expect(run([answer("first", 1), answer("first", undefined)]).now).toEqual({});
});

it("moves cursor and focus without an undo step", () => {
  const state = run([{ type: "step", question: "second", step: { cursor: { cell: 2 }, focus: "r2" } }]);
  expect(state).toMatchObject({ focus: "r2", cursors: { second: { cell: 2 } }, past: [] });
});

it("starts with a clean past when a draft comes back", () => {
  const state = run([answer("first", 1), { type: "load", answers: { first: 9 } }]);
  expect(state.now).toEqual({ first: 9 });
  expect(reduce(state, { type: "undo" }).now).toEqual({ first: 9 });
});

it("keeps a hundred steps at most", () => {
  const many = Array.from({ length: 130 }, (_, at) => answer("first", at));
  expect(run(many).past).toHaveLength(100);
});
