/** An opening while it is written: what stands in the fields, and the posting it becomes. */
import { amountOf, typed } from "@/ui/amount";
import type { Opening, Posting } from "../queries";

export interface Entered {
  title: string;
  description: string;
  domain: Posting["domain"];
  languages: { tag: string; level: string }[];
  paid: boolean;
  currency: string;
  low: string;
  high: string;
  unit: string;
  work_mode: Posting["work_mode"];
  hours: Posting["hours"];
  week: string;
  years: string;
  education: Posting["education"];
  places: string;
  /** A day, YYYY-MM-DD. */
  deadline: string;
  allowed: string[];
  excluded: string[];
  equal_opportunity: string;
  content_warning: string;
  sample: Record<string, unknown> | null;
}

const money = (minor: number | undefined, currency: string | undefined) =>
  minor === undefined || !currency ? "" : typed({ currency, minor_units: minor });

const HALF_A_DAY = 12 * 3_600_000;

/** The day a deadline was set to: where it ends last, twelve hours behind UTC. */
const lastDayOf = (at: string | null | undefined): string =>
  at ? new Date(Date.parse(at) - HALF_A_DAY).toISOString().slice(0, 10) : "";

export const entered = (one?: Opening): Entered => ({
  title: one?.title ?? "",
  description: one?.description ?? "",
  domain: one?.domain ?? "general",
  languages: one?.languages ?? [],
  paid: one ? one.pay !== null : true,
  currency: one?.pay?.currency ?? "EUR",
  low: money(one?.pay?.low, one?.pay?.currency),
  high: money(one?.pay?.high, one?.pay?.currency),
  unit: one?.pay?.unit ?? "hour",
  work_mode: one?.work_mode ?? "remote",
  hours: one?.hours ?? "flexible",
  week: one?.hours_per_week ? String(one.hours_per_week) : "",
  years: one?.experience_years ? String(one.experience_years) : "",
  education: one?.education ?? "none",
  places: one?.places ? String(one.places) : "",
  deadline: lastDayOf(one?.deadline_at),
  allowed: one?.allowed ?? [],
  excluded: one?.excluded ?? [],
  equal_opportunity: one?.equal_opportunity ?? "",
  content_warning: one?.content_warning ?? "",
  sample: one?.sample ?? null,
});

const whole = (text: string): number | null => (text.trim() ? Math.trunc(Number(text)) : null);

/** The pay as minor units; undefined while an amount is none yet. */
export function payOf({ paid, currency, low, high, unit }: Entered) {
  if (!paid) return null;
  const [least, most] = [amountOf(low, currency), amountOf(high.trim() || low, currency)];
  return least && most ? { currency, low: least.minor_units, high: most.minor_units, unit } : undefined;
}

/** What is sent. A deadline holds until the end of its day, wherever on Earth that is last. */
export const postingOf = (given: Entered) => ({
  title: given.title,
  description: given.description,
  domain: given.domain,
  languages: given.languages.filter(({ tag }) => tag.trim()),
  pay: payOf(given) ?? null,
  work_mode: given.work_mode,
  hours: given.hours,
  hours_per_week: whole(given.week),
  experience_years: whole(given.years) ?? 0,
  education: given.education,
  places: whole(given.places),
  deadline_at: given.deadline ? `${given.deadline}T23:59:59-12:00` : null,
  allowed: given.allowed,
  excluded: given.excluded,
  equal_opportunity: given.equal_opportunity,
  content_warning: given.content_warning,
  sample: given.sample,
});
