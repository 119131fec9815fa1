/** A question exactly as it is put to whoever sits an exam; an answer can be tried, and is counted as it would be there. */
import { useMutation } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { percent } from "@/ui/format";
import { Markdown } from "@/ui/markdown/Markdown";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Answer, type Asked } from "../Answer";
import type { Said } from "../queries";
import type { Asking, TriedAnswer } from "./queries";

const nothing = () => undefined;

export function AsAsked({ body }: { body: Asking }) {
  const t = useWords("rooms/exams");
  const { shape, text, options = [], form = null, payload = null } = body;
  const drawn = JSON.stringify([shape, text, options, form, payload]);
  const put = useMemo(() => asked(drawn), [drawn]);
  return (
    <section className={stack.card} aria-labelledby="asked">
      <h2 id="asked">{t("write.asked")}</h2>
      <Trial key={drawn} put={put} body={body} />
    </section>
  );
}

function asked(drawn: string): Asked {
  const [shape, text, options, form, payload] = JSON.parse(drawn) as [
    Asked["shape"],
    string,
    string[],
    Asked["form"],
    Asked["payload"],
  ];
  return { shape, text, options, form, payload };
}

function Trial({ put, body }: { put: Asked; body: Asking }) {
  const t = useWords("rooms/exams");
  const [said, setSaid] = useState<Said>({});
  const attempt = useMutation({
    mutationFn: () => api.post<TriedAnswer>("/exam-questions/try", { ...body, said }),
  });
  const change = (now: Said) => {
    setSaid(now);
    attempt.reset();
  };
  const told = attempt.data;
  return (
    <>
      <Answer put={put} said={said} locked={false} onChange={change} onPending={nothing} />
      <div>
        <Button
          busy={attempt.isPending}
          disabled={attempt.isPending || Object.keys(said).length === 0}
          onClick={() => attempt.mutate()}
        >
          {t("write.try")}
        </Button>
      </div>
      {attempt.error && <ProblemNote problem={attempt.error} />}
      {told && (
        <div role="status">
          <b>{t(told.right ? "right" : "wrong")}</b>{" "}
          {t("write.score", { score: percent(told.score), from: percent(told.right_from) })}
          {Object.keys(told.parts).length > 0 && (
            <ul>
              {Object.entries(told.parts).map(([name, score]) => (
                <li key={name}>
                  <bdi>{titleOf(body, name)}</bdi>: {percent(score)}
                </li>
              ))}
            </ul>
          )}
          {!told.right && body.reason && <Markdown source={body.reason} />}
        </div>
      )}
    </>
  );
}

const titleOf = (body: Asking, name: string): string => {
  const questions = (body.form?.questions ?? []) as { name: string; title?: string }[];
  return questions.find((one) => one.name === name)?.title ?? name;
};
