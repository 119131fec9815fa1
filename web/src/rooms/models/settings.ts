/** What the endpoint form holds while it is typed, to and from what the server takes. */
import type { Endpoint } from "@/api/models";
import { amountOf, typed } from "@/ui/amount";

export const PROVIDERS = ["openai", "local", "scripted"] as const;

export interface Given {
  name: string;
  provider: string;
  address: string;
  model: string;
  key: string;
  currency: string;
  input: string;
  output: string;
  budget: string;
  most_at_once: string;
  seconds: string;
  schemas: boolean;
  script: string;
}

export const NOTHING: Given = {
  name: "",
  provider: "openai",
  address: "",
  model: "",
  key: "",
  currency: "USD",
  input: "0",
  output: "0",
  budget: "",
  most_at_once: "4",
  seconds: "120",
  schemas: false,
  script: "",
};

/** An endpoint as the form shows it. */
export function givenOf(one: Endpoint): Given {
  const { currency } = one.price;
  const amount = (minor_units: number) => typed({ currency, minor_units });
  return {
    ...NOTHING,
    name: one.name,
    provider: one.provider,
    address: one.address,
    model: one.model,
    currency,
    input: amount(one.price.input),
    output: amount(one.price.output),
    budget: one.limits.budget == null ? "" : amount(one.limits.budget),
    most_at_once: String(one.limits.most_at_once),
    seconds: String(one.limits.seconds),
    schemas: one.schemas,
    script: one.script.map((line) => (line.when ? `${line.when} → ${line.say}` : line.say)).join("\n"),
  };
}

const minor = (text: string, currency: string): number => amountOf(text, currency)?.minor_units ?? -1;

/** A line of a script: "when it holds this → say that", or what is always said. */
function lineOf(text: string): { when: string; say: string } {
  const [when, ...say] = text.split(" → ");
  return say.length ? { when: when ?? "", say: say.join(" → ") } : { when: "", say: text };
}

/** What is sent; amounts that are none become −1, which the server refuses and names. `was` keeps what the form does not show. */
export function bodyOf(given: Given, was?: Endpoint): Record<string, unknown> {
  const { name, provider, address, model, currency, schemas } = given;
  const script = given.script.split("\n").filter((line) => line.trim());
  const kept = was && given.script === givenOf(was).script ? was.script : script.map(lineOf);
  return {
    name,
    provider,
    address: provider === "scripted" ? "" : address,
    model,
    schemas,
    price: { currency, input: minor(given.input, currency), output: minor(given.output, currency) },
    limits: {
      ...was?.limits,
      budget: given.budget.trim() ? minor(given.budget, currency) : null,
      most_at_once: Number(given.most_at_once),
      seconds: Number(given.seconds),
    },
    script: provider === "scripted" ? kept : [],
    word_millis: was?.word_millis ?? 0,
    ...(was ? {} : { key: given.key }),
  };
}
