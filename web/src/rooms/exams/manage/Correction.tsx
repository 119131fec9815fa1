/** Another answer is right, also for what was answered before: whom that changes, why, and then it is done. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { type Asking, type Effect, type Question, writtenKey } from "./queries";

interface Props {
  id: string;
  /** The same question with another key. */
  content: Asking;
  onDone?: () => void;
}

export function Correction({ id, content, onDone }: Props) {
  const t = useWords("rooms/exams");
  const cache = useQueryClient();
  const [why, setWhy] = useState("");
  const path = `/exam-questions/${id}/rekey`;
  const preview = useMutation({ mutationFn: () => api.post<Effect>(`${path}/preview`, content) });
  const rekey = useMutation({
    mutationFn: () => api.post<Question>(path, { ...content, why }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: writtenKey });
      onDone?.();
    },
  });
  const problem = preview.error ?? rekey.error;
  return (
    <>
      <TextField
        label={t("bank.why")}
        dir="auto"
        value={why}
        maxLength={1000}
        onChange={(e) => setWhy(e.target.value)}
      />
      <div className={stack.row}>
        <Button busy={preview.isPending} disabled={preview.isPending} onClick={() => preview.mutate()}>
          {t("bank.preview")}
        </Button>
        {preview.data && (
          <Button
            look="filled"
            busy={rekey.isPending}
            disabled={rekey.isPending || !why.trim()}
            onClick={() => rekey.mutate()}
          >
            {t("bank.rekey")}
          </Button>
        )}
      </div>
      {preview.data && (
        <p role="status">
          {t("bank.effect", {
            looked: preview.data.looked_at,
            gain: preview.data.gain,
            lose: preview.data.lose,
            passed: preview.data.newly_passed,
            kept: preview.data.kept,
          })}
        </p>
      )}
      {problem && <ProblemNote problem={problem} />}
    </>
  );
}
