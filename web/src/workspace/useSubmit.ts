/** Submitting: refused with the missing parts named, else handed to the queue and gone. */
import { useCallback, useState } from "react";
import { useWords } from "@/i18n";
import type { Offer } from "@/api/types";
import { say } from "@/ui/toasts";
import type { WorkQueue } from "./queue";
import type { Task } from "./useTask";

interface Given {
  task: Task;
  offer: Offer;
  queue: WorkQueue;
  seconds: number;
  revising: boolean;
}

export function useSubmit({ task, offer, queue, seconds, revising }: Given) {
  const t = useWords("workspace");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const { open, goTo } = task;
  const answers = task.state.now;

  const submit = useCallback(() => {
    const first = open[0];
    if (first) {
      setTried(true);
      goTo(first);
      return;
    }
    if (!revising) {
      performance.mark("submit");
      void queue.submit(offer, answers, seconds);
      return;
    }
    setBusy(true);
    queue
      .saveRevision(answers)
      .then(() => say(t("revise.saved")))
      .catch(setProblem)
      .finally(() => setBusy(false));
  }, [open, goTo, revising, queue, offer, answers, seconds, t]);

  return { submit, tried, busy, problem };
}
