/** A checker's decision: what was compared and until when it holds, or why not. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import { ApiProblem } from "@/api/problems";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Group, TextArea, Tick } from "@/ui/Entry";
import { TextField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { type Check, COMPARED, type Compared } from "./queries";

export function Deciding({ check, onDone }: { check: Check; onDone: () => void }) {
  const t = useWords("rooms/verification");
  const client = useQueryClient();
  const [checked, setChecked] = useState<readonly Compared[]>([]);
  const [until, setUntil] = useState("");
  const [reason, setReason] = useState("");
  const decide = useMutation({
    mutationFn: (verified: boolean) =>
      api.post<Check>(`/verification/checks/${check.id}/decision`, {
        verified,
        reason,
        checked,
        expires_on: verified && until ? until : null,
      }),
    onSuccess: async (_, verified) => {
      await client.invalidateQueries({ queryKey: ["verification", "checks"] });
      say(t(verified ? "decided.verified" : "decided.refused"));
      onDone();
    },
  });
  const faults = decide.error instanceof ApiProblem ? decide.error.faults : [];
  const wrong = (where: string) => faults.find((fault) => fault.where === where)?.why;
  return (
    <section className={stack.card} aria-labelledby="decide">
      <h3 id="decide">{t("decide")}</h3>
      <Group legend={t("compared")} wrong={wrong("/checked")}>
        {COMPARED[check.route].map((one) => (
          <Tick
            key={one}
            label={t(`field.${one}`)}
            checked={checked.includes(one)}
            onChange={(event) =>
              setChecked(event.target.checked ? [...checked, one] : checked.filter((each) => each !== one))
            }
          />
        ))}
      </Group>
      <TextField
        type="date"
        label={t("until")}
        help={t("until.help")}
        value={until}
        wrong={wrong("/expires_on")}
        onChange={(event) => setUntil(event.target.value)}
      />
      <TextArea
        label={t("reason")}
        help={t("reason.help")}
        rows={3}
        maxLength={500}
        dir="auto"
        value={reason}
        wrong={wrong("/reason")}
        onChange={(event) => setReason(event.target.value)}
      />
      {decide.error && faults.length === 0 && <ProblemNote problem={decide.error} />}
      <div className={stack.row}>
        <Button look="filled" busy={decide.isPending} onClick={() => decide.mutate(true)}>
          {t("verify")}
        </Button>
        <Button look="danger" busy={decide.isPending} onClick={() => decide.mutate(false)}>
          {t("refuse")}
        </Button>
      </div>
    </section>
  );
}
