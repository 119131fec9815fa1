/** Which of a question's lists can be filled from a taxonomy or a policy, told by what its entries are made of. */
import type { Policy, Taxonomy } from "@/api/policies";
import { type Defs, resolved, type Schema } from "./schema";

export interface Target {
  setting: string;
  from: "taxonomies" | "policies";
  /** What an entry is known by: "code" or "value" of a category, "number" of a clause. */
  key: "code" | "value" | "number";
  /** What an entry can hold beside it. */
  parts: ReadonlySet<string>;
}

export function targetOf(schema: Schema | undefined, defs: Defs): Target | undefined {
  for (const [setting, each] of Object.entries(schema?.properties ?? {})) {
    if (each.type !== "array") continue;
    const parts = new Set(Object.keys(resolved(each.items ?? {}, defs).properties ?? {}));
    if (!parts.has("title")) continue;
    if (parts.has("number")) return { setting, from: "policies", key: "number", parts };
    if (parts.has("code")) return { setting, from: "taxonomies", key: "code", parts };
    if (parts.has("value") && parts.has("parent"))
      return { setting, from: "taxonomies", key: "value", parts };
  }
  return undefined;
}

/** The settings as they are once filled; where they came from is noted where the question has a place for it. */
export function fromTaxonomy(one: Taxonomy, target: Target, schema: Schema): Record<string, unknown> {
  const entries = one.nodes.map((node) => ({
    [target.key]: node.code,
    title: node.title,
    help: (node.help ?? "").slice(0, 1000),
    ...(target.parts.has("parent") ? { parent: node.parent ?? "" } : {}),
  }));
  const named = schema.properties?.taxonomy ? { taxonomy: `${one.name}@${one.edition || one.version}` } : {};
  return { [target.setting]: entries, ...named };
}

export function fromPolicy(one: Policy, target: Target, schema: Schema): Record<string, unknown> {
  const entries = one.clauses.map(({ number, title, text }) => ({
    number,
    title: title || number,
    text: (text ?? "").slice(0, 4000),
  }));
  const named = schema.properties?.policy ? { policy: one.name, policy_version: one.version } : {};
  return { [target.setting]: entries, ...named };
}
