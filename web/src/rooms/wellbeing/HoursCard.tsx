/** One's own week: how long one worked, and the most one wants to. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import { hoursQuery, type MyHours } from "@/api/hours";
import { ApiProblem } from "@/api/problems";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { dateTime, number, span } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";

export function HoursCard() {
  const t = useWords("rooms/wellbeing");
  const { data } = useQuery(hoursQuery);
  if (!data) return null;
  return (
    <section className={stack.card} aria-labelledby="hours">
      <h2 id="hours">{t("hours")}</h2>
      <p className="dim">{t("hours.why")}</p>
      <p>
        {t("hours.worked", {
          time: data.seconds ? span(data.seconds) : number(0),
          ends: dateTime(new Date(data.week_ends)),
        })}
      </p>
      <CapForm now={data} />
    </section>
  );
}

function CapForm({ now }: { now: MyHours }) {
  const t = useWords("rooms/wellbeing");
  const client = useQueryClient();
  const [given, setGiven] = useState(now.cap === null ? "" : String(now.cap));
  const save = useMutation({
    mutationFn: () => api.put("/me/hours", { hours: given === "" ? null : Number(given) }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: hoursQuery.queryKey });
      say(t("limits.kept"));
    },
  });
  const fault = save.error instanceof ApiProblem ? save.error.faults[0]?.why : undefined;
  return (
    <form
      className={stack.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      <TextField
        type="number"
        min={1}
        max={80}
        label={t("hours.cap")}
        help={t("hours.capHelp")}
        value={given}
        wrong={fault}
        onChange={(event) => setGiven(event.target.value)}
      />
      {save.error && !fault && <ProblemNote problem={save.error} />}
      <div>
        <Button type="submit" busy={save.isPending}>
          {t("hours.keep")}
        </Button>
      </div>
    </form>
  );
}
