/** Which items are asked again, how many, why, and what that costs. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Tick } from "@/ui/Entry";
import { Segmented, TextField } from "@/ui/Field";
import { money, number } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import type { Reach, Revision, Which } from "./queries";

interface Props {
  id: number;
  reach: Reach;
  onClose: () => void;
}

export function AskAgain({ id, reach, onClose }: Props) {
  const t = useWords("rooms/revisions");
  const client = useQueryClient();
  const [which, setWhich] = useState<Which>("older");
  const [most, setMost] = useState("");
  const [same, setSame] = useState(true);
  const [reason, setReason] = useState("");
  const there = which === "older" ? reach.older_items : reach.on_clauses;
  const wish = /^\d+$/.test(most.trim()) ? Number(most) : undefined;
  const items = Math.min(there, wish ?? there);
  const ask = useMutation({
    mutationFn: () =>
      api.post<Revision>(`/projects/${id}/revisions`, {
        which,
        most: wish ?? null,
        reason,
        since: reach.since,
        same_people: same,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["project", id] });
      say(t("ask.begun"));
      onClose();
    },
  });
  const ready = items > 0 && reason.trim() !== "" && !ask.isPending;
  return (
    <Dialog open onClose={onClose} title={t("ask.title")}>
      <form
        className={stack.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) ask.mutate();
        }}
      >
        <p>{t("ask.how")}</p>
        <Segmented
          label={t("ask.which")}
          value={which}
          onChange={(value) => setWhich(value as Which)}
          options={[
            { value: "older", label: t("ask.older", { items: number(reach.older_items) }) },
            { value: "clauses", label: t("ask.clauses", { items: number(reach.on_clauses) }) },
          ]}
        />
        <TextField
          label={t("ask.most")}
          help={t("ask.mostHelp")}
          inputMode="numeric"
          pattern="[1-9][0-9]*"
          value={most}
          onChange={(event) => setMost(event.target.value)}
        />
        <Tick
          label={t("ask.same")}
          checked={same}
          onChange={(event) => setSame(event.target.checked)}
          help={
            !same && reach.people < reach.people_needed
              ? t("ask.people", { people: number(reach.people), needed: number(reach.people_needed) })
              : undefined
          }
        />
        <TextField
          data-first
          label={t("ask.reason")}
          help={t("ask.reasonHelp")}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <p aria-live="polite">{comesTo(reach, items, t)}</p>
        {ask.error && <ProblemNote problem={ask.error} />}
        <div className={stack.row}>
          <Button type="submit" look="filled" busy={ask.isPending} disabled={!ready}>
            {t("ask.send")}
          </Button>
          <Button look="ghost" onClick={onClose}>
            {t("ask.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function comesTo({ cost }: Reach, items: number, t: ReturnType<typeof useWords>): string {
  const places = items * cost.overlap;
  const said = t("ask.places", { items: number(items), places: number(places) });
  if (cost.currency === null || cost.price === null) return said;
  const most = money({ currency: cost.currency, minor_units: cost.price * places });
  const { affordable } = cost;
  const short = affordable !== null && affordable < items;
  const beyond = short ? ` ${t("ask.beyond", { items: number(affordable) })}` : "";
  return `${said} ${t("ask.money", { money: most })}${beyond}`;
}
