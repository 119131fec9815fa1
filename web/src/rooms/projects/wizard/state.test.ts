import { describe, expect, it } from "vitest";
import type { Template } from "@/api/house";
import { bodyOf, missing, NO_PLAN, type Plan, reducePlan, secondsOf, stepOf } from "./state";

const TEMPLATE: Template = {
  name: "order",
  title: "Order",
  kind_of_work: "T1",
  description: "",
  defaults: { overlap: 5, gold_share: 0.2, estimated_seconds: 90 },
  form: { fields: [{ kind: "text", name: "prompt", title: "Prompt" }], questions: [] },
  guidelines: [{ number: "1", title: "Read", text: "All of it." }],
  sample_item: null,
  samples: 0,
};
const from = (change: Partial<Plan> = {}): Plan => ({
  ...reducePlan({ ...NO_PLAN, name: "Clear answers" }, { type: "template", template: TEMPLATE }),
  ...change,
});

describe("a plan", () => {
  it("keeps what was typed when a template is taken", () => {
    const plan = from();
    expect([plan.name, plan.overlap, plan.goldPercent, plan.minutes]).toEqual([
      "Clear answers",
      5,
      20,
      "1.5",
    ]);
  });

  it("names the template only while the form is still the template's", () => {
    expect(bodyOf(from(), TEMPLATE)).toMatchObject({ template: "order", estimated_seconds: 90 });
    const changed = reducePlan(from(), {
      type: "form",
      action: { type: "set", part: "fields", at: 0, setting: "title", value: "Question" },
    });
    const body = bodyOf(changed, TEMPLATE);
    expect(body.template).toBeUndefined();
    expect(body.form).toEqual(changed.form);
  });

  it("sends pay in whole minor units, or none", () => {
    expect(bodyOf(from({ paid: true, amount: "0,40", currency: "EUR" }), TEMPLATE).pay_per_task).toEqual({
      currency: "EUR",
      minor_units: 40,
    });
    expect(bodyOf(from(), TEMPLATE).pay_per_task).toBeNull();
  });

  it("says what is missing, and at which step", () => {
    expect(missing(NO_PLAN, [])).toEqual([
      { step: "template", fault: "noTemplate" },
      { step: "goal", fault: "noName" },
    ]);
    const wrong = from({ paid: true, amount: "much", minutes: "long" });
    expect(missing(wrong, [{ where: "/questions", why: "None." }]).map((one) => one.step)).toEqual([
      "form",
      "people",
      "people",
    ]);
  });
});

it.each([
  ["2.5", 150],
  ["0,5", 30],
  ["", undefined],
  ["-1", undefined],
  ["soon", undefined],
])("reads “%s” minutes", (text, seconds) => expect(secondsOf(text)).toBe(seconds));

it.each([
  ["/name", "goal"],
  ["/questions/0/title", "form"],
  ["/2/number", "guidelines"],
  ["/pay_per_task/currency", "people"],
])("a fault at %s is mended in step %s", (where, step) => expect(stepOf(where)).toBe(step));
