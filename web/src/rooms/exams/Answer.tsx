/** How a question is answered, by its shape: in an exam, and where its writer looks at it as it is asked. */
import { useEffect, useId, useRef, useState } from "react";
import type { Form } from "@/api/types";
import { useWords } from "@/i18n";
import { TaskPreview } from "@/preview/TaskPreview";
import { TextField } from "@/ui/Field";
import { Markdown } from "@/ui/markdown/Markdown";
import css from "./Exams.module.css";
import type { Put, Said } from "./queries";

/** What is put, and nothing of what is right. */
export type Asked = Pick<Put, "shape" | "text" | "options" | "form" | "payload">;

interface AnswerProps {
  put: Asked;
  said: Said;
  locked: boolean;
  onChange: (said: Said) => void;
  /** One more, or one fewer, answer on its way. */
  onPending: (more: 1 | -1) => void;
}

export function Answer(props: AnswerProps) {
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
function useLater(send: (said: Said) => void, onPending: AnswerProps["onPending"]): (said: Said) => void {
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
