import { expect, it } from "vitest";
import cases from "../../../../../tests/questions/elements.json";
import { type Element, holds } from "./elements";

it.each(cases as [Element, string, boolean][])(
  "looks for a %s in %j as the server does",
  (element, text, held) => {
    expect(holds(text, element)).toBe(held);
  },
);
