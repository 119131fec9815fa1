/** One's own limits: below the house's caps, nothing too severe, nothing of some categories. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import { ApiProblem } from "@/api/problems";
import { type Limits, type MyWellbeing, wellbeingQuery } from "@/api/wellbeing";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Group, Tick } from "@/ui/Entry";
import { Segmented, TextField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { CATEGORIES } from "@/workspace/media/veil";
import css from "./Wellbeing.module.css";

export function LimitsCard({ now }: { now: MyWellbeing }) {
  const t = useWords("rooms/wellbeing");
  const client = useQueryClient();
  const [given, setGiven] = useState(() => now.limits as Limits);
  const save = useMutation({
    mutationFn: () => api.put<Limits>("/me/wellbeing", given),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: wellbeingQuery.queryKey });
      say(t("limits.kept"));
    },
  });
  const faults = save.error instanceof ApiProblem ? save.error.faults : [];
  const wrong = (where: string) => faults.find((fault) => fault.where === where)?.why;
  const set = (change: Partial<Limits>) => setGiven({ ...given, ...change });
  return (
    <form
      className={stack.card}
      aria-labelledby="limits"
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      <h2 id="limits">{t("limits")}</h2>
      <p className="dim">{t("limits.why")}</p>
      <div className={stack.pair}>
        {(["day", "week"] as const).map((span) => (
          <TextField
            key={span}
            type="number"
            min={0}
            max={span === "day" ? now.house_day : now.house_week}
            label={t(`limits.${span}`)}
            help={t("limits.most", { most: span === "day" ? now.house_day : now.house_week })}
            value={given[span]}
            wrong={wrong(`/${span}`)}
            onChange={(event) => set({ [span]: Number(event.target.value) })}
          />
        ))}
      </div>
      <Segmented
        label={t("limits.severe")}
        value={String(given.most_severe)}
        options={[0, 1, 2, 3].map((value) => ({ value: String(value), label: t(`severe.${value}`) }))}
        onChange={(value) => set({ most_severe: Number(value) })}
      />
      <Group legend={t("limits.avoid")} quiet>
        <div className={css.categories}>
          {CATEGORIES.map((one) => (
            <Tick
              key={one}
              label={t(`category.${one}`)}
              checked={given.avoided.includes(one)}
              onChange={(event) =>
                set({
                  avoided: event.target.checked
                    ? [...given.avoided, one]
                    : given.avoided.filter((each) => each !== one),
                })
              }
            />
          ))}
        </div>
      </Group>
      {save.error && faults.length === 0 && <ProblemNote problem={save.error} />}
      <div>
        <Button type="submit" look="filled" busy={save.isPending}>
          {t("limits.keep")}
        </Button>
      </div>
    </form>
  );
}
