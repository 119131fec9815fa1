/** One question of the bank while it is written: new, in another's place, or its next version. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Segmented, TextField } from "@/ui/Field";
import { Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { AsAsked } from "./AsAsked";
import { Correction } from "./Correction";
import { bodyOf, contentOf, type Draft, draftOf, FRESH, onlyKey } from "./draft";
import { QuestionForm } from "./QuestionForm";
import { type Question, questionQuery, type Replaced, type WholeQuestion, writtenKey } from "./queries";

interface Props {
  /** A question's id, or "new". */
  question: string;
  /** The question a new one is asked in place of. */
  instead?: string;
}

export function QuestionPage({ question, instead }: Props) {
  const t = useWords("rooms/exams");
  const id = instead ?? (question === "new" ? undefined : question);
  const { data, error, refetch } = useQuery({ ...questionQuery(id ?? ""), enabled: id !== undefined });
  const title = t(instead ? "write.insteadTitle" : id ? "write.changeTitle" : "write.newTitle");
  return (
    <Page title={title} lead={id && !instead ? t("write.changeLead") : undefined}>
      <div className={stack.stack}>
        {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
        {id && !data && !error && <Waiting />}
        {(!id || data) && <Writing key={data?.version} was={data} instead={instead !== undefined} />}
        <Link to="/exams/written">{t("manage.title")}</Link>
      </div>
    </Page>
  );
}

function Writing({ was, instead }: { was: WholeQuestion | undefined; instead: boolean }) {
  const t = useWords("rooms/exams");
  const cache = useQueryClient();
  const go = useNavigate();
  const [begun] = useState<Draft>(() => (was ? draftOf(was) : FRESH));
  const [draft, setDraft] = useState(begun);
  const [why, setWhy] = useState("");
  // One task at a time: the key while it is written, or the item as it is asked.
  const [looking, setLooking] = useState(false);
  const practice = draft.shape === "practice";
  const body = bodyOf(draft);
  const done = async (told: string) => {
    say(told);
    await cache.invalidateQueries({ queryKey: writtenKey });
    await go({ to: "/exams/written" });
  };
  const keep = useMutation({
    mutationFn: async () => {
      if (!was) await api.post<Question>("/exam-questions", body);
      else if (!instead)
        await api.put<Question>(`/exam-questions/${was.id}`, body, { query: { seen: was.version } });
      else {
        const made = await api.post<Replaced>(`/exam-questions/${was.id}/replace`, { ...body, why });
        return t("write.replaced", { exams: made.exams.join(", ") || t("write.noExams") });
      }
      return t("write.kept");
    },
    onSuccess: done,
  });
  return (
    <>
      {practice && (
        <Segmented
          label={t("write.side")}
          value={looking ? "asked" : "form"}
          options={["form", "asked"].map((value) => ({ value, label: t(`write.${value}`) }))}
          onChange={(side) => setLooking(side === "asked")}
        />
      )}
      {!(practice && looking) && (
        <form
          className={stack.card}
          aria-label={t("write.form")}
          onSubmit={(event) => {
            event.preventDefault();
            keep.mutate();
          }}
        >
          <QuestionForm draft={draft} set={(part) => setDraft((now) => ({ ...now, ...part }))} />
          {instead && (
            <TextField
              label={t("bank.whyRetire")}
              required
              dir="auto"
              maxLength={1000}
              value={why}
              onChange={(e) => setWhy(e.target.value)}
            />
          )}
          {keep.error && <ProblemNote problem={keep.error} />}
          <div>
            <Button type="submit" look="filled" busy={keep.isPending} disabled={keep.isPending}>
              {t(instead ? "write.replace" : was ? "write.next" : "bank.add")}
            </Button>
          </div>
        </form>
      )}
      {was && !instead && onlyKey(begun, draft) && (
        <section className={stack.card} aria-labelledby="correct">
          <h2 id="correct">{t("write.correct")}</h2>
          <p>{t("write.correctLead")}</p>
          <Correction
            key={JSON.stringify(contentOf(draft))}
            id={was.id}
            content={contentOf(draft)}
            onDone={() => void done(t("write.kept"))}
          />
        </section>
      )}
      {(!practice || looking) && <Seen draft={draft} />}
      {was && !instead && <Versions one={was} />}
    </>
  );
}

/** Drawn behind the keystrokes, so that writing never waits for it. */
function Seen({ draft }: { draft: Draft }) {
  return <AsAsked body={bodyOf(useDeferredValue(draft))} />;
}

function Versions({ one }: { one: WholeQuestion }) {
  const t = useWords("rooms/exams");
  if (one.versions.length < 2) return null;
  return (
    <section className={stack.card} aria-labelledby="versions">
      <h2 id="versions">{t("write.versions")}</h2>
      <ol className={stack.list}>
        {one.versions.toReversed().map((each) => (
          <li key={each.version}>
            <b>{t("write.version", { number: each.version })}</b>{" "}
            {each.corrected && <span className="dim">{t("write.corrected")}</span>}
            <p>
              <bdi>{each.text}</bdi>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
