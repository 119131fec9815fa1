/** The course "How people teach models": a page at a time, a question to each, as often as one likes. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState } from "react";
import { type Checked, type Course, type CoursePart, courseQuery } from "@/api/agreements";
import { api } from "@/api/client";
import { language, useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { LinkButton } from "@/ui/LinkButton";
import { Markdown } from "@/ui/markdown/Markdown";
import { Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import css from "./Agreements.module.css";

export function CoursePage() {
  const t = useWords("rooms/agreements");
  const { data, error, refetch } = useQuery(courseQuery(language()));
  return (
    <Page title={data?.title ?? t("course.title")} lead={t("course.lead")}>
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && <Parts key={data.language} course={data} />}
    </Page>
  );
}

/** Begins at the first page not passed yet; all of them can be gone back to. */
function Parts({ course }: { course: Course }) {
  const t = useWords("rooms/agreements");
  const { pages, passed } = course;
  const [at, setAt] = useState(() => {
    const next = pages.findIndex(({ id }) => !passed.includes(id));
    return next < 0 ? 0 : next;
  });
  const part = pages[at];
  if (!part) return null;
  return (
    <div className={css.measure}>
      {course.done_at && (
        <div className={stack.card} role="status">
          <p>{t("course.done")}</p>
          <div>
            <LinkButton to="/work" look="filled">
              {t("toWork")}
            </LinkButton>
          </div>
        </div>
      )}
      <p className="vh">{t("course.passed", { done: passed.length, count: pages.length })}</p>
      <ol className={css.steps} aria-hidden>
        {pages.map(({ id }) => (
          <li key={id} className={css.step} data-done={passed.includes(id) || undefined} />
        ))}
      </ol>
      <Part key={part.id} part={part} course={course} number={at + 1} />
      <div className={stack.ends}>
        <Button disabled={at === 0} onClick={() => setAt(at - 1)}>
          {t("course.back")}
        </Button>
        <Button disabled={at === pages.length - 1} onClick={() => setAt(at + 1)}>
          {t("course.next")}
        </Button>
      </div>
    </div>
  );
}

function Part({ part, course, number }: { part: CoursePart; course: Course; number: number }) {
  const t = useWords("rooms/agreements");
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever turns a page by keyboard begins to read at its top.
  useEffect(() => {
    if (number > 1) heading.current?.focus();
  }, [number]);
  return (
    <>
      <article className={css.text} lang={course.language}>
        <h2 ref={heading} tabIndex={-1}>
          {t("course.page", { number, count: course.pages.length })} · {part.title}
        </h2>
        <Markdown source={part.text} />
      </article>
      <Check part={part} course={course} />
    </>
  );
}

function Check({ part, course }: { part: CoursePart; course: Course }) {
  const t = useWords("rooms/agreements");
  const client = useQueryClient();
  const name = useId();
  const [option, setOption] = useState<number>();
  const answer = useMutation({
    mutationFn: () => api.post<Checked>("/me/course", { page: part.id, option, language: course.language }),
    onSuccess: ({ passed, done_at }) =>
      client.setQueryData(courseQuery(language()).queryKey, { ...course, passed, done_at }),
  });
  const told = answer.data;
  return (
    <form
      className={stack.card}
      aria-label={part.question}
      onSubmit={(event) => {
        event.preventDefault();
        if (option !== undefined) answer.mutate();
      }}
    >
      <fieldset className={css.options}>
        <legend>
          <strong>{part.question}</strong>
        </legend>
        {part.options.map((words, place) => (
          <label key={words} className={css.option}>
            <input
              type="radio"
              name={name}
              checked={option === place}
              onChange={() => {
                setOption(place);
                answer.reset();
              }}
            />
            {words}
          </label>
        ))}
      </fieldset>
      {answer.error && <ProblemNote problem={answer.error} />}
      {told && (
        <p className={css.why} role="status">
          <strong>{t(told.correct ? "course.right" : "course.wrong")}</strong> {told.why}
        </p>
      )}
      <div>
        <Button type="submit" look="filled" busy={answer.isPending} disabled={option === undefined}>
          {t("course.check")}
        </Button>
      </div>
    </form>
  );
}
