import { describe, expect, it } from "vitest";
import type { Kind } from "@/api/house";
import type { Form } from "@/api/types";
import { EMPTY_FORM, reduceForm, samplePayload } from "./formState";

const base = { name: { type: "string" }, title: { type: "string", minLength: 1 } };
const PLAIN: Kind = {
  name: "note",
  title: "Plain note",
  settings: { required: ["kind", "name", "title"], properties: { ...base, kind: { const: "note" } } },
};
const SCALE: Kind = {
  name: "scale",
  title: "Scale",
  settings: {
    required: ["kind", "name", "title", "steps"],
    properties: {
      ...base,
      kind: { const: "scale" },
      about: { type: "string", default: "responses" },
      required: { type: "boolean", default: true },
      steps: { type: "array", minItems: 1, items: { type: "string", pattern: "." } },
      hidden: { anyOf: [{ type: "integer" }, { type: "null" }] },
    },
  },
};

const withBoth = (): Form => {
  const one = reduceForm(EMPTY_FORM, { type: "add", part: "fields", kind: PLAIN });
  return reduceForm(one, { type: "add", part: "questions", kind: SCALE });
};

describe("a form being written", () => {
  it("adds a part that has all it needs, about a field there is", () => {
    expect(withBoth().questions[0]).toEqual({
      kind: "scale",
      name: "scale",
      title: "Scale",
      about: "note",
      required: true,
      steps: [""],
    });
  });

  it("gives a second part of a kind a name of its own", () => {
    const form = reduceForm(withBoth(), { type: "add", part: "questions", kind: SCALE });
    expect(form.questions.map((one) => one.name)).toEqual(["scale", "scale_2"]);
  });

  it("takes questions along when their field is renamed", () => {
    const set = { type: "set", part: "fields", at: 0, setting: "name", value: "letter" } as const;
    expect(reduceForm(withBoth(), set).questions[0]?.about).toBe("letter");
  });

  it("moves within its bounds only", () => {
    const form = reduceForm(withBoth(), { type: "add", part: "questions", kind: SCALE });
    const down = reduceForm(form, { type: "move", part: "questions", at: 0, by: 1 });
    expect(down.questions.map((one) => one.name)).toEqual(["scale_2", "scale"]);
    expect(reduceForm(down, { type: "move", part: "questions", at: 1, by: 1 })).toEqual(down);
  });

  it("removes a setting that is set to nothing", () => {
    const set = { type: "set", part: "questions", at: 0, setting: "steps", value: undefined } as const;
    expect(reduceForm(withBoth(), set).questions[0]).not.toHaveProperty("steps");
  });
});

describe("a sample to show it with", () => {
  const sample = {
    form: { fields: [{ kind: "note", name: "a", title: "A" }], questions: [] },
    sample_item: { a: "words" },
  };
  it("takes a value of the same kind when no name fits", () => {
    expect(samplePayload(withBoth(), [sample])).toEqual({ note: "words" });
  });
  it("takes the sample of the template that asks the same", () => {
    const form = withBoth();
    const other = { form: { ...form, questions: [] }, sample_item: { note: "of another form" } };
    const own = { form, sample_item: { note: "its own" } };
    expect(samplePayload(form, [other, own])).toEqual({ note: "its own" });
  });
  it("leaves out what no sample knows", () => {
    expect(samplePayload(withBoth(), [])).toEqual({});
  });
});
