import { describe, expect, it } from "vitest";
import { entryOf, optional, plainly, resolved, type Schema, starter } from "./schema";

const OPTION: Schema = {
  type: "object",
  required: ["value", "title"],
  properties: {
    value: { type: "string", pattern: "^[a-z]" },
    title: { type: "string", minLength: 1, maxLength: 200 },
    help: { type: "string", default: "", maxLength: 1000 },
  },
};
const DEFS = { Option: OPTION };

describe("starting values", () => {
  it("fills a list with as many parts as it needs, each with a name of its own", () => {
    const options: Schema = { type: "array", minItems: 2, items: { $ref: "#/$defs/Option" } };
    expect(starter(options, DEFS, "options", 1)).toEqual([
      { value: "option_1", title: "Option 1" },
      { value: "option_2", title: "Option 2" },
    ]);
  });

  it("takes the default before anything else", () => {
    expect(starter({ type: "integer", default: 5, minimum: 1 }, {}, "high", 1)).toBe(5);
    expect(starter({ type: "integer", minimum: 1 }, {}, "high", 1)).toBe(1);
    expect(starter({ const: "rank" }, {}, "kind", 1)).toBe("rank");
  });
});

describe("controls", () => {
  it.each<[Schema, string]>([
    [{ const: "x" }, "fixed"],
    [{ enum: [7, 5] }, "one_of"],
    [{ type: "boolean" }, "tick"],
    [{ type: "string", maxLength: 2000 }, "longText"],
    [{ type: "string", maxLength: 200 }, "text"],
    [{ type: "array", items: { type: "string" } }, "lines"],
    [{ type: "array", items: { type: "string", format: "endpoint" } }, "endpoints"],
    [{ type: "array", items: OPTION }, "list"],
    [{ type: "object", additionalProperties: { type: "string" } }, "words"],
  ])("%j is a %s", (schema, entry) => expect(entryOf(schema)).toBe(entry));

  it("reads “a number or nothing” as a number", () => {
    expect(optional({ anyOf: [{ type: "integer" }, { type: "null" }] }, {})).toEqual({ type: "integer" });
    expect(optional({ type: "integer" }, {})).toBeUndefined();
  });

  it("keeps what stands beside a reference", () => {
    expect(resolved({ $ref: "#/$defs/Option", title: "Choice" }, DEFS).title).toBe("Choice");
  });

  it("says a name in words", () => expect(plainly("allow_both_bad")).toBe("Allow both bad"));
});
