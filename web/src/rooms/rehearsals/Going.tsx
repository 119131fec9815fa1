/** A rehearsal that goes on: how many runs are played, and calling it off. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { useJob } from "@/api/jobs";
import { Button } from "@/ui/Button";
import { Progress } from "@/ui/Progress";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";

export function Going({ id, job }: { id: number; job: string }) {
  const t = useWords("rooms/rehearsals");
  const client = useQueryClient();
  const look = useCallback(
    () => void client.invalidateQueries({ queryKey: ["project", id, "rehearsals"] }),
    [client, id],
  );
  const found = useJob(job, look);
  const stop = useMutation({ mutationFn: () => api.post(`/jobs/${job}/cancel`), onSuccess: look });
  return (
    <section className={stack.card} aria-label={t("going")}>
      <div className={stack.ends}>
        <Progress label={t("going")} done={found?.done ?? 0} total={found?.total ?? null} />
        <Button disabled={stop.isPending} onClick={() => stop.mutate()}>
          {t("stop")}
        </Button>
      </div>
      {stop.error && <ProblemNote problem={stop.error} />}
    </section>
  );
}
