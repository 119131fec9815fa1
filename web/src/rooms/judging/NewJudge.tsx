/** Making a judge: which model, words of one's own beside what the form says, and whether it is asked twice. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { type Choice, type Judge, judgesQuery } from "@/api/models";
import { Button } from "@/ui/Button";
import { TextArea, Tick } from "@/ui/Entry";
import { SelectField, TextField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";

export function NewJudge({ id, choices }: { id: number; choices: Choice[] }) {
  const t = useWords("rooms/judging");
  const client = useQueryClient();
  const [given, setGiven] = useState({
    name: "",
    endpoint: choices[0]?.id ?? "",
    instruction: "",
    swap: true,
  });
  const set = (change: Partial<typeof given>) => setGiven({ ...given, ...change });
  const make = useMutation({
    mutationFn: async () => {
      const made = await api.post<Judge>(`/projects/${id}/judges`, given);
      return api.post<Judge>(`/judges/${made.id}/start`);
    },
    onSuccess: async () => {
      set({ name: "", instruction: "" });
      await client.invalidateQueries({ queryKey: judgesQuery(id).queryKey });
    },
  });
  return (
    <form
      className={`${stack.card} ${stack.narrow}`}
      aria-label={t("new.title")}
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <h2>{t("new.title")}</h2>
      <div className={stack.pair}>
        <TextField
          label={t("new.name")}
          required
          maxLength={80}
          value={given.name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <SelectField
          label={t("new.model")}
          value={given.endpoint}
          options={choices.map((one) => ({ value: one.id, label: one.name }))}
          onChange={(event) => set({ endpoint: event.target.value })}
        />
      </div>
      <TextArea
        label={t("new.instruction")}
        help={t("new.instructionHelp")}
        rows={4}
        dir="auto"
        value={given.instruction}
        onChange={(event) => set({ instruction: event.target.value })}
      />
      <Tick
        label={t("new.swap")}
        checked={given.swap}
        onChange={(event) => set({ swap: event.target.checked })}
      />
      {make.error && <ProblemNote problem={make.error} />}
      <div>
        <Button type="submit" look="filled" busy={make.isPending} disabled={make.isPending}>
          {t("new.make")}
        </Button>
      </div>
    </form>
  );
}
