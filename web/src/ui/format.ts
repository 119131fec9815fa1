/** Money, numbers and spans of time, in the reader's language. */
import { language } from "@/i18n";
import type { Money } from "@/api/types";

export function money(amount: Money): string {
  const format = new Intl.NumberFormat(language(), { style: "currency", currency: amount.currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amount.minor_units / 10 ** digits);
}

export const number = (value: number): string => new Intl.NumberFormat(language()).format(value);

/** A difference: its sign is said, three digits are kept. */
export const signed = (value: number): string =>
  new Intl.NumberFormat(language(), { maximumFractionDigits: 3, signDisplay: "exceptZero" }).format(value);

/** 0..1 as a whole percentage. */
export const percent = (share: number): string =>
  new Intl.NumberFormat(language(), { style: "percent", maximumFractionDigits: 0 }).format(share);

/** 0..1 as a whole percentage that never says 0 of what may happen. */
export const atLeast = (share: number): string =>
  share > 0 && share < 0.005 ? `< ${percent(0.01)}` : percent(share);

/** Seconds as a clock: 2:05, 1:02:05. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const tail = String(rest).padStart(2, "0");
  return hours ? `${hours}:${String(minutes).padStart(2, "0")}:${tail}` : `${minutes}:${tail}`;
}

/** Seconds in words, rounded to what matters: "about 3 min". */
export function span(seconds: number): string {
  const unit = seconds < 90 ? "second" : seconds < 5400 ? "minute" : "hour";
  const size = { second: 1, minute: 60, hour: 3600 }[unit];
  const value = Math.max(1, Math.round(seconds / size));
  return new Intl.NumberFormat(language(), { style: "unit", unit, unitDisplay: "short" }).format(value);
}

export const timeOfDay = (at: Date): string =>
  new Intl.DateTimeFormat(language(), { hour: "2-digit", minute: "2-digit" }).format(at);

/** A narrow cell may break it between date and time, nowhere else. */
export const dateTime = (at: Date): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: "medium", timeStyle: "short" })
    .format(at)
    .replace(/ (?!\d{1,2}:)/g, "\u00a0");

export const date = (at: Date): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: "medium" }).format(at);
