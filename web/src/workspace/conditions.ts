/**
 * Which questions are asked, as the server judges it too (`forms/conditions.py`): unknown is not no, and a question is
 * asked only when its condition is surely met.
 */
import type { Answers, Form, FormQuestion } from "@/api/types";

type Value = string | number | boolean;

export interface Condition {
  question?: string | null;
  value?: string;
  responses?: "any" | "all" | "each";
  equals?: Value | null;
  one_of?: Value[];
  contains?: Value | null;
  at_least?: number | null;
  at_most?: number | null;
  answered?: boolean | null;
  all_of?: Condition[];
  any_of?: Condition[];
  none_of?: Condition[];
  /** Where the value stands in the answer; the server fills it in. */
  at?: string;
}

export const conditionOf = (question: FormQuestion): Condition | undefined =>
  (question.show_if as Condition | null | undefined) ?? undefined;

const given = <T>(value: T | null | undefined): value is T => value !== undefined && value !== null;

/** The tests a condition is made of, in order. */
export function testsIn(condition: Condition): Condition[] {
  if (given(condition.question)) return [condition];
  return partsOf(condition).flatMap(testsIn);
}

const partsOf = ({ all_of, any_of, none_of }: Condition): Condition[] => [
  ...(all_of ?? []),
  ...(any_of ?? []),
  ...(none_of ?? []),
];

const all = (parts: (boolean | undefined)[]): boolean | undefined => {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
};
const not = (part: boolean | undefined): boolean | undefined => (part === undefined ? undefined : !part);
const some = (parts: (boolean | undefined)[]): boolean | undefined => not(all(parts.map(not)));

/** Whether the condition holds; undefined where that cannot be known. */
export function met(condition: Condition, answers: Answers, response = ""): boolean | undefined {
  if (given(condition.question)) return testMet(condition, answers, response);
  const parts = partsOf(condition).map((part) => met(part, answers, response));
  if (condition.all_of?.length) return all(parts);
  return condition.any_of?.length ? some(parts) : not(some(parts));
}

function testMet(test: Condition, answers: Answers, response: string): boolean | undefined {
  const answer = answers[test.question ?? ""];
  if (given(test.answered)) return given(answer) === test.answered;
  if (!given(answer)) return undefined;
  const found = valuesAt(answer, test.at ?? "");
  if (test.responses === "each") return oneMet(test, found.get(response) ?? []);
  const each = [...found.values()].map((values) => oneMet(test, values));
  if (each.length === 0) return undefined;
  return test.responses === "all" ? all(each) : some(each);
}

const inside = (one: unknown): Record<string, unknown> =>
  one !== null && typeof one === "object" && !Array.isArray(one) ? (one as Record<string, unknown>) : {};

/** What stands at one step below (RFC 6901); "+" is everything there. */
function under(node: unknown, step: string): unknown[] {
  if (step === "+") return Array.isArray(node) ? node : Object.values(inside(node));
  const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
  return Object.hasOwn(inside(node), name) ? [inside(node)[name]] : [];
}

/** Response id ("" where there is none in the place) → the values that stand there; what is null says nothing. */
function valuesAt(answer: unknown, at: string): Map<string, Value[]> {
  let places = new Map<string, unknown[]>([["", [answer]]]);
  for (const step of at.split("/").slice(1)) {
    places = new Map<string, unknown[]>(
      step === "*"
        ? [...places.values()]
            .flat()
            .flatMap((one) => Object.entries(inside(one)).map(([key, value]) => [key, [value]]))
        : [...places].flatMap(([key, nodes]) => {
            const below = nodes.flatMap((one) => under(one, step));
            return below.length > 0 ? [[key, below]] : [];
          }),
    );
  }
  return new Map([...places].map(([key, nodes]) => [key, nodes.flat().filter(given) as Value[]]));
}

function oneMet(test: Condition, values: Value[]): boolean | undefined {
  if (values.length === 0) return undefined;
  if (given(test.equals)) return values.length === 1 && values[0] === test.equals;
  if (given(test.contains)) return values.includes(test.contains);
  if (test.one_of?.length) return values.every((value) => test.one_of?.includes(value));
  const low = test.at_least ?? Number.NEGATIVE_INFINITY;
  const high = test.at_most ?? Number.POSITIVE_INFINITY;
  return values.every((value) => typeof value === "number" && low <= value && value <= high);
}

/** Which responses a question is about: all of them, or the ids that meet its condition. */
export type Only = "all" | readonly string[];

/** The questions asked, given what is answered so far: name → the responses each is about. */
export function askedOf(form: Form, shown: Record<string, unknown>, answers: Answers): Map<string, Only> {
  const asked = new Map<string, Only>();
  const heard: Answers = {};
  for (const question of form.questions) {
    const only = onlyOf(question, shown, heard);
    if (only.length === 0) continue;
    asked.set(question.name, only);
    if (question.name in answers) heard[question.name] = answers[question.name];
  }
  return asked;
}

const NONE: readonly string[] = [];

function onlyOf(question: FormQuestion, shown: Record<string, unknown>, heard: Answers): Only {
  const condition = conditionOf(question);
  if (!condition) return "all";
  if (!testsIn(condition).some((test) => test.responses === "each"))
    return met(condition, heard) ? "all" : NONE;
  return idsIn(shown[question.about ?? "responses"]).filter((id) => met(condition, heard, id));
}

/** The ids of responses, or of anything else that is a list of things with ids. */
export const idsIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap((one: { id?: unknown }) => (typeof one.id === "string" ? [one.id] : []))
    : [];

/** The answers to what is asked; what was typed before and is no longer asked stays behind. */
export function keptOf(form: Form, shown: Record<string, unknown>, answers: Answers): Answers {
  const asked = askedOf(form, shown, answers);
  return Object.fromEntries(Object.entries(answers).filter(([name]) => asked.has(name)));
}
