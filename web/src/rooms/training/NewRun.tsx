/** Starting a run: method, build, and what can be turned. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Build } from "@/api/house";
import { formQuery } from "@/api/projects";
import { Button } from "@/ui/Button";
import { SelectField, TextField } from "@/ui/Field";
import { dateTime } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { bodyOf, KNOBS, type Method, METHODS, NO_RUN } from "./settings";

export function NewRun({ id, builds }: { id: number; builds: Build[] }) {
  const t = useWords("rooms/training");
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: form } = useQuery(formQuery(id));
  const [given, setGiven] = useState(NO_RUN);
  const set = (change: Partial<typeof given>) => setGiven({ ...given, ...change });
  const start = useMutation({
    mutationFn: () => api.post<{ run: string }>(`/projects/${id}/runs`, bodyOf(given, builds[0]?.id ?? "")),
    onSuccess: async ({ run }) => {
      await client.invalidateQueries({ queryKey: ["project", id, "runs"] });
      await navigate({ to: "/projects/$project/runs/$run", params: { project: id, run } });
    },
  });
  return (
    <form
      className={`${stack.card} ${stack.narrow}`}
      aria-label={t("new.title")}
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate();
      }}
    >
      <h2>{t("new.title")}</h2>
      <SelectField
        label={t("runs.method")}
        help={t(`method.${given.method}.means`)}
        value={given.method}
        options={METHODS.map((one) => ({ value: one, label: t(`method.${one}`) }))}
        onChange={(event) => set({ method: event.target.value as Method })}
      />
      <div className={stack.pair}>
        <SelectField
          label={t("runs.build")}
          value={given.build}
          options={builds.map((one) => ({
            value: one.id,
            // Isolated, so that a name keeps its direction beside a date in another.
            label: `\u2068${one.name}\u2069 · \u2068${dateTime(new Date(one.made_at))}\u2069`,
          }))}
          onChange={(event) => set({ build: event.target.value })}
        />
        <SelectField
          label={t("new.question")}
          value={given.question}
          options={[
            { value: "", label: t("new.anyQuestion") },
            ...(form?.form.questions ?? []).map((one) => ({ value: one.name, label: one.title })),
          ]}
          onChange={(event) => set({ question: event.target.value })}
        />
      </div>
      <div className={stack.pair}>
        <TextField
          label={t("runs.name")}
          help={t("new.nameHelp")}
          maxLength={120}
          value={given.name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <TextField
          label={t("knob.seed")}
          type="number"
          min={0}
          value={given.seed}
          onChange={(event) => set({ seed: event.target.value })}
        />
      </div>
      {given.method !== "reward-light" && (
        <TextField
          label={t("new.model")}
          help={t("new.modelHelp")}
          value={given.model}
          onChange={(event) => set({ model: event.target.value })}
        />
      )}
      <details>
        <summary>{t("new.settings")}</summary>
        <div className={stack.pair}>
          {KNOBS[given.method].map((knob) => (
            <TextField
              key={knob.name}
              label={t(`knob.${knob.name}`)}
              type="number"
              min={knob.min}
              max={knob.max}
              step={knob.step ?? 1}
              value={given.knobs[knob.name] ?? String(knob.usual)}
              onChange={(event) => set({ knobs: { ...given.knobs, [knob.name]: event.target.value } })}
            />
          ))}
        </div>
      </details>
      {start.error && <ProblemNote problem={start.error} />}
      <div>
        <Button type="submit" look="filled" busy={start.isPending} disabled={start.isPending}>
          {t("new.start")}
        </Button>
      </div>
    </form>
  );
}
