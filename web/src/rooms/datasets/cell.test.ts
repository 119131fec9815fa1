import { expect, it } from "vitest";
import { cellOf } from "./cell";

it.each([
  [null, "–"],
  [0.123456, "0.1235"],
  [3, "3"],
  [false, "false"],
  [["a", "b"], '["a","b"]'],
  ["x".repeat(300), `${"x".repeat(240)}…`],
])("shows %j as “%s”", (value, text) => expect(cellOf(value)).toBe(text));
