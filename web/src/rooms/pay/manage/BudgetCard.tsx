/** What was put in, what is left, where the rest stands; and putting more in. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Money } from "@/api/types";
import { amountOf } from "@/ui/amount";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { money } from "@/ui/format";
import { Progress } from "@/ui/Progress";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { type Balances, payKey, type ProjectPay } from "../queries";
import css from "../Pay.module.css";

const STANDS: readonly (keyof Balances)[] = ["pending", "owed", "on_its_way", "paid", "withheld"];

export function BudgetCard({ project, pay }: { project: number; pay: ProjectPay }) {
  const t = useWords("rooms/pay");
  const { currency, left, put_in, balances } = pay;
  const of = (minor_units: number) => money({ currency, minor_units });
  return (
    <section className={stack.card} aria-labelledby="budget">
      <h2 id="budget">{t("budget")}</h2>
      {pay.hold && (
        <p className={css.hold} role="status">
          {t("budget.hold")}
        </p>
      )}
      {left !== null && put_in !== null ? (
        <>
          <p className={css.great}>
            <bdi>{t("budget.left", { amount: of(left) })}</bdi>
          </p>
          <Progress
            label={t("budget.used")}
            done={Math.max(0, put_in - left)}
            total={put_in}
            said={t("budget.usedOf", { used: of(put_in - left), all: of(put_in) })}
          />
        </>
      ) : (
        <p>{t("budget.none")}</p>
      )}
      {currency && (
        <dl className={css.facts}>
          {STANDS.map((name) => (
            <div key={name}>
              <dt>{t(`sum.${name}`)}</dt>
              <dd>
                <bdi>{of(balances[name])}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Funding project={project} currency={currency} />
    </section>
  );
}

function Funding({ project, currency }: { project: number; currency: string }) {
  const t = useWords("rooms/pay");
  const client = useQueryClient();
  const [text, setText] = useState("");
  const [code, setCode] = useState(currency || "EUR");
  const [note, setNote] = useState("");
  // One key for each amount that is entered: pressed twice, or sent anew after a lost answer, it is posted once.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const given = amountOf(text, code);
  const fund = useMutation({
    mutationFn: (amount: Money) =>
      api.post<ProjectPay>(`/projects/${project}/pay/funding`, { ...amount, key, note }),
    onSuccess: async (_, amount) => {
      await client.invalidateQueries({ queryKey: payKey(project) });
      say(t("fund.done", { amount: money(amount) }));
      setText("");
      setNote("");
      setKey(crypto.randomUUID());
    },
  });
  return (
    <form
      className={stack.stack}
      aria-label={t("fund")}
      onSubmit={(event) => {
        event.preventDefault();
        if (given) fund.mutate(given);
      }}
    >
      <div className={stack.pair}>
        <TextField
          label={t("fund.amount", { currency: code })}
          inputMode="decimal"
          value={text}
          wrong={text && !given ? t("amountWrong") : undefined}
          onChange={(event) => setText(event.target.value)}
        />
        {!currency && (
          <TextField
            label={t("currency")}
            maxLength={3}
            value={code}
            onChange={(event) => setCode(event.target.value.toUpperCase())}
          />
        )}
        <TextField
          label={t("fund.note")}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      {fund.error && <ProblemNote problem={fund.error} />}
      <div>
        <Button type="submit" disabled={!given?.minor_units || fund.isPending} busy={fund.isPending}>
          {t("fund")}
        </Button>
      </div>
    </form>
  );
}
