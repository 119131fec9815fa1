/** With whom a project is rehearsed: few settings, each with a beginning that makes sense. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { Button } from "@/ui/Button";
import { SelectField, TextField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import type { Rehearsal, Wanted } from "./queries";

const CROWDS = ["known", "careful", "mixed", "open"] as const;
type Crowd = (typeof CROWDS)[number];

/** Shares of types; "known": as people were so far, else a usual crowd: the server decides. */
const MIXES: Record<Crowd, Wanted["mix"]> = {
  known: {},
  careful: { careful: 0.8, expert: 0.2 },
  mixed: { careful: 0.6, fast: 0.2, expert: 0.1, careless: 0.07, copying: 0.03 },
  open: { careful: 0.4, fast: 0.25, careless: 0.25, copying: 0.1 },
};

interface Props {
  id: number;
  last: Wanted | undefined;
  busy: boolean;
}

export function WantedForm({ id, last, busy }: Props) {
  const t = useWords("rooms/rehearsals");
  const client = useQueryClient();
  const [people, setPeople] = useState(String(last?.people ?? 20));
  const [hours, setHours] = useState(String(last?.hours_a_week ?? 10));
  const [seconds, setSeconds] = useState(last?.seconds ? String(last.seconds) : "");
  const [crowd, setCrowd] = useState<Crowd>("known");
  const start = useMutation({
    mutationFn: () =>
      api.post<Rehearsal>(`/projects/${id}/rehearsals`, {
        people: Number(people),
        hours_a_week: Number(hours),
        seconds: seconds ? Number(seconds) : null,
        mix: MIXES[crowd],
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["project", id, "rehearsals"] }),
  });
  return (
    <form
      className={stack.card}
      aria-labelledby="rehearse"
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate();
      }}
    >
      <h2 id="rehearse">{t("title")}</h2>
      <p className={`dim ${stack.narrow}`}>{t("lead")}</p>
      <div className={stack.pair}>
        <TextField
          label={t("people")}
          type="number"
          min={1}
          max={1000}
          required
          value={people}
          onChange={(event) => setPeople(event.target.value)}
        />
        <TextField
          label={t("hours")}
          type="number"
          min={0.5}
          max={80}
          step={0.5}
          required
          value={hours}
          onChange={(event) => setHours(event.target.value)}
        />
        <TextField
          label={t("seconds")}
          help={t("secondsHelp")}
          type="number"
          min={1}
          max={86_400}
          value={seconds}
          onChange={(event) => setSeconds(event.target.value)}
        />
        <SelectField
          label={t("crowd")}
          help={t(`crowd.${crowd}.means`)}
          value={crowd}
          options={CROWDS.map((one) => ({ value: one, label: t(`crowd.${one}`) }))}
          onChange={(event) => setCrowd(event.target.value as Crowd)}
        />
      </div>
      {start.error && <ProblemNote problem={start.error} />}
      <div>
        <Button type="submit" look="filled" busy={start.isPending} disabled={busy || start.isPending}>
          {t("go")}
        </Button>
      </div>
    </form>
  );
}
