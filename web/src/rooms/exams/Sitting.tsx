/** An exam being taken: every answer is kept at once, and the server's clock decides. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { type Attempt, attemptQuery } from "./queries";
import { QuestionCard } from "./QuestionCard";
import { useTimeLeft } from "./useTimeLeft";

export function Sitting({ attempt }: { attempt: Attempt }) {
  const t = useWords("rooms/exams");
  const cache = useQueryClient();
  const left = useTimeLeft(attempt);
  const [answered, setAnswered] = useState(
    () => new Set(attempt.questions.filter(({ said }) => said !== null).map(({ place }) => place)),
  );
  const [pending, setPending] = useState(0);
  const [wanted, setWanted] = useState(false);
  const submit = useMutation({
    mutationFn: () => api.post<Attempt>(`/me/attempts/${attempt.id}/submit`),
    onSuccess: async (done) => {
      cache.setQueryData(attemptQuery(attempt.id).queryKey, done);
      await cache.invalidateQueries({ queryKey: ["me"], refetchType: "none" });
    },
  });
  const { mutate, isIdle } = submit;
  const due = wanted || (left !== null && left <= 0);
  // Handing in waits for what is on its way: the last word typed is not lost to a quick hand.
  useEffect(() => {
    if (due && isIdle && pending === 0) mutate();
  }, [due, isIdle, pending, mutate]);
  const open = attempt.questions.length - answered.size;
  return (
    <div className={stack.stack}>
      <div className={stack.ends}>
        <p>{t("answeredOf", { done: answered.size, count: attempt.questions.length })}</p>
        {left !== null && <p>{t("minutesLeft", { count: Math.max(0, Math.ceil(left / 60)) })}</p>}
      </div>
      <p className="vh" aria-live="polite">
        {left !== null && left <= 300 && t("nearEnd")}
      </p>
      {attempt.questions.map((put) => (
        <QuestionCard
          key={put.place}
          attempt={attempt}
          put={put}
          onAnswered={() => setAnswered((was) => new Set(was).add(put.place))}
          onPending={(more) => setPending((was) => was + more)}
        />
      ))}
      <section className={stack.card} aria-label={t("handIn")}>
        <p>{open > 0 ? t("stillOpen", { count: open }) : t("allAnswered")}</p>
        {submit.error && <ProblemNote problem={submit.error} safe={t("safe")} onRetry={() => mutate()} />}
        <div>
          <Button
            look="filled"
            busy={submit.isPending || (wanted && isIdle)}
            disabled={submit.isPending}
            onClick={() => (submit.isError ? mutate() : setWanted(true))}
          >
            {t("handIn")}
          </Button>
        </div>
      </section>
    </div>
  );
}
