/** What the address of a list of openings says. */

import { DOMAINS } from "@/api/profiles";

export const MODES = ["remote", "hybrid", "on_site"] as const;
export const HOURS = ["flexible", "part_time", "full_time"] as const;
export const UNITS = ["hour", "task", "month"] as const;
const SORTS = ["newest", "deadline", "pay"] as const;

/** What somebody looks for: it stands in the address, so a search can be kept and sent on. */
export interface Looking {
  words?: string;
  domain?: string;
  language?: string;
  country?: string;
  work_mode?: string;
  hours?: string;
  currency?: string;
  unit?: string;
  /** Minor units. */
  pay_least?: number;
  sort?: string;
}

const text = (value: unknown, pattern: RegExp) =>
  typeof value === "string" && pattern.test(value) ? value : undefined;
const among = (value: unknown, known: readonly string[]) => known.find((one) => one === value);

export function lookingFor(search: Record<string, unknown>): Looking {
  const currency = text(search.currency, /^[A-Z]{3}$/);
  const least = Number(search.pay_least);
  return {
    words: search.words === undefined ? undefined : String(search.words).slice(0, 200) || undefined,
    domain: among(search.domain, DOMAINS),
    language: text(search.language, /^[\w-]{2,40}$/),
    country: text(search.country, /^[A-Z]{2}$/),
    work_mode: among(search.work_mode, MODES),
    hours: among(search.hours, HOURS),
    currency,
    unit: currency ? (among(search.unit, UNITS) ?? "hour") : undefined,
    pay_least: currency && Number.isSafeInteger(least) && least > 0 ? least : undefined,
    sort: search.sort === "pay" && !currency ? undefined : among(search.sort, SORTS),
  };
}
