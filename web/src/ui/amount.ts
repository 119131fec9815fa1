/** Money as people type it, to and from whole minor units. */
import type { Money } from "@/api/types";

/** Decimals of a currency: 2 for EUR, 0 for JPY, 3 for KWD. */
export function digitsOf(currency: string): number {
  try {
    const format = new Intl.NumberFormat("en", { style: "currency", currency });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2; // half a code while it is being typed
  }
}

/** "0.25" or "0,25" in EUR is 25; undefined for anything that is no such amount. */
export function amountOf(text: string, currency: string): Money | undefined {
  const found = /^(\d{1,9})(?:[.,](\d*))?$/.exec(text.trim());
  const digits = digitsOf(currency);
  if (!found || (found[2] ?? "").length > digits || !/^[A-Z]{3}$/.test(currency)) return undefined;
  return { currency, minor_units: Number(found[1] + (found[2] ?? "").padEnd(digits, "0")) };
}

/** 25 in EUR is "0.25": what stands in the field when it is opened. */
export function typed(amount: Money): string {
  return (amount.minor_units / 10 ** digitsOf(amount.currency)).toFixed(digitsOf(amount.currency));
}
