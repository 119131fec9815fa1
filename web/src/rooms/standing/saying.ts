/** Rules and what they found, in words. */
import { language, type Translate } from "@/i18n";
import { number, percent } from "@/ui/format";
import { type Condition, type Draft, type Receipt, SHARES } from "./queries";

const amount = (collector: string, value: number) =>
  SHARES.includes(collector) ? percent(value) : number(value);

const listed = (parts: string[]) =>
  new Intl.ListFormat(language(), { style: "long", type: "conjunction" }).format(parts);

export const conditionInWords = (t: Translate, one: Condition): string =>
  t(`when.${one.collector}.${one.comparison}`, {
    value: amount(one.collector, one.value),
    minimum: number(one.minimum ?? 1),
    window: number(one.window ?? 10),
  });

export const ruleInWords = (t: Translate, draft: Draft): string =>
  t("inWords", {
    when: listed(draft.conditions.map((one) => conditionInWords(t, one))),
    what: t(`then.${draft.action}`, {
      hours: number(draft.hours),
      share: percent(draft.share),
      skill: draft.skill,
      answers: number(draft.answers),
    }),
  });

/** One line for each number a decision rests on: what was found, and what the rule says. */
export const evidenceInWords = (t: Translate, one: Receipt): string[] =>
  one.evidence.map(({ condition, found, of }) =>
    t(`seen.${condition.collector}`, {
      found: amount(condition.collector, found),
      of: number(of),
      limit: t(`limit.${condition.comparison}`, { value: amount(condition.collector, condition.value) }),
    }),
  );

/** What would change it: one line for each thing the rule looks at. */
export const waysOut = (t: Translate, one: Receipt): string[] =>
  one.rule.id
    ? [...new Set(one.evidence.map(({ condition }) => t(`change.${condition.collector}`)))]
    : [t(`change.${one.rule.action}`)];

/** What decided: the rule by its name, or what a person did without one. */
export const decidedName = (t: Translate, one: Receipt): string =>
  one.rule.name || t(`action.${one.rule.action}`);
