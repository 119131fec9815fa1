/** Figures in words a manager can repeat. */
import { language, type Translate } from "@/i18n";
import { money, number, percent, span } from "@/ui/format";
import type { Figure, Indicator } from "./queries";

/** What an indicator is measured in. */
type Unit = "share" | "alpha" | "seconds" | "money" | "days" | "hours" | "points";

const UNITS: Readonly<Record<Indicator, Unit>> = {
  stopped: "share",
  rejected: "share",
  submitted: "share",
  gold: "share",
  agreement: "alpha",
  overturned: "share",
  pace: "seconds",
  fast: "share",
  wage: "money",
  queue: "days",
  budget: "share",
  questions: "hours",
  exposure: "points",
};

/** Where to do something about it, below the project. */
export const PLACES = {
  stopped: "rules",
  rejected: "review",
  submitted: "guidelines",
  gold: "gold",
  agreement: "results",
  overturned: "review",
  pace: "form",
  fast: "evidence",
  wage: "pay",
  queue: "openings",
  budget: "pay",
  questions: "questions",
  exposure: "onboarding",
} as const satisfies Readonly<Record<Indicator, string>>;

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/** A value of an indicator with its unit. */
export function valueInWords(t: Translate, figure: Figure, value: number): string {
  switch (UNITS[figure.indicator]) {
    case "share":
      return percent(value);
    case "alpha":
      return number(rounded(value, 2));
    case "seconds":
      return span(value);
    case "money":
      return t("anHour", {
        amount: money({ currency: figure.currency, minor_units: Math.round(value) }),
      });
    case "days":
      return inUnit(value, "day");
    case "hours":
      return inUnit(value, "hour");
    case "points":
      return number(Math.round(value));
  }
}

const inUnit = (value: number, unit: "day" | "hour"): string =>
  new Intl.NumberFormat(language(), { style: "unit", unit, unitDisplay: "long" }).format(
    rounded(value, value < 10 ? 1 : 0),
  );

/** "at least 90%", "at most 24 hours". */
export const targetInWords = (t: Translate, figure: Figure): string =>
  figure.target === null
    ? t("target.none")
    : t(figure.at_least ? "target.least" : "target.most", {
        target: valueInWords(t, figure, figure.target),
      });

/** A question by its title, and the part of it that is meant in plain letters. */
export const named = (of: { question: string; family: string }, titleOf: (question: string) => string) =>
  of.family ? `${titleOf(of.question)} (${of.family.replaceAll("_", " ")})` : titleOf(of.question);

/** A name as somebody wrote it, whatever way it runs. */
const isolated = (name: string): string => `\u2068${name}\u2069`;

/** The sentence under a figure: what it means, with the numbers it is made of. */
export function meaning(t: Translate, figure: Figure, titleOf: (question: string) => string): string {
  const { about, of, currency } = figure;
  const cash = (minor: number | undefined) =>
    minor === undefined ? "" : money({ currency: currency || "EUR", minor_units: Math.round(minor) });
  const none = figure.indicator === "questions" && !about.waiting ? ".none" : "";
  return t(`means.${figure.indicator}${none}`, {
    of: number(of),
    number: number(about.count ?? 0),
    skipped: number(about.skipped ?? 0),
    returned: number(about.returned ?? 0),
    left: number(about.left ?? 0),
    waiting: number(about.waiting ?? 0),
    pace: number(rounded(about.a_day ?? 0, 1)),
    money: currency ? cash(about.money ?? about.earned) : "",
    mean: number(Math.round(about.mean ?? 0)),
    question: isolated(named({ question: figure.question, family: figure.part }, titleOf)),
  });
}

/** A target is typed in whole percent where it is a share. */
export const typed = (figure: Figure, value: number): number =>
  UNITS[figure.indicator] === "share" ? rounded(value * 100, 1) : rounded(value, 3);
export const meant = (figure: Figure, value: number): number =>
  UNITS[figure.indicator] === "share" ? value / 100 : value;
export const unitOf = (figure: Figure): Unit => UNITS[figure.indicator];
export const isShare = (figure: Figure): boolean => UNITS[figure.indicator] === "share";
/** The floor of pay is set on the Pay page. */
export const hasOwnTarget = (figure: Figure): boolean => figure.indicator !== "wage";
