/** One item answered by the faces of the work; kept when one says so. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import type { Form } from "@/api/types";
import { useWords } from "@/i18n";
import { TaskPreview } from "@/preview/TaskPreview";
import { Button } from "@/ui/Button";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { givenNow, type Session, type SessionItem } from "./queries";

interface Props {
  session: Session;
  form: Form;
  item: SessionItem;
  onKept: () => void;
}

export function AnswerCard({ session, form, item, onKept }: Props) {
  const t = useWords("rooms/calibration");
  const client = useQueryClient();
  const [draft] = useState(() => givenNow(session, item) ?? null);
  const [answers, setAnswers] = useState<Record<string, unknown>>(draft ?? {});
  const keep = useMutation({
    mutationFn: () => api.put(`/calibration/${session.id}/items/${item.place}/answers`, { answers }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["calibration", session.id] });
      say(t("kept"));
      onKept();
    },
  });
  return (
    <div className={stack.stack}>
      <h2 className="vh">{t("item", { number: item.place })}</h2>
      <TaskPreview
        form={form}
        payload={item.payload}
        label={t("task")}
        broken={t("broken")}
        draft={draft}
        onAnswers={setAnswers}
      />
      {keep.error && <ProblemNote problem={keep.error} />}
      <div>
        <Button look="filled" busy={keep.isPending} disabled={keep.isPending} onClick={() => keep.mutate()}>
          {t("keep")}
        </Button>
      </div>
    </div>
  );
}
