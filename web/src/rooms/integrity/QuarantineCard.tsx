/** A person's decision: set the answers aside with a reason, or let them count again; and what was decided before. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { TextArea } from "@/ui/Entry";
import { dateTime, number } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import css from "./Integrity.module.css";
import { type Bundle, type Quarantine, quarantine, undo } from "./queries";

export function QuarantineCard({ id, of, may }: { id: number; of: Bundle; may: boolean }) {
  const t = useWords("rooms/integrity");
  const open = of.quarantines.find((one) => one.state === "in_force");
  const past = of.quarantines.filter((one) => one !== open);
  if (!may && of.quarantines.length === 0) return null;
  return (
    <section className={stack.card} aria-labelledby="quarantine">
      <h2 id="quarantine">{t("quarantine")}</h2>
      {open && <Held of={open} />}
      {may && <Word key={open?.id ?? ""} id={id} person={of.contributor} open={open} />}
      {past.length > 0 && (
        <ul className={stack.list}>
          {past.map((one) => (
            <li key={one.id} className={css.past}>
              {t("wasUndone", {
                from: dateTime(new Date(one.made_at)),
                to: one.undone_at ? dateTime(new Date(one.undone_at)) : "",
              })}
              <span dir="auto" className="dim">
                {one.note || one.reason}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Held({ of }: { of: Quarantine }) {
  const t = useWords("rooms/integrity");
  return (
    <div className={css.held} role="status">
      <p>{t("held", { at: dateTime(new Date(of.made_at)), asked: number(of.asked) })}</p>
      <p dir="auto" className="dim">
        {of.reason}
      </p>
    </div>
  );
}

interface WordProps {
  id: number;
  person: number;
  open: Quarantine | undefined;
}

function Word({ id, person, open }: WordProps) {
  const t = useWords("rooms/integrity");
  const client = useQueryClient();
  const [words, setWords] = useState("");
  const send = useMutation({
    mutationFn: () => (open ? undo(open.id, words) : quarantine(id, person, words)),
    onSuccess: async () => {
      say(t(open ? "undone" : "done"));
      await client.invalidateQueries({ queryKey: ["project", id] });
    },
  });
  return (
    <form
      className={stack.tight}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <p className={`dim ${stack.narrow}`}>{t(open ? "undoWhy" : "quarantineWhy")}</p>
      <TextArea
        label={t(open ? "note" : "reason")}
        help={t(open ? "noteHelp" : "reasonHelp")}
        rows={3}
        dir="auto"
        required={!open}
        maxLength={2000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {send.error && <ProblemNote problem={send.error} />}
      <div>
        <Button
          type="submit"
          look={open ? "filled" : "danger"}
          busy={send.isPending}
          disabled={!open && !words.trim()}
        >
          {t(open ? "undo" : "setAside")}
        </Button>
      </div>
    </form>
  );
}
