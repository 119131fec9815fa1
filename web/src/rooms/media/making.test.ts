import { describe, expect, it } from "vitest";
import type { Kinds } from "@/api/house";
import type { FormField } from "@/api/types";
import { places } from "./making";

const kinds = {
  fields: [
    { name: "picture_kind", title: "Picture", settings: {}, media: "image" },
    { name: "text_kind", title: "Text", settings: {}, media: null },
  ],
  questions: [],
} as unknown as Kinds;
const field = (name: string, kind: string, required?: boolean) =>
  ({ name, kind, title: name.toUpperCase(), ...(required === undefined ? {} : { required }) }) as FormField;

describe("places for a file", () => {
  it("are the fields whose kind shows media, whatever it is called", () => {
    const form = { fields: [field("a", "picture_kind"), field("b", "text_kind", false)], questions: [] };
    expect(places(form, kinds)).toEqual({
      fields: [{ name: "a", title: "A", family: "image" }],
      missing: [],
    });
  });
  it("do not suffice where the form requires something else", () => {
    const form = { fields: [field("a", "picture_kind"), field("b", "text_kind")], questions: [] };
    expect(places(form, kinds).missing).toEqual(["B"]);
  });
});
