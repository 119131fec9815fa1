/** Contributors' questions, answered; and the precedents answers become, with how many have read them. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { guidelinesQuery } from "@/api/projects";
import type { components } from "@/api/schema";
import type { Rows } from "@/api/types";
import { Button } from "@/ui/Button";
import { SelectField, TextField } from "@/ui/Field";
import { dateTime, number } from "@/ui/format";
import { More } from "@/ui/More";
import { Empty, Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { say } from "@/ui/toasts";
import css from "./Questions.module.css";
import { QuizCard } from "./QuizCard";

type Schemas = components["schemas"];
type Thread = Schemas["ThreadBody"];
type Precedent = Schemas["PrecedentBody"];

export interface QuestionsSearch {
  state?: string;
}

export function QuestionsPage({ id, search }: { id: number; search: QuestionsSearch }) {
  return (
    <div className={stack.stack}>
      <Threads id={id} state={search.state} />
      <Precedents id={id} />
      <QuizCard id={id} />
    </div>
  );
}

function Threads({ id, state }: { id: number; state: string | undefined }) {
  const t = useWords("rooms/precedents");
  const navigate = useNavigate();
  const pages = useInfiniteQuery({
    queryKey: ["project", id, "questions", state],
    queryFn: ({ pageParam }) =>
      api.get<Rows<Thread>>(`/projects/${id}/questions`, { query: { state, cursor: pageParam, limit: 20 } }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const { data, error, refetch } = pages;
  const rows = data?.pages.flatMap((page) => page.rows);
  return (
    <section className={stack.card} aria-labelledby="questions">
      <div className={stack.ends}>
        <h2 id="questions">{t("questions")}</h2>
        <SelectField
          label={t("state")}
          value={state ?? ""}
          options={[
            { value: "", label: t("all") },
            { value: "open", label: t("state.open") },
            { value: "answered", label: t("state.answered") },
          ]}
          onChange={(event) =>
            void navigate({
              to: "/projects/$project/questions",
              params: { project: id },
              search: { state: event.target.value || undefined },
              replace: true,
            })
          }
        />
      </div>
      {error && !rows && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!rows && !error && <Waiting />}
      {rows?.length === 0 && (
        <Empty title={t("none")}>
          <p>{t("noneWhy")}</p>
        </Empty>
      )}
      {rows?.map((thread) => (
        <ThreadCard key={thread.id} id={id} thread={thread} />
      ))}
      <More label={t("more")} of={pages} />
    </section>
  );
}

function ThreadCard({ id, thread }: { id: number; thread: Thread }) {
  const t = useWords("rooms/precedents");
  const client = useQueryClient();
  const [answer, setAnswer] = useState("");
  const [clauses, setClauses] = useState<string[]>([]);
  const asked = thread.words[0]?.text ?? "";
  const [question, setQuestion] = useState(asked);
  const done = async () => {
    setAnswer("");
    await client.invalidateQueries({ queryKey: ["project", id] });
  };
  const reply = useMutation({
    mutationFn: () => api.post(`/questions/${thread.id}/words`, { text: answer }),
    onSuccess: done,
  });
  const settle = useMutation({
    mutationFn: () =>
      api.post(`/projects/${id}/precedents`, { question, answer, clauses, thread: thread.id }),
    onSuccess: async () => {
      say(t("set"));
      await done();
    },
  });
  const error = reply.error ?? settle.error;
  const busy = reply.isPending || settle.isPending;
  return (
    <article className={css.thread} aria-label={asked}>
      <p className="dim">
        {dateTime(new Date(thread.asked_at))} · {t(`state.${thread.state}`)}
        {thread.item && (
          <>
            {" · "}
            <Link to="/projects/$project/items/$item" params={{ project: id, item: thread.item }}>
              {t("item")}
            </Link>
          </>
        )}
      </p>
      {thread.words.map((word, at) => (
        <p key={at} className={css.word} data-team={word.by_team || undefined} dir="auto">
          {word.text}
        </p>
      ))}
      {!thread.precedent && (
        <form
          className={stack.tight}
          onSubmit={(event) => {
            event.preventDefault();
            if (answer.trim()) reply.mutate();
          }}
        >
          <label className={css.answer}>
            <span>{t("answer")}</span>
            <textarea
              rows={2}
              dir="auto"
              maxLength={2000}
              value={answer}
              onChange={(event) => setAnswer(event.target.value)}
            />
          </label>
          <details>
            <summary>{t("asPrecedent")}</summary>
            <div className={stack.tight}>
              <TextField
                label={t("question")}
                help={t("questionHelp")}
                maxLength={2000}
                value={question}
                onChange={(event) => setQuestion(event.target.value)}
              />
              <ClauseChoice id={id} chosen={clauses} onChange={setClauses} />
              <div>
                <Button disabled={busy || !answer.trim()} onClick={() => settle.mutate()}>
                  {t("setPrecedent")}
                </Button>
              </div>
            </div>
          </details>
          {error && <ProblemNote problem={error} />}
          <div>
            <Button type="submit" look="filled" disabled={busy || !answer.trim()}>
              {t("send")}
            </Button>
          </div>
        </form>
      )}
    </article>
  );
}

function ClauseChoice({
  id,
  chosen,
  onChange,
}: {
  id: number;
  chosen: string[];
  onChange: (now: string[]) => void;
}) {
  const t = useWords("rooms/precedents");
  const { data, isLoading } = useQuery(guidelinesQuery(id));
  if (isLoading) return <Waiting rows={0} />;
  if (!data || data.clauses.length === 0) return null;
  return (
    <fieldset className={css.clauses}>
      <legend>{t("clauses")}</legend>
      {data.clauses.map((clause) => (
        <label key={clause.number}>
          <input
            type="checkbox"
            checked={chosen.includes(clause.number)}
            onChange={(event) =>
              onChange(
                event.target.checked
                  ? [...chosen, clause.number]
                  : chosen.filter((one) => one !== clause.number),
              )
            }
          />
          {clause.number} {clause.title}
        </label>
      ))}
    </fieldset>
  );
}

function Precedents({ id }: { id: number }) {
  const t = useWords("rooms/precedents");
  const client = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ["project", id, "precedents"],
    queryFn: () => api.get<Rows<Precedent>>(`/projects/${id}/precedents`, { query: { limit: 100 } }),
  });
  const retire = useMutation({
    mutationFn: (precedent: string) => api.post<void>(`/precedents/${precedent}/retire`),
    onSettled: () => client.invalidateQueries({ queryKey: ["project", id, "precedents"] }),
  });
  if (error) return <ProblemNote problem={error} />;
  if (!data || data.rows.length === 0) return null;
  return (
    <section className={stack.card} aria-labelledby="precedents">
      <h2 id="precedents">{t("precedents")}</h2>
      {retire.error && <ProblemNote problem={retire.error} />}
      <Table
        caption={t("precedents")}
        quiet
        rows={data.rows}
        keyOf={(row) => row.id}
        columns={[
          { key: "question", title: t("question"), head: true, cell: (row) => <bdi>{row.question}</bdi> },
          { key: "answer", title: t("answer"), cell: (row) => <bdi>{row.answer}</bdi> },
          { key: "clauses", title: t("clauses"), cell: (row) => row.clauses.join(", ") || "–" },
          { key: "readers", title: t("readers"), number: true, cell: (row) => number(row.readers) },
          {
            key: "retire",
            title: <span className="vh">{t("retire")}</span>,
            cell: (row) => (
              <Button
                look="ghost"
                disabled={retire.isPending}
                aria-label={t("retireOf", { question: row.question })}
                onClick={() => retire.mutate(row.id)}
              >
                {t("retire")}
              </Button>
            ),
          },
        ]}
      />
    </section>
  );
}
