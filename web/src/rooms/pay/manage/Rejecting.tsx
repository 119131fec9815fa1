/** Holding an earning back: on what ground, how much, and in words its contributor reads. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { ApiProblem } from "@/api/problems";
import { Button } from "@/ui/Button";
import { Segmented, TextField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { payKey, type ProjectEarning } from "../queries";
import { amount } from "../told";
import { optional } from "./terms";
import { ReasonField } from "./ReasonField";

type Ground = NonNullable<ProjectEarning["ground"]>;
const GROUNDS: readonly Ground[] = ["not_as_asked", "not_done"];

interface Props {
  project: number;
  one: ProjectEarning;
  onDone: () => void;
}

export function Rejecting({ project, one, onDone }: Props) {
  const t = useWords("rooms/pay");
  const client = useQueryClient();
  const [ground, setGround] = useState<Ground>("not_as_asked");
  const [text, setText] = useState("");
  const [reason, setReason] = useState("");
  const part = optional(text, one.currency);
  const reject = useMutation({
    mutationFn: () =>
      api.post<ProjectEarning>(`/earnings/${one.id}/rejection`, {
        ground,
        reason,
        minor_units: part?.minor_units ?? null,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: payKey(project) });
      say(t("reject.done"));
      onDone();
    },
  });
  const faults = reject.error instanceof ApiProblem ? reject.error.faults : [];
  return (
    <form
      className={stack.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (part !== undefined) reject.mutate();
      }}
    >
      <p>
        <bdi>{one.pseudonym}</bdi> · {t(`kind.${one.kind}`)} · <bdi>{amount(one)}</bdi>
      </p>
      <Segmented
        label={t("reject.ground")}
        value={ground}
        options={GROUNDS.map((value) => ({ value, label: t(`ground.${value}`) }))}
        onChange={(value) => setGround(value as Ground)}
      />
      <p className="dim">{t(`ground.${ground}.means`)}</p>
      <TextField
        label={t("reject.amount", { currency: one.currency })}
        help={t("reject.amountHelp")}
        inputMode="decimal"
        value={text}
        wrong={
          part === undefined
            ? t("amountWrong")
            : faults.some(({ where }) => where === "/minor_units")
              ? t("reject.tooMuch")
              : undefined
        }
        onChange={(event) => setText(event.target.value)}
      />
      <ReasonField first value={reason} onChange={setReason} />
      {reject.error && <ProblemNote problem={reject.error} />}
      <div>
        <Button
          type="submit"
          look="danger"
          disabled={!reason.trim() || part === undefined || reject.isPending}
          busy={reject.isPending}
        >
          {t("reject")}
        </Button>
      </div>
    </form>
  );
}
