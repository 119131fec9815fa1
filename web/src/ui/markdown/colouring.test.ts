import { expect, it } from "vitest";
import { coloured } from "./colouring";
import { languageOf } from "./languages";

const PROGRAM = 'def greet(name):\n\n    """Says "hello" – 你好 👋."""\n    return f"hello {name}"\n';

const textOf = (lines: Awaited<ReturnType<typeof coloured>>) =>
  lines.map((line) => line.map(({ text }) => text).join("")).join("\n");

it("gives every letter of the code back, in more than one colour", async () => {
  const lines = await coloured(PROGRAM, "python");
  expect(textOf(lines)).toBe(PROGRAM);
  const pieces = lines.flat();
  expect(new Set(pieces.map(({ light }) => light)).size).toBeGreaterThan(2);
  const own = pieces.filter(({ light }) => light);
  expect(own.length).toBeGreaterThan(3);
  expect(own.every(({ light, dark }) => light?.startsWith("#") && dark?.startsWith("#"))).toBe(true);
});

it("joins words of one colour", async () => {
  const [line] = await coloured("alpha beta gamma", "python");
  expect(line).toHaveLength(1);
});

it("takes nothing at all", async () => expect(textOf(await coloured("", "css"))).toBe(""));

it.each([
  ["py", "python"],
  ["C++", "cpp"],
  ["TypeScript", "typescript"],
])("knows %s", (said, meant) => expect(languageOf(said)).toBe(meant));

it.each(["", "klingon", "constructor", "__proto__"])("knows no language called %j", (said) =>
  expect(languageOf(said)).toBeUndefined(),
);
