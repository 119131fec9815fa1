/** For whom the project pays more: by language and level, by skill; each person gets the most favourable rate they meet. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { Button } from "@/ui/Button";
import { SelectField, TextField } from "@/ui/Field";
import { money } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { say } from "@/ui/toasts";
import { payKey, type ProjectPay } from "../queries";
import { useRateName } from "../rateName";
import { EMPTY, LEVELS, type RateRow, rowOf } from "./rates";

export function RatesCard({ project, pay }: { project: number; pay: ProjectPay }) {
  const t = useWords("rooms/pay");
  const levels = useWords("rooms/openings");
  const nameOf = useRateName();
  const client = useQueryClient();
  const currency = pay.currency || "EUR";
  const rates = pay.terms.rates ?? [];
  const [given, setGiven] = useState(EMPTY);
  const set = (change: Partial<typeof given>) => setGiven({ ...given, ...change });
  const row = rowOf(given, currency);
  const save = useMutation({
    mutationFn: (wanted: RateRow[]) =>
      api.put<ProjectPay>(`/projects/${project}/pay/terms`, { ...pay.terms, rates: wanted }),
    onSuccess: async () => {
      setGiven(EMPTY);
      await client.invalidateQueries({ queryKey: payKey(project) });
      say(t("terms.saved"));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (row) save.mutate([...rates, row]);
  };
  return (
    <section className={stack.card} aria-labelledby="rates">
      <h2 id="rates">{t("rates")}</h2>
      <p className="dim">{t("rates.lead")}</p>
      {rates.length > 0 && (
        <Table
          caption={t("rates")}
          quiet
          rows={rates}
          keyOf={(one) => JSON.stringify(one)}
          columns={[
            { key: "who", title: t("rates.who"), head: true, cell: (one) => <bdi>{nameOf(one)}</bdi> },
            {
              key: "pays",
              title: t("rates.pays"),
              number: true,
              cell: (one) => t(`rates.pays.${pay.terms.basis}`, { amount: money(one.amount) }),
            },
            {
              key: "drop",
              title: t("rates.drop"),
              cell: (one) => (
                <Button
                  aria-label={t("rates.dropOf", { name: nameOf(one) })}
                  disabled={save.isPending}
                  onClick={() => save.mutate(rates.filter((each) => each !== one))}
                >
                  {t("rates.drop")}
                </Button>
              ),
            },
          ]}
        />
      )}
      <form className={stack.stack} aria-label={t("rates.add")} onSubmit={submit}>
        <div className={stack.pair}>
          <TextField
            label={t("rates.language")}
            help={t("rates.languageHelp")}
            maxLength={60}
            value={given.language}
            onChange={(event) => set({ language: event.target.value })}
          />
          <SelectField
            label={t("rates.level")}
            value={given.level}
            options={LEVELS.map((value) => ({ value, label: levels(`level.${value}`) }))}
            onChange={(event) => set({ level: event.target.value })}
          />
          <TextField
            label={t("rates.skill")}
            help={t("rates.skillHelp")}
            maxLength={100}
            value={given.skill}
            onChange={(event) => set({ skill: event.target.value })}
          />
          <TextField
            label={t("rates.skillLevel")}
            inputMode="numeric"
            value={given.skillLevel}
            onChange={(event) => set({ skillLevel: event.target.value })}
          />
          <TextField
            label={t(`rates.amount.${pay.terms.basis}`, { currency })}
            inputMode="decimal"
            value={given.amount}
            onChange={(event) => set({ amount: event.target.value })}
          />
        </div>
        {save.error && <ProblemNote problem={save.error} />}
        <div>
          <Button type="submit" disabled={!row || save.isPending} busy={save.isPending}>
            {t("rates.add")}
          </Button>
        </div>
      </form>
    </section>
  );
}
