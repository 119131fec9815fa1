/** What became of a draw's job in words, and stopping it or letting it go on. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Job } from "@/api/house";
import { isOver } from "@/api/jobs";
import { Button } from "@/ui/Button";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";

export function JobDeeds({ job, onDone }: { job: Job; onDone: () => void }) {
  const t = useWords("rooms/sampling");
  const client = useQueryClient();
  const move = useMutation({
    mutationFn: (deed: "cancel" | "retry") => api.post(`/jobs/${job.id}/${deed}`),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["job", job.id] });
      onDone();
    },
  });
  const stopped = job.state === "failed" || job.state === "cancelled";
  return (
    <div className={stack.tight}>
      {job.problem && (
        <p className={stack.wrong} role="alert" dir="auto">
          {[job.problem.sentence, job.problem.hint].filter(Boolean).join(" ")}
        </p>
      )}
      <div className={stack.row}>
        {!isOver(job) && (
          <Button disabled={move.isPending} onClick={() => move.mutate("cancel")}>
            {t("stop")}
          </Button>
        )}
        {stopped && (
          <Button disabled={move.isPending} onClick={() => move.mutate("retry")}>
            {t("goOn")}
          </Button>
        )}
      </div>
      {move.error && <ProblemNote problem={move.error} />}
    </div>
  );
}
