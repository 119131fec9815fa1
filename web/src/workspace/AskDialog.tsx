/** Beside the task: precedents to read and to find, a question to ask, and what was answered. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/Field";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import { prose } from "@/ui/prose";
import { say } from "@/ui/toasts";
import { ask, confirmRead, myQuestionsQuery, type Precedent, precedentsQuery } from "./asking";
import css from "./Bars.module.css";

interface Props {
  open: boolean;
  onClose: () => void;
  project: number;
  lease: string;
}

export function AskDialog({ open, onClose, project, lease }: Props) {
  const t = useWords("workspace");
  return (
    <Dialog open={open} onClose={onClose} title={t("ask.title")} place="side">
      <div className={css.form}>
        <Ask project={project} lease={lease} />
        <Found project={project} />
        <Mine project={project} />
      </div>
    </Dialog>
  );
}

function Ask({ project, lease }: { project: number; lease: string }) {
  const t = useWords("workspace");
  const client = useQueryClient();
  const [text, setText] = useState("");
  const send = useMutation({
    mutationFn: () => ask(lease, text),
    onSuccess: async () => {
      setText("");
      say(t("ask.sent"));
      await client.invalidateQueries({ queryKey: ["precedents", project] });
    },
  });
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) send.mutate();
      }}
    >
      <label className={css.note}>
        <span>{t("ask.text")}</span>
        <textarea
          data-first
          rows={3}
          {...prose()}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <p className="dim">{t("ask.goOn")}</p>
      {send.error && <ProblemNote problem={send.error} />}
      <Button type="submit" look="filled" disabled={send.isPending || !text.trim()}>
        {t("ask.send")}
      </Button>
    </form>
  );
}

function Found({ project }: { project: number }) {
  const t = useWords("workspace");
  const [match, setMatch] = useState("");
  const { data, error } = useQuery(precedentsQuery(project, useDeferredValue(match.trim())));
  return (
    <section aria-label={t("ask.precedents")}>
      <h3>{t("ask.precedents")}</h3>
      <TextField
        type="search"
        label={t("ask.find")}
        value={match}
        onChange={(event) => setMatch(event.target.value)}
      />
      {error && <ProblemNote problem={error} />}
      {!data && !error && <Waiting rows={1} />}
      {data?.rows.length === 0 && <p className="dim">{t("ask.noneFound")}</p>}
      {data?.rows.map((one) => (
        <Shown key={one.id} one={one} project={project} />
      ))}
    </section>
  );
}

function Shown({ one, project }: { one: Precedent; project: number }) {
  const t = useWords("workspace");
  const client = useQueryClient();
  const read = useMutation({
    mutationFn: () => confirmRead(one.id),
    onSuccess: () => client.invalidateQueries({ queryKey: ["precedents", project] }),
  });
  return (
    <article className={css.thread} aria-label={one.question}>
      <b dir="auto">{one.question}</b>
      <p dir="auto">{one.answer}</p>
      {one.clauses.length > 0 && (
        <p className="dim">{t("ask.clauses", { numbers: one.clauses.join(", ") })}</p>
      )}
      {!one.read && (
        <div>
          <Button disabled={read.isPending} onClick={() => read.mutate()}>
            {t("ask.read")}
          </Button>
        </div>
      )}
    </article>
  );
}

function Mine({ project }: { project: number }) {
  const t = useWords("workspace");
  const { data } = useQuery(myQuestionsQuery(project));
  if (!data || data.rows.length === 0) return null;
  return (
    <section aria-label={t("ask.mine")}>
      <h3>{t("ask.mine")}</h3>
      {data.rows.map((thread) => (
        <article key={thread.id} className={css.thread}>
          {thread.words.map((word, at) => (
            <p key={at} dir="auto">
              <b>{t(word.by_team ? "ask.team" : "ask.me")}</b> {word.text}
            </p>
          ))}
          {thread.state === "open" && <p className="dim">{t("ask.waiting")}</p>}
        </article>
      ))}
    </section>
  );
}
