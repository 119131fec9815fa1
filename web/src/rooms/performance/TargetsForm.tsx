/** What a project asks of everybody's work; shares are written in per cent. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiProblem } from "@/api/problems";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { type Figure, FIGURES, publishTargets, type Targets, targetsQuery } from "./queries";

type Written = Record<Figure, string>;

const shown = (figure: Figure, least: number | null): string =>
  least === null ? "" : String(figure === "pace" ? least : Math.round(least * 1000) / 10);

function read(written: Written): Targets {
  const one = (figure: Figure) => {
    const said = written[figure].trim();
    if (said === "") return null;
    return figure === "pace" ? Number(said) : Number(said) / 100;
  };
  return { pace: one("pace"), gold: one("gold"), agreement: one("agreement"), accepted: one("accepted") };
}

export function TargetsForm({ id, now, may }: { id: number; now: Targets; may: boolean }) {
  const t = useWords("rooms/performance");
  const client = useQueryClient();
  const [written, setWritten] = useState<Written>(() => ({
    pace: shown("pace", now.pace),
    gold: shown("gold", now.gold),
    agreement: shown("agreement", now.agreement),
    accepted: shown("accepted", now.accepted),
  }));
  const save = useMutation({
    mutationFn: () => publishTargets(id, read(written)),
    onSuccess: (kept) => {
      client.setQueryData(targetsQuery(id).queryKey, kept);
      void client.invalidateQueries({ queryKey: ["project", id, "performance"] });
      say(t("published"));
    },
  });
  const faults = save.error instanceof ApiProblem ? save.error.faults : [];
  return (
    <form
      className={stack.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      <div className={stack.pair}>
        {FIGURES.map((figure) => (
          <TextField
            key={figure}
            type="number"
            step="any"
            min={0}
            max={figure === "pace" ? 3600 : 100}
            disabled={!may}
            label={t(`figure.${figure}`)}
            help={t(figure === "pace" ? "help.pace" : "help.share")}
            value={written[figure]}
            wrong={faults.find((fault) => fault.where === `/${figure}`)?.why}
            onChange={(event) => setWritten({ ...written, [figure]: event.target.value })}
          />
        ))}
      </div>
      {save.error && faults.length === 0 && <ProblemNote problem={save.error} />}
      {may && (
        <div>
          <Button type="submit" busy={save.isPending}>
            {t("publish")}
          </Button>
        </div>
      )}
    </form>
  );
}
