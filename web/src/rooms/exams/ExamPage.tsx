/** The rules of one exam before one starts, and one's attempts so far. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { dateTime } from "@/ui/format";
import { Markdown } from "@/ui/markdown/Markdown";
import { Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { PaidNote } from "@/workspace/paid/PaidNote";
import { type Attempt, attemptQuery, examQuery, type MyExam } from "./queries";
import { standingText } from "./standing";

export function ExamPage({ id }: { id: string }) {
  const t = useWords("rooms/exams");
  const { data, error, refetch } = useQuery(examQuery(id));
  return (
    <Page title={data?.title ?? t("title")}>
      <div className={stack.stack}>
        {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
        {!data && !error && <Waiting />}
        {data && (
          <>
            {data.description && <Markdown source={data.description} />}
            <RulesCard one={data} />
            <AttemptsCard one={data} />
          </>
        )}
        <Link to="/exams">{t("all")}</Link>
      </div>
    </Page>
  );
}

function RulesCard({ one }: { one: MyExam }) {
  const t = useWords("rooms/exams");
  const go = useNavigate();
  const cache = useQueryClient();
  const start = useMutation({
    mutationFn: () => api.post<Attempt>(`/me/exams/${one.id}/start`),
    onSuccess: async (made) => {
      cache.setQueryData(attemptQuery(made.id).queryKey, made);
      await go({ to: "/attempts/$attempt", params: { attempt: made.id } });
    },
  });
  const may = one.standing.stand === "ready" || one.standing.stand === "under_way";
  return (
    <section className={stack.card} aria-labelledby="rules">
      <h2 id="rules">{t("rules")}</h2>
      <ul>
        {rulesOf(one, t).map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <p>{standingText(one.standing, t)}</p>
      {may && <PaidNote about="exam" subject={one.id} />}
      {start.error && <ProblemNote problem={start.error} />}
      {may && (
        <div>
          <Button
            look="filled"
            busy={start.isPending}
            disabled={start.isPending}
            onClick={() => start.mutate()}
          >
            {t(one.standing.stand === "ready" ? "start" : "goOn")}
          </Button>
        </div>
      )}
    </section>
  );
}

const rulesOf = (one: MyExam, t: ReturnType<typeof useWords>): string[] => [
  ...one.sections.map((section) =>
    section.pass_mark === null
      ? t("section", { title: section.title, count: section.asked })
      : t("sectionMark", { title: section.title, count: section.asked, percent: section.pass_mark }),
  ),
  t("needed", { percent: one.pass_mark ?? 0 }),
  one.my_minutes === null ? t("noLimit") : t("minutesRule", { count: Math.round(one.my_minutes) }),
  t("attempts", { count: one.attempts ?? 1 }),
  ...(one.cooldown_hours && (one.attempts ?? 1) > 1 ? [t("cooldown", { count: one.cooldown_hours })] : []),
  t(`feedback.${one.training ? "training" : (one.feedback ?? "score")}`),
  ...(one.skill ? [t("grants", { skill: one.skill })] : []),
];

function AttemptsCard({ one }: { one: MyExam }) {
  const t = useWords("rooms/exams");
  if (one.attempts_made.length === 0) return null;
  return (
    <section className={stack.card} aria-labelledby="attempts">
      <h2 id="attempts">{t("myAttempts")}</h2>
      <ul className={stack.list}>
        {one.attempts_made.map((tried) => (
          <li key={tried.id}>
            <Link to="/attempts/$attempt" params={{ attempt: tried.id }}>
              {t("attemptOf", { number: tried.number, day: dateTime(new Date(tried.started_at)) })}
            </Link>
            {tried.outcome && ` · ${t(tried.outcome.passed ? "passed" : "failed")}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
