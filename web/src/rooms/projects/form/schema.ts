/** Settings of fields and questions, read from the server's JSON schemas: the editor knows no kind by name. */
export interface Schema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  required?: string[];
  default?: unknown;
  title?: string;
  pattern?: string;
  /** What a text names: "endpoint", a model of the house. */
  format?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  $ref?: string;
  $defs?: Record<string, Schema>;
}

export type Defs = Record<string, Schema>;

/** The schema behind a reference; only references into the same document exist here. */
export function resolved(schema: Schema, defs: Defs): Schema {
  const name = schema.$ref?.replace("#/$defs/", "");
  return name ? { ...defs[name], ...schema, $ref: undefined } : schema;
}

/** "X or nothing" as X; undefined when it is a plain schema. */
export function optional(schema: Schema, defs: Defs): Schema | undefined {
  const some = schema.anyOf?.filter((one) => one.type !== "null");
  return some?.length === 1 && some[0] && some.length < (schema.anyOf?.length ?? 0)
    ? resolved(some[0], defs)
    : undefined;
}

export type Entry =
  | "fixed"
  | "one_of"
  | "tick"
  | "number"
  | "text"
  | "longText"
  | "lines"
  | "endpoints"
  | "list"
  | "words";

const LONG = 400;

/** Which control a setting is entered with. */
export function entryOf(schema: Schema): Entry {
  if (schema.const !== undefined) return "fixed";
  if (schema.enum) return "one_of";
  if (schema.type === "boolean") return "tick";
  if (schema.type === "integer" || schema.type === "number") return "number";
  if (schema.type === "array" && schema.items?.type === "string")
    return schema.items.format === "endpoint" ? "endpoints" : "lines";
  if (schema.type === "array") return "list";
  if (schema.type === "object") return "words";
  return (schema.maxLength ?? 0) > LONG ? "longText" : "text";
}

/** "allow_ties" → "Allow ties": what stands where nobody wrote a better word. */
export const plainly = (name: string): string => {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const singular = (name: string): string => name.replace(/ies$/, "y").replace(/s$/, "");

/** A value that could stand: names are counted, titles say what they are for. */
export function starter(schema: Schema, defs: Defs, called: string, at: number): unknown {
  const real = resolved(schema, defs);
  if (real.const !== undefined) return real.const;
  if (real.default !== undefined) return real.default;
  if (real.enum) return real.enum[0];
  const one = singular(called);
  if (real.type === "object")
    return Object.fromEntries(
      (real.required ?? []).map((name) => [
        name,
        named(real.properties?.[name] ?? {}, one, at) ??
          starter(real.properties?.[name] ?? {}, defs, name, at),
      ]),
    );
  if (real.type === "array")
    return Array.from({ length: real.minItems ?? 0 }, (_, place) =>
      starter(real.items ?? {}, defs, called, place + 1),
    );
  if (real.type === "boolean") return false;
  return real.type === "integer" || real.type === "number" ? (real.minimum ?? 0) : "";
}

function named(schema: Schema, one: string, at: number): string | undefined {
  if (schema.type !== "string") return undefined;
  if (schema.pattern) return `${one}_${at}`;
  return schema.minLength ? `${plainly(one)} ${at}` : undefined;
}
