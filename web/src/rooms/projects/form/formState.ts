/** A form being written: every change is plain data, so that it can be undone, kept and tried. */
import type { Kind } from "@/api/house";
import type { Form } from "@/api/types";
import { type Defs, plainly, type Schema, starter } from "./schema";

export type Part = "fields" | "questions";

export type FormAction =
  | { type: "add"; part: Part; kind: Kind }
  | { type: "remove"; part: Part; at: number }
  | { type: "move"; part: Part; at: number; by: -1 | 1 }
  | { type: "set"; part: Part; at: number; setting: string; value: unknown }
  | { type: "load"; form: Form };

export const EMPTY_FORM: Form = { fields: [], questions: [] };

/** "rating", "rating_2", …: a name nothing else in the form has. */
function freeName(wanted: string, form: Form): string {
  const taken = new Set([...form.fields, ...form.questions].map((part) => part.name));
  if (!taken.has(wanted)) return wanted;
  let count = 2;
  while (taken.has(`${wanted}_${count}`)) count += 1;
  return `${wanted}_${count}`;
}

function fresh(kind: Kind, form: Form, part: Part): Form["fields"][number] {
  const schema = kind.settings as Schema;
  const defs: Defs = schema.$defs ?? {};
  const settings = Object.entries(schema.properties ?? {}).filter(
    ([name, one]) => one.default !== undefined || schema.required?.includes(name),
  );
  const made = Object.fromEntries(settings.map(([name, one]) => [name, starter(one, defs, name, 1)]));
  const about = form.fields.at(-1)?.name;
  const asked = part === "questions" && about !== undefined ? { about: aboutOf(form, made.about) } : {};
  return { ...made, ...asked, kind: kind.name, name: freeName(kind.name, form), title: plainly(kind.title) };
}

/** What the last question is about, else what the schema says, else the last field. */
function aboutOf(form: Form, usual: unknown): string {
  const last = form.questions.at(-1)?.about;
  const known = (name: unknown) => form.fields.some((field) => field.name === name);
  if (known(last)) return String(last);
  return known(usual) ? String(usual) : (form.fields.at(-1)?.name ?? "");
}

function moved<T>(list: readonly T[], at: number, by: number): T[] {
  const to = at + by;
  const one = list[at];
  if (one === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(at, 1).toSpliced(to, 0, one);
}

/** A field with a new name takes the questions about it along. */
function renamed(form: Form, was: string, now: string): Form {
  const questions = form.questions.map((one) => (one.about === was ? { ...one, about: now } : one));
  return { ...form, questions };
}

function set(form: Form, action: Extract<FormAction, { type: "set" }>): Form {
  const was = form[action.part][action.at];
  if (!was) return form;
  const now = { ...was, [action.setting]: action.value };
  if (action.value === undefined) delete now[action.setting];
  const kept = { ...form, [action.part]: form[action.part].with(action.at, now) };
  const name = action.part === "fields" && action.setting === "name";
  return name ? renamed(kept, was.name, String(action.value)) : kept;
}

export function reduceForm(form: Form, action: FormAction): Form {
  switch (action.type) {
    case "add":
      return { ...form, [action.part]: [...form[action.part], fresh(action.kind, form, action.part)] };
    case "remove":
      return { ...form, [action.part]: form[action.part].toSpliced(action.at, 1) };
    case "move":
      return { ...form, [action.part]: moved<unknown>(form[action.part], action.at, action.by) };
    case "set":
      return set(form, action);
    case "load":
      return action.form;
  }
}

/** A payload to show the form with: by name where it fits, else any sample of the same kind of field. */
export function samplePayload(
  form: Form,
  samples: readonly { form: Form; sample_item: Record<string, unknown> | null }[],
): Record<string, unknown> {
  const alike = (one: { form: Form }) =>
    one.form.questions.filter(({ kind, name }) =>
      form.questions.some((asked) => asked.kind === kind && asked.name === name),
    ).length;
  // The template that asks most of the same comes first: a form that compares a pair is shown with a pair.
  const ranked = samples.toSorted((one, other) => alike(other) - alike(one));
  const values = ranked.flatMap(({ form: from, sample_item: item }) =>
    from.fields.flatMap(({ kind, name }) =>
      item && item[name] !== undefined ? [{ kind, name, value: item[name] }] : [],
    ),
  );
  const found = form.fields.flatMap((field) => {
    const same = values.filter((one) => one.kind === field.kind);
    const best = same.find((one) => one.name === field.name) ?? same[0];
    return best ? [[field.name, best.value] as const] : [];
  });
  return Object.fromEntries(found);
}
