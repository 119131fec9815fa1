/** A fee while it is written: what stands in the fields, and what it becomes. */
import type { Fee } from "@/api/fees";
import type { components } from "@/api/schema";
import { amountOf, typed } from "@/ui/amount";

export type NewFee = components["schemas"]["NewFeeBody"];

export interface Entered {
  /** "exam/<id>" or "session/<id>". */
  what: string;
  basis: Fee["basis"];
  amount: string;
  minutes: string;
  cap: string;
  times: string;
}

export const EMPTY: Entered = { what: "", basis: "whole", amount: "", minutes: "20", cap: "30", times: "1" };

export const entered = (fee: Fee): Entered => ({
  what: `${fee.about}/${fee.subject}`,
  basis: fee.basis,
  amount: typed(fee.amount),
  minutes: String(fee.minutes),
  cap: String(fee.cap_minutes),
  times: String(fee.times),
});

/** The fee, or undefined while something in the fields is no number. */
export function feeOf(given: Entered, currency: string): NewFee | undefined {
  const amount = amountOf(given.amount, currency);
  const isMinute = given.basis === "minute";
  const minutes = whole(given.minutes);
  const cap_minutes = isMinute ? whole(given.cap) : minutes;
  const times = given.what.startsWith("session/") ? 1 : whole(given.times);
  if (!given.what || !amount || !minutes || !cap_minutes || !times) return undefined;
  return { basis: given.basis, amount, minutes, cap_minutes, times };
}

const whole = (text: string): number | undefined =>
  /^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined;
