/** A new question of one of the shapes that need no task form. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { TextArea } from "@/ui/Entry";
import { Segmented, TextField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { type Question, writtenKey } from "./queries";

const SHAPES = ["single", "several", "short"] as const;

const lines = (text: string) =>
  text
    .split("\n")
    .map((one) => one.trim())
    .filter(Boolean);

export function QuestionForm({ onDone }: { onDone: () => void }) {
  const t = useWords("rooms/exams");
  const cache = useQueryClient();
  const [shape, setShape] = useState<string>("single");
  const [text, setText] = useState("");
  const [right, setRight] = useState("");
  const [wrong, setWrong] = useState("");
  const [reason, setReason] = useState("");
  const [topic, setTopic] = useState("");
  const short = shape === "short";
  const add = useMutation({
    mutationFn: () => {
      const [good, bad] = [lines(right), lines(wrong)];
      const key = short
        ? { accepted: good }
        : { options: [...good, ...bad], right: good.map((_, place) => place) };
      return api.post<Question>("/exam-questions", { shape, text, reason, topic, ...key });
    },
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: writtenKey });
      onDone();
    },
  });
  return (
    <form
      className={stack.stack}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <Segmented
        label={t("bank.shape")}
        value={shape}
        options={SHAPES.map((value) => ({ value, label: t(`shape.${value}`) }))}
        onChange={setShape}
      />
      <TextArea
        label={t("judged.question")}
        required
        dir="auto"
        value={text}
        onChange={(e) => setText(e.target.value)}
      />
      <TextArea
        label={t(short ? "bank.accepted" : "bank.rightOptions")}
        help={t("bank.lines")}
        required
        dir="auto"
        value={right}
        onChange={(e) => setRight(e.target.value)}
      />
      {!short && (
        <TextArea
          label={t("bank.wrongOptions")}
          help={t("bank.lines")}
          required
          dir="auto"
          value={wrong}
          onChange={(e) => setWrong(e.target.value)}
        />
      )}
      <TextArea
        label={t("bank.reason")}
        dir="auto"
        value={reason}
        onChange={(e) => setReason(e.target.value)}
      />
      <TextField
        label={t("plan.topic")}
        dir="auto"
        value={topic}
        onChange={(e) => setTopic(e.target.value)}
      />
      <p className="dim">{t("bank.practiceElsewhere")}</p>
      {add.error && <ProblemNote problem={add.error} />}
      <div>
        <Button type="submit" look="filled" busy={add.isPending} disabled={add.isPending}>
          {t("bank.add")}
        </Button>
      </div>
    </form>
  );
}
