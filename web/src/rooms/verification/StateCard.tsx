/** How it stands with one's check, why, and what is still kept of it. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { date } from "@/ui/format";
import { LinkButton } from "@/ui/LinkButton";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { type Check, myChecksQuery } from "./queries";

const day = (at: string | null) => (at ? date(new Date(at)) : "");

export function StateCard({ check }: { check: Check }) {
  const t = useWords("rooms/verification");
  const [now] = useState(() => Date.now());
  const expired = check.expires_at !== null && Date.parse(check.expires_at) < now;
  const state = check.state === "verified" && expired ? "expired" : check.state;
  return (
    <section className={stack.card} aria-labelledby="check-state">
      <h2 id="check-state">{t(`state.${state}`)}</h2>
      <p>{t(`state.${state}.why`, { when: day(check.expires_at) })}</p>
      {check.reason && (
        <blockquote dir="auto">
          <p>{check.reason}</p>
        </blockquote>
      )}
      {check.checked.length > 0 && (
        <p className="dim">
          {t("compared")}: {check.checked.map((one) => t(`field.${one}`)).join(", ")}
        </p>
      )}
      <p className="dim">
        {check.erased_at
          ? t("erasedAt", { when: day(check.erased_at) })
          : check.erase_at && check.decided_at
            ? t("eraseAt", { when: day(check.erase_at) })
            : null}
      </p>
      <div className={stack.row}>
        {state === "verified" && (
          <LinkButton to="/work" look="filled">
            {t("toWork")}
          </LinkButton>
        )}
        {(check.state === "waiting" || check.state === "draft") && <TakeBack />}
      </div>
    </section>
  );
}

export function TakeBack() {
  const t = useWords("rooms/verification");
  const client = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => api.post<Check>("/me/verification/withdraw"),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: myChecksQuery.queryKey });
      say(t("withdrawn"));
    },
  });
  return (
    <>
      <Button look="ghost" busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
        {t("withdraw")}
      </Button>
      {withdraw.error && <ProblemNote problem={withdraw.error} />}
    </>
  );
}
