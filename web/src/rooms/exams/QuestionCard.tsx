/** One question of an exam: answered by its shape, kept at once, checked at once while training. */
import { useMutation } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState } from "react";
import { api } from "@/api/client";
import type { Form } from "@/api/types";
import { useWords } from "@/i18n";
import { TaskPreview } from "@/preview/TaskPreview";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { Markdown } from "@/ui/markdown/Markdown";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import css from "./Exams.module.css";
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

interface AnswerProps {
  put: Put;
  said: Said;
  locked: boolean;
  onChange: (said: Said) => void;
  onPending: Props["onPending"];
}

function Answer(props: AnswerProps) {
  const { put } = props;
  if (put.shape === "practice") return <Practice {...props} />;
  if (put.shape === "short") return <Short {...props} />;
  return <Choice {...props} />;
}

function Choice({ put, said, locked, onChange }: AnswerProps) {
  const t = useWords("rooms/exams");
  const name = useId();
  const many = put.shape === "several";
  const chosen = said.chosen ?? [];
  const pick = (place: number) => {
    if (!many) onChange({ chosen: [place] });
    else
      onChange({
        chosen: chosen.includes(place) ? chosen.filter((one) => one !== place) : [...chosen, place],
      });
  };
  return (
    // The question and its options run the way its own words do, whatever the page's language.
    <fieldset className={css.question} dir="auto">
      <legend>
        <Markdown source={put.text} />
      </legend>
      {many && (
        <p className="dim">
          <bdi>{t("several")}</bdi>
        </p>
      )}
      {put.options.map((option, place) => (
        <label key={option} className={css.option}>
          <input
            type={many ? "checkbox" : "radio"}
            name={name}
            disabled={locked}
            checked={chosen.includes(place)}
            onChange={() => pick(place)}
          />
          <bdi>{option}</bdi>
        </label>
      ))}
    </fieldset>
  );
}

function Short({ put, said, locked, onChange, onPending }: AnswerProps) {
  const t = useWords("rooms/exams");
  const [text, setText] = useState(said.text ?? "");
  const send = useLater(onChange, onPending);
  return (
    <>
      <Markdown source={put.text} />
      <TextField
        label={t("yourAnswer")}
        value={text}
        maxLength={2000}
        disabled={locked}
        dir="auto"
        onChange={(event) => {
          setText(event.target.value);
          send({ text: event.target.value });
        }}
      />
    </>
  );
}

function Practice({ put, said, onChange, onPending }: AnswerProps) {
  const t = useWords("rooms/exams");
  const [draft] = useState(() => said.answers ?? null);
  const send = useLater(onChange, onPending);
  if (!put.form || !put.payload) return null;
  return (
    <>
      <Markdown source={put.text} />
      <TaskPreview
        form={put.form as unknown as Form}
        payload={put.payload}
        label={t("practice")}
        broken={t("broken")}
        draft={draft}
        onAnswers={(answers) => send({ answers })}
      />
    </>
  );
}

/** Half a second after the last keystroke, which counts as on its way; at once when the page goes away. */
function useLater(send: (said: Said) => void, onPending: Props["onPending"]): (said: Said) => void {
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; said: Said }>(undefined);
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(
    () => () => {
      if (!waiting.current) return;
      clearTimeout(waiting.current.timer);
      latest.current(waiting.current.said);
    },
    [],
  );
  return (said) => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    else onPending(1);
    const timer = setTimeout(() => {
      waiting.current = undefined;
      latest.current(said);
      onPending(-1);
    }, 500);
    waiting.current = { timer, said };
  };
}
