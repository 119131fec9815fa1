/** Which fields of a form can show a file, and making items of the files that no item shows yet. */
import { api } from "@/api/client";
import type { Kinds } from "@/api/house";
import type { MediaFile } from "@/api/house";
import type { Form, FormField, Rows } from "@/api/types";

export interface MediaField {
  name: string;
  title: string;
  family: string;
}

export interface Plan {
  field: MediaField;
  warning: { categories: string[]; severity: number } | undefined;
}

/** A file alone makes an item only where nothing else is required: the titles of what is missing. */
export function places(form: Form, kinds: Kinds): { fields: MediaField[]; missing: string[] } {
  const family = (field: FormField) => kinds.fields.find((kind) => kind.name === field.kind)?.media ?? "";
  const fields = form.fields
    .filter((field) => family(field) !== "")
    .map((field) => ({ name: field.name, title: field.title, family: family(field) }));
  const asked = form.fields.filter((field) => field.required !== false);
  const missing = asked.filter((field) => family(field) === "").map((field) => field.title);
  return { fields, missing };
}

const AT_ONCE = 100;

/** A hundred at a time; each is used once its item is made, so that going on after a break makes none twice. */
export async function makeItems(project: number, plan: Plan, onDone: (count: number) => void): Promise<void> {
  const query = { unused: true, family: plan.field.family, limit: AT_ONCE };
  for (let done = 0; ;) {
    const { rows } = await api.get<Rows<MediaFile>>(`/projects/${project}/media`, { query });
    if (rows.length === 0) return;
    const items = rows.map((one) => ({
      payload: { [plan.field.name]: { media: one.id, ...(plan.warning && { warning: plan.warning }) } },
    }));
    await api.post(`/projects/${project}/items`, { items });
    done += rows.length;
    onDone(done);
  }
}
