/** Objections that wait for somebody who did not decide; who objects is not shown. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { TextArea } from "@/ui/Entry";
import { dateTime } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { appealsQuery, type Receipt, sayOf } from "./queries";
import { evidenceInWords, ruleInWords } from "./saying";
import css from "./Standing.module.css";

export function AppealsCard({ id }: { id: number }) {
  const t = useWords("rooms/standing");
  const rows = useQuery(appealsQuery(id)).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section className={stack.card} aria-labelledby="appeals">
      <h2 id="appeals">{t("appeals")}</h2>
      <p className="dim">{t("appealsWhy")}</p>
      {rows.map((one) => (
        <Judging key={one.id} id={id} of={one} />
      ))}
    </section>
  );
}

function Judging({ id, of }: { id: number; of: Receipt }) {
  const t = useWords("rooms/standing");
  const client = useQueryClient();
  const [reply, setReply] = useState("");
  const judge = useMutation({
    mutationFn: (grant: boolean) => sayOf(of.id, "judgment", { grant, reply }),
    onSuccess: async () => {
      say(t("judged"));
      await client.invalidateQueries({ queryKey: ["project", id] });
    },
  });
  const due = of.appeal.due_at ? dateTime(new Date(of.appeal.due_at)) : "";
  return (
    <article className={css.rule} aria-label={of.rule.name}>
      <h3>
        <bdi>{of.rule.name}</bdi>
      </h3>
      <p>{ruleInWords(t, of.rule)}</p>
      <ul className={stack.tight}>
        {evidenceInWords(t, of).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <blockquote className={css.plea} dir="auto">
        {of.appeal.plea}
      </blockquote>
      <p className="dim">{t("due", { at: due })}</p>
      <TextArea
        label={t("reply")}
        rows={2}
        dir="auto"
        maxLength={2000}
        value={reply}
        onChange={(event) => setReply(event.target.value)}
      />
      {judge.error && <ProblemNote problem={judge.error} />}
      <div className={stack.row}>
        <Button busy={judge.isPending} onClick={() => judge.mutate(true)}>
          {t("grant")}
        </Button>
        <Button busy={judge.isPending} disabled={!reply.trim()} onClick={() => judge.mutate(false)}>
          {t("uphold")}
        </Button>
      </div>
    </article>
  );
}
