/** Before applying: who followed somebody's link on another device says so here, by the link or what stands behind via= in it. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { referralQuery, sayVia, viaIn } from "./queries";

export function CameCard({ opening }: { opening: string }) {
  const t = useWords("rooms/openings/refer");
  const client = useQueryClient();
  const { data } = useQuery(referralQuery(opening));
  const [typed, setTyped] = useState("");
  const again = () => client.invalidateQueries(referralQuery(opening));
  const come = useMutation({
    mutationFn: (via: string) => api.post(`/openings/${opening}/referral`, { via }),
    onSuccess: again,
  });
  useEffect(() => {
    // What this device keeps is said first: then there is nothing to ask.
    void sayVia(opening).then(() => client.invalidateQueries(referralQuery(opening)));
  }, [opening, client]);
  if (data?.came)
    return (
      <p className="dim" role="status">
        {t("came")}
      </p>
    );
  if (!data?.offer || data.offer.left === 0) return null;
  const via = viaIn(typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (via) come.mutate(via);
  };
  return (
    <details>
      <summary>{t("ask")}</summary>
      <form className={stack.stack} onSubmit={submit} aria-label={t("ask")}>
        <TextField
          label={t("code")}
          help={t("codeHelp")}
          dir="ltr"
          autoComplete="off"
          value={typed}
          wrong={typed && !via ? t("codeWrong") : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        {come.error && <ProblemNote problem={come.error} />}
        <div>
          <Button type="submit" busy={come.isPending} disabled={!via || come.isPending}>
            {t("sayCode")}
          </Button>
        </div>
      </form>
    </details>
  );
}
