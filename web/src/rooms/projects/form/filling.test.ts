import { expect, it } from "vitest";
import { fromPolicy, fromTaxonomy, targetOf } from "./filling";
import type { Schema } from "./schema";

const list = (...parts: string[]): Schema => ({
  type: "array",
  items: { type: "object", properties: Object.fromEntries(parts.map((part) => [part, { type: "string" }])) },
});
const hazards: Schema = {
  properties: { hazards: list("code", "title", "help"), taxonomy: { type: "string" } },
};
const options: Schema = { properties: { options: list("value", "title", "help", "parent") } };
const clauses: Schema = {
  properties: { policy: {}, policy_version: {}, clauses: list("number", "title", "text") },
};
const taxonomy = {
  name: "llama_guard",
  version: 1,
  edition: "3",
  title: "Llama Guard 3",
  source: "",
  ready: true,
  nodes: [{ code: "S1", title: "Violent crimes", help: "Harm.", parent: "", escalate: false }],
};

it("knows a list by what its entries are made of", () => {
  expect(targetOf(hazards, {})).toMatchObject({ setting: "hazards", from: "taxonomies", key: "code" });
  expect(targetOf(options, {})).toMatchObject({ setting: "options", from: "taxonomies", key: "value" });
  expect(targetOf(clauses, {})).toMatchObject({ setting: "clauses", from: "policies", key: "number" });
  expect(targetOf({ properties: { dimensions: list("name", "title") } }, {})).toBeUndefined();
});

it("fills the list and notes where it came from", () => {
  const target = targetOf(hazards, {});
  if (!target) throw new Error("no target");
  expect(fromTaxonomy(taxonomy, target, hazards)).toEqual({
    hazards: [{ code: "S1", title: "Violent crimes", help: "Harm." }],
    taxonomy: "llama_guard@3",
  });
  const clause = targetOf(clauses, {});
  if (!clause) throw new Error("no target");
  const policy = {
    name: "rules",
    version: 2,
    title: "",
    clauses: [{ number: "1", title: "", text: "No." }],
    note: "",
    made_at: "",
  };
  expect(fromPolicy(policy as never, clause, clauses)).toEqual({
    clauses: [{ number: "1", title: "1", text: "No." }],
    policy: "rules",
    policy_version: 2,
  });
});
