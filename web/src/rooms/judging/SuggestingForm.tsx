/** Whether people see a judge's answers as suggestions, and from how many items they are kept back. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { type Judge, type Suggesting, suggestingQuery } from "@/api/models";
import { Button } from "@/ui/Button";
import { SelectField, TextField } from "@/ui/Field";
import { percent } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";

export function SuggestingForm({ id, judges }: { id: number; judges: Judge[] }) {
  const { data } = useQuery(suggestingQuery(id));
  return data ? <Form key={data.judge} id={id} judges={judges} now={data} /> : null;
}

function Form({ id, judges, now }: { id: number; judges: Judge[]; now: Suggesting }) {
  const t = useWords("rooms/judging");
  const client = useQueryClient();
  const [judge, setJudge] = useState(now.judge ?? "");
  const [share, setShare] = useState(String(Math.round((now.held_back ?? 0.2) * 100)));
  const save = useMutation({
    mutationFn: () =>
      api.put<Suggesting>(`/projects/${id}/suggestions`, { judge, held_back: Number(share) / 100 }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["project", id] });
      say(t("suggest.saved"));
    },
  });
  const active = judges.filter((one) => one.state === "active");
  return (
    <form
      className={`${stack.card} ${stack.narrow}`}
      aria-label={t("suggest.title")}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <h2>{t("suggest.title")}</h2>
      <p className="dim">{t("suggest.lead", { share: percent(Number(share) / 100) })}</p>
      <div className={stack.pair}>
        <SelectField
          label={t("suggest.judge")}
          value={judge}
          options={[
            { value: "", label: t("suggest.nobody") },
            ...active.map((one) => ({ value: one.id, label: one.name })),
          ]}
          onChange={(event) => setJudge(event.target.value)}
        />
        <TextField
          label={t("suggest.held")}
          type="number"
          min={5}
          max={95}
          value={share}
          onChange={(event) => setShare(event.target.value)}
        />
      </div>
      {save.error && <ProblemNote problem={save.error} />}
      <div>
        <Button type="submit" disabled={save.isPending}>
          {t("suggest.save")}
        </Button>
      </div>
    </form>
  );
}
