/** A prompt to try an endpoint with: its reply as plain text, the time it took, what it cost. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Endpoint, Reply } from "@/api/models";
import { Button } from "@/ui/Button";
import { TextArea } from "@/ui/Entry";
import { number } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";

export function TryEndpoint({ one }: { one: Endpoint }) {
  const t = useWords("rooms/models");
  const client = useQueryClient();
  const [prompt, setPrompt] = useState(t("try.example"));
  const ask = useMutation({
    mutationFn: () => api.post<Reply>(`/endpoints/${one.id}/try`, { prompt }),
    onSettled: () => client.invalidateQueries({ queryKey: ["endpoints"] }),
  });
  return (
    <form
      className={stack.tight}
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate();
      }}
    >
      <TextArea
        label={t("try.prompt")}
        rows={2}
        dir="auto"
        required
        value={prompt}
        onChange={(event) => setPrompt(event.target.value)}
      />
      <div className={stack.row}>
        <Button type="submit" busy={ask.isPending} disabled={ask.isPending}>
          {t(ask.isPending ? "try.asking" : "try.ask")}
        </Button>
      </div>
      <div aria-live="polite" className={stack.tight}>
        {ask.error && <ProblemNote problem={ask.error} />}
        {ask.data && (
          <>
            <p className={stack.verbatim} dir="auto">
              {ask.data.text || t("try.empty")}
            </p>
            <p className={`dim ${stack.small}`}>
              {t("try.took", {
                model: ask.data.model,
                read: number(ask.data.input_tokens),
                written: number(ask.data.output_tokens),
                seconds: number(Math.round(ask.data.millis / 100) / 10),
              })}
            </p>
          </>
        )}
      </div>
    </form>
  );
}
