/** Submitting: refused with the missing parts named, else handed to the queue and gone. */
import { useCallback, useMemo, useState } from "react";
import { useWords } from "@/i18n";
import type { Form, Offer } from "@/api/types";
import { say } from "@/ui/toasts";
import { keptOf } from "./conditions";
import type { Faces } from "./faces";
import type { WorkQueue } from "./queue";
import { type Task, withBlanks } from "./useTask";

interface Given {
  form: Form;
  faces: Faces;
  task: Task;
  offer: Offer;
  queue: WorkQueue;
  seconds: number;
  revising: boolean;
}

export function useSubmit({ form, faces, task, offer, queue, seconds, revising }: Given) {
  const t = useWords("workspace");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const { open, goTo } = task;
  const answers = useMemo(
    () => keptOf(form, offer.payload, withBlanks(form, faces, task.state.now)),
    [form, faces, offer.payload, task.state.now],
  );

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
