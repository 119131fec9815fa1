/** How many people see each item, how often their work is checked, and what they are paid. */
import { useWords } from "@/i18n";
import { amountOf } from "@/ui/amount";
import { Group, Tick } from "@/ui/Entry";
import { TextField } from "@/ui/Field";
import { money } from "@/ui/format";
import stack from "@/ui/Stack.module.css";
import { secondsOf } from "./state";
import type { StepProps } from "./steps";

export function PeopleStep({ plan, dispatch, gaps }: StepProps) {
  const t = useWords("rooms/projects");
  const set = (change: Partial<typeof plan>) => dispatch({ type: "set", change });
  const wrong = (fault: string) => (gaps.some((gap) => gap.fault === fault) ? t(`gap.${fault}`) : undefined);
  return (
    <div className={`${stack.stack} ${stack.narrow}`}>
      <div className={stack.pair}>
        <TextField
          label={t("people.overlap")}
          help={t("people.overlapHelp")}
          type="number"
          min={1}
          max={100}
          value={plan.overlap}
          onChange={(event) => set({ overlap: event.target.valueAsNumber || 1 })}
        />
        <TextField
          label={t("people.gold")}
          help={t("people.goldHelp")}
          type="number"
          min={0}
          max={50}
          value={plan.goldPercent}
          onChange={(event) => set({ goldPercent: event.target.valueAsNumber || 0 })}
        />
        <TextField
          label={t("people.minutes")}
          help={t("people.minutesHelp")}
          inputMode="decimal"
          value={plan.minutes}
          wrong={wrong("minutes")}
          onChange={(event) => set({ minutes: event.target.value })}
        />
      </div>
      <Group legend={t("people.pay")}>
        <Tick
          label={t("people.paid")}
          checked={plan.paid}
          onChange={(event) => set({ paid: event.target.checked })}
        />
        {plan.paid && (
          <>
            <div className={stack.pair}>
              <TextField
                label={t("people.amount")}
                inputMode="decimal"
                value={plan.amount}
                wrong={wrong("pay")}
                onChange={(event) => set({ amount: event.target.value })}
              />
              <TextField
                label={t("people.currency")}
                help={t("people.currencyHelp")}
                maxLength={3}
                value={plan.currency}
                onChange={(event) => set({ currency: event.target.value.toUpperCase() })}
              />
            </div>
            <p className="dim">{hourly(plan, t)}</p>
          </>
        )}
      </Group>
    </div>
  );
}

/** What the pay comes to in an hour: the figure people compare. */
function hourly(plan: StepProps["plan"], t: ReturnType<typeof useWords>): string {
  const amount = amountOf(plan.amount, plan.currency);
  const seconds = secondsOf(plan.minutes);
  if (!amount || !seconds) return t("people.noHourly");
  const hour = { ...amount, minor_units: Math.round((amount.minor_units * 3600) / seconds) };
  return t("people.hourly", { pay: money(hour) });
}
