/** The settings a manager may change at any time; what is wrong with one stands under it. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Project } from "@/api/house";
import { ApiProblem } from "@/api/problems";
import { amountOf, typed } from "@/ui/amount";
import { Button } from "@/ui/Button";
import { TextArea, Tick } from "@/ui/Entry";
import { TextField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { secondsOf } from "./wizard/state";

const entered = (project: Project) => ({
  name: project.name,
  description: project.description,
  overlap: String(project.overlap),
  most: project.overlap_most === null ? "" : String(project.overlap_most),
  gold: String(Math.round(project.gold_share * 100)),
  minutes: project.estimated_seconds ? String(project.estimated_seconds / 60) : "",
  paid: project.pay !== null,
  amount: project.pay ? typed(project.pay) : "",
  currency: project.pay?.currency ?? "EUR",
});

type Entered = ReturnType<typeof entered>;

const bodyOf = (given: Entered) => ({
  name: given.name,
  description: given.description,
  overlap: Number(given.overlap),
  overlap_most: given.most.trim() ? Number(given.most) : null,
  gold_share: Number(given.gold) / 100,
  estimated_seconds: secondsOf(given.minutes) ?? null,
  pay_per_task: given.paid ? (amountOf(given.amount, given.currency) ?? null) : null,
});

export function SettingsCard({ project }: { project: Project }) {
  const t = useWords("rooms/projects");
  const client = useQueryClient();
  const [given, setGiven] = useState(() => entered(project));
  const save = useMutation({
    mutationFn: () => api.patch<Project>(`/projects/${project.id}`, bodyOf(given)),
    onSuccess: (now) => {
      client.setQueryData(["project", project.id], now);
      void client.invalidateQueries({ queryKey: ["projects"] });
      setGiven(entered(now));
      say(t("settings.saved"));
    },
  });
  const set = (change: Partial<Entered>) => setGiven({ ...given, ...change });
  const faults = save.error instanceof ApiProblem ? save.error.faults : [];
  const wrong = (where: string) => faults.find((fault) => fault.where.startsWith(where))?.why;
  const payWrong = given.paid && !amountOf(given.amount, given.currency) ? t("gap.pay") : undefined;
  const touched = JSON.stringify(given) !== JSON.stringify(entered(project));
  return (
    <form
      className={stack.card}
      aria-label={t("settings.title")}
      onSubmit={(event) => {
        event.preventDefault();
        if (!payWrong) save.mutate();
      }}
    >
      <h2>{t("settings.title")}</h2>
      <TextField
        label={t("goal.name")}
        value={given.name}
        wrong={wrong("/name")}
        onChange={(event) => set({ name: event.target.value })}
      />
      <TextArea
        label={t("goal.description")}
        rows={2}
        value={given.description}
        wrong={wrong("/description")}
        onChange={(event) => set({ description: event.target.value })}
      />
      <div className={stack.pair}>
        <TextField
          label={t("people.overlap")}
          type="number"
          min={1}
          value={given.overlap}
          wrong={wrong("/overlap")}
          onChange={(event) => set({ overlap: event.target.value })}
        />
        <TextField
          label={t("people.most")}
          help={t("people.mostHelp")}
          type="number"
          min={2}
          value={given.most}
          wrong={wrong("/overlap_most")}
          onChange={(event) => set({ most: event.target.value })}
        />
        <TextField
          label={t("people.gold")}
          type="number"
          min={0}
          max={50}
          value={given.gold}
          wrong={wrong("/gold_share")}
          onChange={(event) => set({ gold: event.target.value })}
        />
        <TextField
          label={t("people.minutes")}
          inputMode="decimal"
          value={given.minutes}
          wrong={wrong("/estimated_seconds")}
          onChange={(event) => set({ minutes: event.target.value })}
        />
      </div>
      <Tick
        label={t("people.paid")}
        checked={given.paid}
        onChange={(event) => set({ paid: event.target.checked })}
      />
      {given.paid && (
        <div className={stack.pair}>
          <TextField
            label={t("people.amount")}
            inputMode="decimal"
            value={given.amount}
            wrong={wrong("/pay_per_task") ?? payWrong}
            onChange={(event) => set({ amount: event.target.value })}
          />
          <TextField
            label={t("people.currency")}
            maxLength={3}
            value={given.currency}
            onChange={(event) => set({ currency: event.target.value.toUpperCase() })}
          />
        </div>
      )}
      {save.error && <ProblemNote problem={save.error} />}
      <div className={stack.row}>
        <Button type="submit" look="filled" disabled={!touched || save.isPending} busy={save.isPending}>
          {t("settings.save")}
        </Button>
        {touched && (
          <Button look="ghost" onClick={() => setGiven(entered(project))}>
            {t("settings.back")}
          </Button>
        )}
      </div>
    </form>
  );
}
