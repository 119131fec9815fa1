/** The exams and calibration sessions a project pays for: what each pays, and paying for another. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Fee } from "@/api/fees";
import { ApiProblem } from "@/api/problems";
import { Button } from "@/ui/Button";
import { Segmented, SelectField, TextField } from "@/ui/Field";
import { money, number } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { say } from "@/ui/toasts";
import { feesQuery, payKey, sittingsQuery } from "../queries";
import { EMPTY, entered, feeOf, type NewFee } from "./fee";

interface Props {
  project: number;
  currency: string;
}

export function FeesCard({ project, currency }: Props) {
  const t = useWords("rooms/pay");
  const { data, error } = useQuery(feesQuery(project));
  const { data: sittings } = useQuery(sittingsQuery(project));
  const [chosen, setChosen] = useState<Fee>();
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: (fee: Fee) => api.delete(`/projects/${project}/pay/fees/${fee.about}/${fee.subject}`),
    onSuccess: () => {
      say(t("fees.ended"));
      return client.invalidateQueries({ queryKey: payKey(project) });
    },
  });
  if (error) return <ProblemNote problem={error} />;
  if (!data || !sittings) return <Waiting rows={1} />;
  const titleOf = (fee: Fee) =>
    sittings.find((one) => one.value === `${fee.about}/${fee.subject}`)?.label ?? t(`fees.${fee.about}`);
  return (
    <section className={stack.card} aria-labelledby="fees">
      <h2 id="fees">{t("fees")}</h2>
      <p className="dim">{t("fees.lead")}</p>
      {data.rows.some(({ held }) => held) && <p role="status">{t("fees.held")}</p>}
      {data.rows.length > 0 && (
        <Table
          caption={t("fees")}
          quiet
          rows={data.rows}
          keyOf={(row) => `${row.about}/${row.subject}`}
          columns={[
            { key: "what", title: t("fees.what"), head: true, cell: (row) => <bdi>{titleOf(row)}</bdi> },
            {
              key: "pays",
              title: t("fees.pays"),
              cell: (row) =>
                t(`fees.pays.${row.basis}`, { amount: money(row.amount), most: money(row.most) }),
            },
            { key: "minutes", title: t("fees.minutes"), number: true, cell: (row) => number(row.minutes) },
            {
              key: "deeds",
              title: t("fees.change"),
              cell: (row) => (
                <span className={stack.row}>
                  <Button
                    aria-label={t("fees.changeOf", { name: titleOf(row) })}
                    onClick={() => setChosen(row)}
                  >
                    {t("fees.change")}
                  </Button>
                  <Button
                    aria-label={t("fees.endOf", { name: titleOf(row) })}
                    disabled={end.isPending}
                    onClick={() => end.mutate(row)}
                  >
                    {t("fees.end")}
                  </Button>
                </span>
              ),
            },
          ]}
        />
      )}
      {end.error && <ProblemNote problem={end.error} />}
      {sittings.length === 0 ? (
        <p>{t("fees.nothing")}</p>
      ) : (
        <FeeForm
          key={chosen ? `${chosen.about}/${chosen.subject}` : "new"}
          project={project}
          currency={currency || "EUR"}
          sittings={sittings}
          fee={chosen}
          onDone={() => setChosen(undefined)}
        />
      )}
    </section>
  );
}

interface FormProps extends Props {
  sittings: readonly { value: string; label: string }[];
  fee: Fee | undefined;
  onDone: () => void;
}

function FeeForm({ project, currency, sittings, fee, onDone }: FormProps) {
  const t = useWords("rooms/pay");
  const heading = useId();
  const client = useQueryClient();
  const [given, setGiven] = useState(() => (fee ? entered(fee) : EMPTY));
  const set = (change: Partial<typeof given>) => setGiven({ ...given, ...change });
  const wanted = feeOf(given, currency);
  const save = useMutation({
    mutationFn: (body: NewFee) => api.put(`/projects/${project}/pay/fees/${given.what}`, body),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: payKey(project) });
      say(t("fees.saved"));
      setGiven(EMPTY);
      onDone();
    },
  });
  const faults = save.error instanceof ApiProblem ? save.error.faults : [];
  const wrong = (where: string) => faults.find((one) => one.where.startsWith(`/${where}`))?.why;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted) save.mutate(wanted);
  };
  return (
    <form className={stack.stack} aria-labelledby={heading} onSubmit={submit}>
      <h3 id={heading}>{t(fee ? "fees.edit" : "fees.add")}</h3>
      <SelectField
        label={t("fees.what")}
        value={given.what}
        options={[{ value: "", label: t("fees.choose") }, ...sittings]}
        disabled={!!fee}
        onChange={(event) => set({ what: event.target.value })}
      />
      <Segmented
        label={t("fees.basis")}
        value={given.basis}
        options={(["whole", "minute"] as const).map((value) => ({ value, label: t(`fees.basis.${value}`) }))}
        onChange={(basis) => set({ basis: basis as Fee["basis"] })}
      />
      <div className={stack.pair}>
        <TextField
          label={t(`fees.amount.${given.basis}`, { currency })}
          inputMode="decimal"
          value={given.amount}
          wrong={wrong("amount")}
          onChange={(event) => set({ amount: event.target.value })}
        />
        <TextField
          label={t("fees.minutesHelp")}
          inputMode="numeric"
          value={given.minutes}
          wrong={wrong("minutes")}
          onChange={(event) => set({ minutes: event.target.value })}
        />
        {given.basis === "minute" && (
          <TextField
            label={t("fees.cap")}
            inputMode="numeric"
            value={given.cap}
            wrong={wrong("cap_minutes")}
            onChange={(event) => set({ cap: event.target.value })}
          />
        )}
        {!given.what.startsWith("session/") && (
          <TextField
            label={t("fees.times")}
            inputMode="numeric"
            value={given.times}
            wrong={wrong("times")}
            onChange={(event) => set({ times: event.target.value })}
          />
        )}
      </div>
      {save.error && <ProblemNote problem={save.error} />}
      <div className={stack.row}>
        <Button type="submit" disabled={!wanted || save.isPending} busy={save.isPending}>
          {t("fees.save")}
        </Button>
        {fee && (
          <Button look="ghost" onClick={onDone}>
            {t("terms.back")}
          </Button>
        )}
      </div>
    </form>
  );
}
