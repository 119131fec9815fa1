/** How many tasks are hidden repeats, of which kinds, how far behind what they repeat. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiProblem } from "@/api/problems";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Group, Tick } from "@/ui/Entry";
import { TextField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { type Probes, probesQuery, type Setting, setProbes } from "./queries";

const KINDS = ["swapped", "stripped"] as const;

export function SettingCard({ id, now }: { id: number; now: Probes }) {
  const t = useWords("rooms/probes");
  const client = useQueryClient();
  const [given, setGiven] = useState<Setting>(() => now.setting as Setting);
  const save = useMutation({
    mutationFn: () => setProbes(id, given),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: probesQuery(id).queryKey });
      say(t("setting.kept"));
    },
  });
  const faults = save.error instanceof ApiProblem ? save.error.faults : [];
  const wrong = (where: string) => faults.find((fault) => fault.where === where)?.why;
  const set = (change: Partial<Setting>) => setGiven({ ...given, ...change });
  return (
    <form
      className={stack.card}
      aria-labelledby="setting"
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      <h2 id="setting">{t("setting")}</h2>
      <p className={`dim ${stack.narrow}`}>{t("setting.why")}</p>
      {now.held_back && <p role="note">{t("setting.heldBack")}</p>}
      <div className={stack.pair}>
        <TextField
          type="number"
          min={0}
          max={20}
          step={1}
          label={t("setting.share")}
          help={t("setting.shareHelp")}
          value={Math.round(given.share * 100)}
          wrong={wrong("/share")}
          onChange={(event) => set({ share: Number(event.target.value) / 100 })}
        />
        <TextField
          type="number"
          min={5}
          max={500}
          label={t("setting.distance")}
          help={t("setting.distanceHelp")}
          value={given.distance}
          wrong={wrong("/distance")}
          onChange={(event) => set({ distance: Number(event.target.value) })}
        />
      </div>
      <Group legend={t("setting.kinds")} wrong={wrong("/kinds")} quiet>
        {KINDS.map((kind) => (
          <Tick
            key={kind}
            label={t(`kind.${kind}`)}
            help={t(`kindHelp.${kind}`)}
            checked={given.kinds.includes(kind)}
            onChange={(event) =>
              set({
                kinds: event.target.checked
                  ? [...given.kinds, kind]
                  : given.kinds.filter((one) => one !== kind),
              })
            }
          />
        ))}
      </Group>
      {save.error && faults.length === 0 && <ProblemNote problem={save.error} />}
      <div>
        <Button type="submit" look="filled" busy={save.isPending}>
          {t("setting.keep")}
        </Button>
      </div>
    </form>
  );
}
