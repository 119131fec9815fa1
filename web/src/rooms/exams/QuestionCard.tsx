/** One question of an exam: answered by its shape, kept at once, checked at once while training. */
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Markdown } from "@/ui/markdown/Markdown";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Answer } from "./Answer";
import type { Attempt, Put, Said, Saved } from "./queries";

interface Props {
  attempt: Attempt;
  put: Put;
  onAnswered: () => void;
  /** One more, or one fewer, answer on its way. */
  onPending: (more: 1 | -1) => void;
}

export function QuestionCard({ attempt, put, onAnswered, onPending }: Props) {
  const t = useWords("rooms/exams");
  const [said, setSaid] = useState<Said>(() => (put.said ?? {}) as Said);
  const path = `/me/attempts/${attempt.id}/answers/${put.place}`;
  const save = useMutation({
    scope: { id: path },
    mutationFn: (now: Said) => api.put<Saved>(path, now),
    onSuccess: onAnswered,
    onSettled: () => onPending(-1),
    retry: 3,
  });
  const check = useMutation({
    scope: { id: path },
    mutationFn: (now: Said) => api.post<Put>(`${path}/check`, now),
    onSuccess: onAnswered,
  });
  const told = check.data ?? (put.right === null ? undefined : put);
  const keep = (now: Said) => {
    onPending(1);
    save.mutate(now);
  };
  const change = (now: Said) => {
    setSaid(now);
    if (!attempt.rules.training) keep(now);
  };
  const problem = save.error ?? check.error;
  return (
    <section className={stack.card} aria-label={t("questionOf", { number: put.place + 1 })}>
      <h2 className={stack.small}>
        {t("questionOf", { number: put.place + 1 })} · <bdi>{attempt.sections[put.section]}</bdi>
      </h2>
      <Answer put={put} said={said} locked={told !== undefined} onChange={change} onPending={onPending} />
      {save.isSuccess && !problem && <p className="dim">{t(save.data.late ? "savedLate" : "saved")}</p>}
      {problem && <ProblemNote problem={problem} safe={t("safe")} onRetry={() => save.error && keep(said)} />}
      {attempt.rules.training && !told && (
        <div>
          <Button busy={check.isPending} disabled={check.isPending} onClick={() => check.mutate(said)}>
            {t("check")}
          </Button>
        </div>
      )}
      {told && (
        <div role="status">
          <b>{t(told.right ? "right" : "wrong")}</b>
          {told.reason && <Markdown source={told.reason} />}
        </div>
      )}
    </section>
  );
}
