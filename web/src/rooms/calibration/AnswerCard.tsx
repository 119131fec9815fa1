/** One item answered by the faces of the work; kept when one says so. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
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
  // What is kept is what was said last, also where the page is so busy that it has not drawn it yet.
  const answers = useRef<Record<string, unknown>>(draft ?? {});
  const keep = useMutation({
    mutationFn: () =>
      api.put(`/calibration/${session.id}/items/${item.place}/answers`, { answers: answers.current }),
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
        onAnswers={(now) => (answers.current = now)}
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
