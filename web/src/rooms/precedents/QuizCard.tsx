/** Exams drawn from precedents: one press makes a draft; which questions may hold no more, and looking at them again. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useMe } from "@/app/session";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Tick } from "@/ui/Entry";
import { dateTime } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";

type Schemas = components["schemas"];
type Quiz = Schemas["QuizBody"];

export function QuizCard({ id }: { id: number }) {
  const t = useWords("rooms/precedents");
  const writes = useMe().deeds.includes("manage_exams");
  const { data, error } = useQuery({
    queryKey: ["project", id, "quizzes"],
    queryFn: () => api.get<Schemas["QuizzesBody"]>(`/projects/${id}/quizzes`),
  });
  if (error) return <ProblemNote problem={error} />;
  if (!data || (!writes && data.rows.length === 0)) return null;
  return (
    <section className={stack.card} aria-labelledby="quizzes">
      <h2 id="quizzes">{t("quizzes")}</h2>
      <p className="dim">{t("quiz.lead")}</p>
      {data.rows.map((quiz) => (
        <One key={quiz.exam} id={id} quiz={quiz} writes={writes} />
      ))}
      {writes && <Draw id={id} />}
    </section>
  );
}

function Draw({ id }: { id: number }) {
  const t = useWords("rooms/precedents");
  const client = useQueryClient();
  const go = useNavigate();
  const [training, setTraining] = useState(false);
  const draw = useMutation({
    mutationFn: () => api.post<Schemas["QuizDrawnBody"]>(`/projects/${id}/quizzes`, { training }),
    onSuccess: async (made) => {
      say(t("quiz.drawn", { count: made.questions, left: made.left_out.length }));
      await client.invalidateQueries({ queryKey: ["project", id, "quizzes"] });
      await go({ to: "/exams/written", search: { exam: made.exam } });
    },
  });
  return (
    <>
      <Tick
        label={t("quiz.training")}
        checked={training}
        onChange={(event) => setTraining(event.target.checked)}
      />
      {draw.error && <ProblemNote problem={draw.error} />}
      <div>
        <Button busy={draw.isPending} disabled={draw.isPending} onClick={() => draw.mutate()}>
          {t("quiz.draw")}
        </Button>
      </div>
    </>
  );
}

function One({ id, quiz, writes }: { id: number; quiz: Quiz; writes: boolean }) {
  const t = useWords("rooms/precedents");
  const client = useQueryClient();
  const stale = quiz.questions.filter((one) => one.stale !== null);
  const changed = stale.some((one) => one.stale === "changed");
  const look = useMutation({
    mutationFn: () => api.post<void>(`/projects/${id}/quizzes/${quiz.exam}/look-again`),
    onSuccess: () => client.invalidateQueries({ queryKey: ["project", id, "quizzes"] }),
  });
  const title = t("quiz.of", {
    day: dateTime(new Date(quiz.made_at)),
    version: quiz.guidelines_version,
    count: quiz.questions.length,
  });
  return (
    <article className={stack.tight} aria-label={title}>
      <p>
        {writes ? (
          <Link to="/exams/written" search={{ exam: quiz.exam }}>
            {title}
          </Link>
        ) : (
          title
        )}
      </p>
      {stale.length > 0 && (
        <>
          <p className={stack.wrong}>{t("quiz.stale", { count: stale.length })}</p>
          <ul>
            {stale.map((one) => (
              <li key={one.question}>
                {writes ? (
                  <Link to="/exams/written" search={{ question: one.question }}>
                    <bdi>{one.text}</bdi>
                  </Link>
                ) : (
                  <bdi>{one.text}</bdi>
                )}{" "}
                <span className="dim">{t(`stale.${one.stale}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {look.error && <ProblemNote problem={look.error} />}
      {writes && changed && (
        <div>
          <Button busy={look.isPending} disabled={look.isPending} onClick={() => look.mutate()}>
            {t("quiz.look")}
          </Button>
        </div>
      )}
    </article>
  );
}
