import { expect, it } from "vitest";
import { linesOf, nodesOf } from "./nodes";

const node = (code: string, title: string, help = "", parent = "") => ({
  code,
  title,
  help,
  parent,
  escalate: false,
});

it("reads lines with and without a head, with quotes and empty cells", () => {
  expect(nodesOf('a, Law\nb, "Work, pay", "May ""I"" go?", a')).toEqual([
    node("a", "Law"),
    node("b", "Work, pay", 'May "I" go?', "a"),
  ]);
  expect(nodesOf("title,parent,code\nLaw,,a\nWork,a,b")).toEqual([
    node("a", "Law"),
    node("b", "Work", "", "a"),
  ]);
  expect(nodesOf("a\tLaw\thelp\tp")).toEqual([node("a", "Law", "help", "p")]);
});

it("writes what it reads", () => {
  const nodes = [node("a", "Law"), node("b", 'Work, "pay"', "one, two", "a")];
  expect(nodesOf(linesOf(nodes))).toEqual(nodes);
});
