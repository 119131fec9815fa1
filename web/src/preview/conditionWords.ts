/** A condition as a sentence: “How good?” (truth) is at most 2. */
import { type Translate, useWords } from "@/i18n";
import type { Form } from "@/api/types";
import type { Condition } from "@/workspace/conditions";

const OPS = ["equals", "one_of", "contains", "at_least", "at_most"] as const;

export function useConditionWords(form: Pick<Form, "questions">): (condition: Condition) => string {
  const t = useWords("rooms/projects");
  return (condition) => said(condition, form, t);
}

function said(condition: Condition, form: Pick<Form, "questions">, t: Translate): string {
  if (condition.question) return testSaid(condition, form, t);
  const parts = (conditions: Condition[] | undefined) => (conditions ?? []).map((one) => said(one, form, t));
  if (condition.none_of?.length) return t("say.none", { tests: parts(condition.none_of).join("; ") });
  return condition.any_of?.length
    ? parts(condition.any_of).join(t("say.or"))
    : parts(condition.all_of).join(t("say.and"));
}

function testSaid(test: Condition, form: Pick<Form, "questions">, t: Translate): string {
  const question = form.questions.find((one) => one.name === test.question)?.title ?? test.question ?? "";
  const subject = test.value ? t("say.part", { question, part: test.value }) : t("say.subject", { question });
  if (test.answered !== undefined && test.answered !== null)
    return t(test.answered ? "say.answered" : "say.unanswered", { subject });
  const tests = OPS.flatMap((op) => {
    const what = test[op];
    if (what === undefined || what === null || (Array.isArray(what) && what.length === 0)) return [];
    return [t(`say.${op}`, { subject, what: Array.isArray(what) ? what.join(", ") : String(what) })];
  });
  const sentence = tests.join(t("say.and"));
  return test.responses === "all" || test.responses === "each"
    ? t(`say.${test.responses}`, { test: sentence })
    : sentence;
}
