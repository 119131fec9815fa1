/** An earning in words: what it is for, and the numbers it comes from. */
import type { Translate } from "@/i18n";
import { clock, date, money } from "@/ui/format";
import type { Earning } from "./queries";

const whole = (value: unknown): number => (typeof value === "number" ? value : 0);

/** "12:30 at €18.00 an hour": how the amount came about; "" where its kind says all. */
export function howTold({ how, kind, currency }: Earning, t: Translate): string {
  const at = (units: unknown) => money({ currency, minor_units: whole(units) });
  if (kind === "top_up") {
    const values = { floor: at(how.floor), time: clock(whole(how.seconds)), earned: at(how.earned) };
    return t("how.top_up", values);
  }
  const row = [how.language, how.level, how.skill].filter(Boolean).join(" ");
  const own = row ? t("how.row", { what: row }) : "";
  return [amountTold(kind, how, at, t), own].filter(Boolean).join(" · ");
}

/** The numbers alone. */
function amountTold(
  kind: Earning["kind"],
  how: Earning["how"],
  at: (units: unknown) => string,
  t: Translate,
) {
  if (how.unpaid) return t(`how.unpaid.${String(how.unpaid)}`);
  const time = clock(whole(how.paid_seconds));
  if (how.basis === "hour") return t("how.hour", { time, rate: at(how.price) });
  if (how.basis === "minute") return t("how.minute", { time, rate: at(how.price) });
  if (how.basis === "time") return t("how.time", { time });
  return "";
}

export const amount = (one: Earning): string =>
  money({ currency: one.currency, minor_units: one.minor_units });

const day = (at: string | null): string => (at ? date(new Date(at)) : "");

/** Where a line stands, with the day on which it moves by itself. */
export function standing(one: Earning, t: Translate): string {
  const of = (units: number) => money({ currency: one.currency, minor_units: units });
  switch (one.state) {
    case "pending":
      return t("stands.pending", { day: day(one.approve_at) });
    case "rejected":
      return t("stands.rejected", { amount: of(one.withheld), day: day(one.contest_until) });
    case "contested":
      return t("stands.contested", { amount: of(one.withheld), day: day(one.settle_by) });
    case "settled":
      return t("stands.settled", { granted: of(one.granted), amount: of(one.withheld) });
    default:
      return t(one.in_payment ? "stands.payment" : "stands.approved");
  }
}
