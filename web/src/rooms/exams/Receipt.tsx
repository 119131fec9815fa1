/** What an attempt came to: what was reached and needed, what happens next, and each question where that is told. */
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { Markdown } from "@/ui/markdown/Markdown";
import stack from "@/ui/Stack.module.css";
import type { Attempt } from "./queries";
import { standingText } from "./standing";

export function Receipt({ attempt }: { attempt: Attempt }) {
  const t = useWords("rooms/exams");
  const { outcome } = attempt;
  if (!outcome) return null;
  const told = attempt.questions.filter(({ right }) => right !== null);
  return (
    <div className={stack.stack}>
      <section className={stack.card} aria-labelledby="result">
        <h2 id="result">{t(outcome.passed ? "result.passed" : "result.failed")}</h2>
        {outcome.percent !== null && (
          <p>{t("result.reached", { percent: Math.floor(outcome.percent), needed: outcome.needed })}</p>
        )}
        {outcome.sections.length > 0 && (
          <ul>
            {outcome.sections.map((section) => (
              <li key={section.title}>
                <bdi>{section.title}</bdi>: {Math.floor(section.percent)} %
                {section.needed !== null && ` (${t("result.needed", { needed: section.needed })})`}
              </li>
            ))}
          </ul>
        )}
        {outcome.unanswered > 0 && <p>{t("result.unanswered", { count: outcome.unanswered })}</p>}
        {outcome.late > 0 && <p>{t("result.late", { count: outcome.late })}</p>}
        {outcome.regraded && <p>{t("result.regraded")}</p>}
        <p>{standingText(attempt.standing, t)}</p>
      </section>
      {told.length > 0 && (
        <section className={stack.card} aria-labelledby="each">
          <h2 id="each">{t("result.each")}</h2>
          <ol className={stack.list}>
            {told.map((put) => (
              <li key={put.place}>
                <b>{t(put.right ? "right" : "wrong")}</b>
                <Markdown source={put.text} />
                {put.reason && <Markdown source={put.reason} />}
              </li>
            ))}
          </ol>
        </section>
      )}
      <Link to="/exams/$exam" params={{ exam: attempt.exam }}>
        {t("backToExam")}
      </Link>
    </div>
  );
}
