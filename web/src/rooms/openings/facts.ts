/** What an opening says, in words and figures of the reader's language. */
import { language, type Translate } from "@/i18n";
import { digitsOf } from "@/ui/amount";
import { countryName, languageName } from "@/ui/codes";
import { date, number } from "@/ui/format";
import type { PayRange, PublicOpening } from "./queries";

type Facts = Omit<PublicOpening, "available" | "unavailable">;

/** “€18.00–25.00 an hour”, “not paid”. */
export function payText(pay: PayRange | null | undefined, t: Translate): string {
  if (!pay) return t("pay.none");
  const digits = digitsOf(pay.currency);
  const format = new Intl.NumberFormat(language(), { style: "currency", currency: pay.currency });
  const [low, high] = [pay.low / 10 ** digits, pay.high / 10 ** digits];
  return t(`pay.${pay.unit}`, { amount: low === high ? format.format(low) : format.formatRange(low, high) });
}

export const day = (at: string): string => date(new Date(at));

const names = (parts: string[]): string =>
  new Intl.ListFormat(language(), { type: "conjunction" }).format(parts);

export const languagesText = (one: Facts, t: Translate): string =>
  one.languages
    .map(({ tag, level }) => t("languageAt", { language: languageName(tag), level: t(`level.${level}`) }))
    .join(" · ");

function whereText(one: Facts, t: Translate): string {
  if (one.allowed.length > 0) return t("where.only", { countries: names(one.allowed.map(countryName)) });
  if (one.excluded.length > 0) return t("where.but", { countries: names(one.excluded.map(countryName)) });
  return t("where.all");
}

const hoursText = (one: Facts, t: Translate): string =>
  one.hours_per_week
    ? t("hoursAWeek", { hours: t(`hours.${one.hours}`), count: one.hours_per_week })
    : t(`hours.${one.hours}`);

/** Every fact with its name; what is not asked for is left out. */
export function factsOf(one: Facts, t: Translate): { name: string; value: string }[] {
  const rows: [string, string | undefined][] = [
    ["pay", payText(one.pay, t)],
    ["domain", t(`domain.${one.domain}`)],
    ["languages", languagesText(one, t) || undefined],
    ["mode", t(`mode.${one.work_mode}`)],
    ["hours", hoursText(one, t)],
    ["where", whereText(one, t)],
    ["experience", one.experience_years ? t("years", { count: one.experience_years }) : undefined],
    ["education", one.education === "none" ? undefined : t(`education.${one.education}`)],
    ["places", one.places_left === null ? undefined : number(one.places_left)],
    ["posted", one.posted_at ? day(one.posted_at) : undefined],
    ["deadline", one.deadline_at ? day(one.deadline_at) : undefined],
  ];
  return rows.flatMap(([name, value]) => (value ? [{ name: t(`fact.${name}`), value }] : []));
}
