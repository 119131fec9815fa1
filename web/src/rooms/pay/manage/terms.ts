/** How a project pays while it is written: what stands in the fields, and the terms they become. */
import type { Money } from "@/api/types";
import { amountOf, typed } from "@/ui/amount";
import type { ProjectPay, Terms } from "../queries";

export const DAYS = ["approval_days", "contest_days", "settle_days"] as const;

export interface Entered {
  basis: Terms["basis"];
  currency: string;
  hourly: string;
  floor: string;
  /** Minutes. */
  cap: string;
  pays_practice: boolean;
  pays_broken: boolean;
  pays_opted_out: boolean;
  approval_days: string;
  contest_days: string;
  settle_days: string;
  /** Written elsewhere on the page, and kept as they are. */
  rates: Terms["rates"];
}

export const entered = ({ terms, currency }: ProjectPay): Entered => ({
  basis: terms.basis,
  currency: currency || "EUR",
  hourly: terms.hourly ? typed(terms.hourly) : "",
  floor: terms.floor ? typed(terms.floor) : "",
  cap: String(terms.cap_seconds / 60),
  pays_practice: terms.pays_practice,
  pays_broken: terms.pays_broken,
  pays_opted_out: terms.pays_opted_out,
  approval_days: String(terms.approval_days),
  contest_days: String(terms.contest_days),
  settle_days: String(terms.settle_days),
  rates: terms.rates,
});

/** An amount that may be left out: null without one, undefined for what is no amount. */
export const optional = (text: string, currency: string): Money | null | undefined =>
  text.trim() ? amountOf(text, currency) : null;

/** The terms, or undefined while something in the fields is no number. */
export function termsOf(given: Entered): Terms | undefined {
  const hourly = optional(given.hourly, given.currency);
  const floor = optional(given.floor, given.currency);
  const [approval_days, contest_days, settle_days] = DAYS.map((name) => Number(given[name]));
  const cap_seconds = Math.round(Number(given.cap) * 60);
  const numbers = [approval_days, contest_days, settle_days, cap_seconds];
  if (hourly === undefined || floor === undefined || !numbers.every(Number.isInteger)) return undefined;
  return {
    basis: given.basis,
    hourly: given.basis === "hour" ? hourly : null,
    floor,
    cap_seconds,
    pays_practice: given.pays_practice,
    pays_broken: given.pays_broken,
    pays_opted_out: given.pays_opted_out,
    approval_days: approval_days ?? 0,
    contest_days: contest_days ?? 0,
    settle_days: settle_days ?? 0,
    rates: given.rates,
  };
}
