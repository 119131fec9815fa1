/** Other words for the session's clauses: proposed by who sits in it, decided by who holds it. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { TextArea } from "@/ui/Entry";
import { SelectField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { type Proposal, proposalsQuery, type Session } from "./queries";

export function ProposalsCard({ session }: { session: Session }) {
  const t = useWords("rooms/calibration");
  const { data } = useQuery(proposalsQuery(session.id));
  return (
    <section className={stack.card} aria-label={t("proposals")}>
      <h2>{t("proposals")}</h2>
      <ul className={stack.list}>
        {data?.rows.map((one) => (
          <Shown key={one.id} session={session} one={one} />
        ))}
      </ul>
      {session.holds && (
        <Link to="/projects/$project/guidelines" params={{ project: session.project }}>
          {t("edit")}
        </Link>
      )}
      {session.seat && <Propose session={session} />}
    </section>
  );
}

function Shown({ session, one }: { session: Session; one: Proposal }) {
  const t = useWords("rooms/calibration");
  const client = useQueryClient();
  const decide = useMutation({
    mutationFn: (state: Proposal["state"]) =>
      api.put(`/calibration/${session.id}/proposals/${one.id}`, { state }),
    onSuccess: () => client.invalidateQueries({ queryKey: proposalsQuery(session.id).queryKey }),
  });
  return (
    <li className={stack.tight}>
      <p className={`dim ${stack.small}`}>
        {t("clause", { number: one.clause })} · <bdi>{one.pseudonym}</bdi> · {t(`proposal.${one.state}`)}
      </p>
      <blockquote dir="auto" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
        {one.text || t("gone")}
      </blockquote>
      <p dir="auto">{one.why}</p>
      {session.holds && one.state === "open" && (
        <div className={stack.row}>
          <Button disabled={decide.isPending} onClick={() => decide.mutate("taken")}>
            {t("take")}
          </Button>
          <Button disabled={decide.isPending} onClick={() => decide.mutate("declined")}>
            {t("decline")}
          </Button>
        </div>
      )}
      {decide.error && <ProblemNote problem={decide.error} />}
    </li>
  );
}

function Propose({ session }: { session: Session }) {
  const t = useWords("rooms/calibration");
  const client = useQueryClient();
  const [clause, setClause] = useState(session.clauses[0] ?? "");
  const [text, setText] = useState("");
  const [why, setWhy] = useState("");
  const send = useMutation({
    mutationFn: () => api.post(`/calibration/${session.id}/proposals`, { clause, text, why }),
    onSuccess: async () => {
      setText("");
      setWhy("");
      await client.invalidateQueries({ queryKey: proposalsQuery(session.id).queryKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate();
  };
  return (
    <details>
      <summary>{t("propose")}</summary>
      <form className={stack.tight} onSubmit={submit}>
        <SelectField
          label={t("about")}
          value={clause}
          options={session.clauses.map((one) => ({ value: one, label: t("clause", { number: one }) }))}
          onChange={(event) => setClause(event.target.value)}
        />
        <TextArea
          label={t("words")}
          value={text}
          dir="auto"
          required
          onChange={(event) => setText(event.target.value)}
        />
        <TextArea
          label={t("why")}
          value={why}
          dir="auto"
          required
          onChange={(event) => setWhy(event.target.value)}
        />
        {send.error && <ProblemNote problem={send.error} />}
        <div>
          <Button
            type="submit"
            busy={send.isPending}
            disabled={send.isPending || !text.trim() || !why.trim()}
          >
            {t("send")}
          </Button>
        </div>
      </form>
    </details>
  );
}
