import { render, renderHook } from "@testing-library/react";
import { beforeAll, expect, it } from "vitest";
import type { Form, Offer } from "@/api/types";
import { loadWords } from "@/i18n";
import { facesOf, hasSeveral } from "./faces";
import { KeysDialog } from "./KeysDialog";
import { useTask } from "./useTask";

beforeAll(() => loadWords("workspace"));

const FORM = {
  fields: [
    { kind: "text", name: "message", title: "Message" },
    { kind: "responses", name: "responses", title: "Responses" },
  ],
  questions: [
    { kind: "choice", name: "topic", title: "Topic?", about: "message", options: ["a", "b"].map(option) },
    { kind: "compare", name: "better", title: "Better?", about: "responses" },
  ],
} as unknown as Form;

function option(value: string) {
  return { value, title: value };
}

// Fetched before the test begins: a busy machine takes its time over them.
const FACES = await facesOf(FORM);

function listed(form: Form, payload: Record<string, unknown>): string[] {
  const faces = FACES;
  const { result } = renderHook(() => useTask(form, faces, { payload } as unknown as Offer));
  const { current: task } = result;
  const several = hasSeveral(form, faces, task.units);
  const { unmount } = render(
    <KeysDialog open onClose={() => undefined} {...{ form, faces, task, several }} />,
  );
  const rows = [...document.querySelectorAll("dialog dt")];
  const said = rows.map((row) => `${row.textContent} ${row.nextElementSibling?.textContent}`);
  unmount();
  return said;
}

it("lists what works on this form, and nothing that does not", () => {
  const responses = ["x", "y"].map((id) => ({ id, text: id }));
  const both = listed(FORM, { message: "Hello", responses });
  expect(both).toEqual(
    expect.arrayContaining(["1–2 choose", "1–7 choose the strength", "A–B Go to a response"]),
  );
  const one = { ...FORM, fields: FORM.fields.slice(0, 1), questions: FORM.questions.slice(0, 1) };
  const alone = listed(one, { message: "Hello" });
  expect(alone[0]).toBe("1–2 choose");
  expect(alone.filter((row) => /response|Side by side|strength/.test(row))).toEqual([]);
});
