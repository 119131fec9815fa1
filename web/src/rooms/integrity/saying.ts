/** Evidence in words a manager can repeat. */
import type { Translate } from "@/i18n";
import { number, percent } from "@/ui/format";
import type { Sign } from "./queries";

const SHARES: readonly string[] = ["fast", "first", "longer", "pasted", "untyped", "half_hearted"];
/** Signs of whose chance only an upper end is known. */
const BOUNDED: readonly string[] = ["half_hearted"];

const amount = (sign: string, value: number) =>
  SHARES.includes(sign) ? percent(value) : number(Math.round(value * 10) / 10);

/** What was found, beside what was to be expected. */
export function signInWords(t: Translate, one: Sign): string {
  const side = (one.sign === "first" || one.sign === "longer") && one.found < one.expected ? ".less" : "";
  return t(`found.${one.sign}${side}`, {
    found: amount(one.sign, side ? 1 - one.found : one.found),
    expected: amount(one.sign, side ? 1 - one.expected : one.expected),
    of: number(one.of),
    other: one.other_pseudonym ? `\u2068${one.other_pseudonym}\u2069` : "",
  });
}

/** "by chance in honest work: one person in 12,000"; nothing where chance cannot be held against it. */
export function chanceInWords(t: Translate, one: Sign): string {
  if (one.p === null) return t("chance.untold");
  if (BOUNDED.includes(one.sign)) return t("chance.most", { in: number(Math.floor(1 / one.p)) });
  if (one.p < 1e-6) return t("chance.never");
  return t("chance.one", { in: number(Number((1 / one.p).toPrecision(2))) });
}
