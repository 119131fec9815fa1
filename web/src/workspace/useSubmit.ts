/** Submitting: refused with the missing parts named, else handed to the queue and gone. */
import { useCallback, useMemo, useState } from "react";
import { useWords } from "@/i18n";
import type { Answers, Form, Offer } from "@/api/types";
import { say } from "@/ui/toasts";
import type { Faces } from "./faces";
import type { WorkQueue } from "./queue";
import type { Task } from "./useTask";

interface Given {
  form: Form;
  faces: Faces;
  task: Task;
  offer: Offer;
  queue: WorkQueue;
  seconds: number;
  revising: boolean;
}

/** With the answers that saying nothing is, for required questions left untouched. */
export function whole(form: Form, faces: Faces, answers: Answers): Answers {
  const blanks = form.questions.flatMap((question) => {
    const blank = faces.questions[question.name]?.blank?.(question);
    return question.required !== false && blank !== undefined ? [[question.name, blank]] : [];
  });
  return { ...(Object.fromEntries(blanks) as Answers), ...answers };
}

export function useSubmit({ form, faces, task, offer, queue, seconds, revising }: Given) {
  const t = useWords("workspace");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const { open, goTo } = task;
  const answers = useMemo(() => whole(form, faces, task.state.now), [form, faces, task.state.now]);

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
