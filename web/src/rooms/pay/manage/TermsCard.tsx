/** How a project pays, in plain words first, then in fields. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { ApiProblem } from "@/api/problems";
import { Button } from "@/ui/Button";
import { Group, Tick } from "@/ui/Entry";
import { Segmented, TextField } from "@/ui/Field";
import { money, number } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { payKey, type ProjectPay, type Terms } from "../queries";
import { DAYS, entered, optional, termsOf } from "./terms";

export function TermsCard({ project, pay }: { project: number; pay: ProjectPay }) {
  const t = useWords("rooms/pay");
  const client = useQueryClient();
  const [given, setGiven] = useState(() => entered(pay));
  const terms = termsOf(given);
  const save = useMutation({
    mutationFn: (wanted: Terms) => api.put<ProjectPay>(`/projects/${project}/pay/terms`, wanted),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: payKey(project) });
      say(t("terms.saved"));
    },
  });
  const faults = save.error instanceof ApiProblem ? save.error.faults : [];
  const wrong = (where: string) => faults.find((fault) => fault.where.startsWith(`/${where}`))?.why;
  const noAmount = (text: string) =>
    optional(text, given.currency) === undefined ? t("amountWrong") : undefined;
  const set = (change: Partial<typeof given>) => setGiven({ ...given, ...change });
  const touched = JSON.stringify(given) !== JSON.stringify(entered(pay));
  return (
    <section className={stack.card} aria-labelledby="terms">
      <h2 id="terms">{t("terms")}</h2>
      <Sentence project={project} pay={pay} />
      <form
        className={stack.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (terms) save.mutate(terms);
        }}
      >
        <Segmented
          label={t("terms.basis")}
          value={given.basis}
          options={(["task", "hour"] as const).map((value) => ({ value, label: t(`basis.${value}`) }))}
          onChange={(basis) => set({ basis: basis as Terms["basis"] })}
        />
        <div className={stack.pair}>
          {given.basis === "hour" && (
            <TextField
              label={t("terms.hourly", { currency: given.currency })}
              inputMode="decimal"
              value={given.hourly}
              wrong={wrong("hourly") ?? noAmount(given.hourly)}
              onChange={(event) => set({ hourly: event.target.value })}
            />
          )}
          {!pay.currency && (
            <TextField
              label={t("currency")}
              maxLength={3}
              value={given.currency}
              onChange={(event) => set({ currency: event.target.value.toUpperCase() })}
            />
          )}
          <TextField
            label={t("terms.cap")}
            help={t("terms.capHelp")}
            inputMode="decimal"
            value={given.cap}
            wrong={wrong("cap_seconds")}
            onChange={(event) => set({ cap: event.target.value })}
          />
          <TextField
            label={t("terms.floor", { currency: given.currency })}
            help={t("terms.floorHelp")}
            inputMode="decimal"
            value={given.floor}
            wrong={wrong("floor") ?? noAmount(given.floor)}
            onChange={(event) => set({ floor: event.target.value })}
          />
        </div>
        <Group legend={t("terms.alsoPaid")} quiet>
          <Tick
            label={t("terms.practice")}
            checked={given.pays_practice}
            onChange={(event) => set({ pays_practice: event.target.checked })}
          />
          <Tick
            label={t("terms.broken")}
            checked={given.pays_broken}
            onChange={(event) => set({ pays_broken: event.target.checked })}
          />
          <Tick
            label={t("terms.optedOut")}
            checked={given.pays_opted_out || given.basis === "hour"}
            disabled={given.basis === "hour"}
            onChange={(event) => set({ pays_opted_out: event.target.checked })}
          />
        </Group>
        <div className={stack.pair}>
          {DAYS.map((name) => (
            <TextField
              key={name}
              type="number"
              min={1}
              max={60}
              label={t(`terms.${name}`)}
              value={given[name]}
              wrong={wrong(name)}
              onChange={(event) => set({ [name]: event.target.value })}
            />
          ))}
        </div>
        {save.error && <ProblemNote problem={save.error} />}
        <div className={stack.row}>
          <Button type="submit" disabled={!touched || !terms || save.isPending} busy={save.isPending}>
            {t("terms.save")}
          </Button>
          {touched && (
            <Button look="ghost" onClick={() => setGiven(entered(pay))}>
              {t("terms.back")}
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}

function Sentence({ project, pay }: { project: number; pay: ProjectPay }) {
  const t = useWords("rooms/pay");
  const { terms, task } = pay;
  if (terms.basis === "hour" && terms.hourly) {
    const values = { rate: money(terms.hourly), minutes: number(terms.cap_seconds / 60) };
    return <p>{t("terms.saysHour", values)}</p>;
  }
  return (
    <p>
      {task ? t("terms.saysTask", { price: money(task) }) : t("terms.saysNothing")}{" "}
      <Link to="/projects/$project" params={{ project }}>
        {t("terms.settings")}
      </Link>
    </p>
  );
}
