/** A face made of a kind's schema alone, for kinds from other packages that bring none: enough to answer anything. */
import { api } from "@/api/client";
import type { Kinds } from "@/api/house";
import type { FormQuestion } from "@/api/types";
import { wordsOf } from "@/i18n";
import type { Frame, Hint, Missing, Step } from "../faces";

interface Schema {
  type?: string;
  title?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  default?: unknown;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  $ref?: string;
  $defs?: Record<string, Schema>;
}

/** One member of the answer and how it is entered; "json" takes whatever else there is. */
export interface Part {
  name: string;
  title: string;
  entry: "one_of" | "number" | "text" | "json";
  options: unknown[];
  required: boolean;
  minimum?: number;
  maximum?: number;
}

export type Answer = Record<string, unknown>;
export type PlainFrame = Frame<FormQuestion, Answer, never>;

const t = wordsOf("workspace");

/** The schema of a kind's answers as the server knows it; undefined for a kind it does not know or while it is away. */
export async function answerSchema(kind: string): Promise<Schema | undefined> {
  const kinds = await api.get<Kinds>("/forms/kinds").catch(() => undefined);
  return kinds?.questions.find((one) => one.name === kind)?.answer as Schema | undefined;
}

function inner(schema: Schema, defs: Record<string, Schema>): Schema {
  const some = schema.anyOf?.filter((one) => one.type !== "null");
  const real = some?.length === 1 && some[0] ? some[0] : schema;
  const name = real.$ref?.replace("#/$defs/", "");
  return name ? (defs[name] ?? real) : real;
}

export function partsOf(schema: Schema): Part[] {
  const defs = schema.$defs ?? {};
  return Object.entries(schema.properties ?? {}).map(([name, given]) => {
    const one = inner(given, defs);
    const options =
      one.type === "boolean" ? [true, false] : (one.enum ?? (one.const === undefined ? [] : [one.const]));
    const number = one.type === "integer" || one.type === "number";
    const entry = options.length > 0 ? "one_of" : number ? "number" : one.type === "string" ? "text" : "json";
    const words = name.replaceAll("_", " ");
    return {
      name,
      title: given.title ?? words.charAt(0).toUpperCase() + words.slice(1),
      entry,
      options,
      required: schema.required?.includes(name) ?? false,
      minimum: one.minimum,
      maximum: one.maximum,
    };
  });
}

export const optionSaid = (option: unknown): string =>
  typeof option === "boolean" ? t(option ? "plain.yes" : "plain.no") : String(option);

/** The answer with one member changed; nothing entered at all is no answer. */
export function withPart(answer: Answer | undefined, name: string, value: unknown): Answer | undefined {
  const next = { ...answer, [name]: value };
  if (value === undefined || value === "") delete next[name];
  return Object.keys(next).length > 0 ? next : undefined;
}

/** Digits choose among the options of the first member still open, or of the last one when all are entered. */
export function press(parts: Part[], key: string, frame: PlainFrame): Step<Answer, never> | undefined {
  if (key === "backspace" || key === "delete") return frame.value && { value: undefined };
  const choices = parts.filter((part) => part.entry === "one_of");
  const part = choices.find((one) => frame.value?.[one.name] === undefined) ?? choices.at(-1);
  const option = /^[1-9]$/.test(key) ? part?.options[Number(key) - 1] : undefined;
  if (!part || option === undefined) return undefined;
  const value = withPart(frame.value, part.name, option);
  return { value, done: missing(parts, value).length === 0 };
}

const missing = (parts: Part[], answer: Answer | undefined): Part[] =>
  parts.filter((part) => part.required && answer?.[part.name] === undefined);

export const left = (parts: Part[], frame: PlainFrame): Missing<never>[] =>
  missing(parts, frame.value).map((part) => ({ text: t("plain.left", { title: part.title }) }));

export const hints = (parts: Part[]): Hint[] =>
  parts.some((part) => part.entry === "one_of") ? [{ keys: ["1", "–", "9"], text: t("plain.choose") }] : [];

export const said = (parts: Part[], answer: Answer | undefined): string =>
  parts
    .filter((part) => answer?.[part.name] !== undefined)
    .map((part) => {
      const value = answer?.[part.name];
      return `${part.title}: ${typeof value === "object" ? JSON.stringify(value) : optionSaid(value)}`;
    })
    .join("; ");
