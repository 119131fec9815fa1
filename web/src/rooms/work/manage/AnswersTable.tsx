/** Answers side by side: a column a person, a row a question, by the questions' own faces. */
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useWords } from "@/i18n";
import type { Answers, Form } from "@/api/types";
import { Waiting } from "@/ui/Notes";
import { facesOf, unitsOf } from "@/workspace/faces";
import css from "./Items.module.css";

export interface Voice {
  key: string;
  by: string;
  about: string;
  answers: Answers;
}

interface Props {
  form: Form;
  payload: Record<string, unknown>;
  voices: readonly Voice[];
}

export function AnswersTable({ form, payload, voices }: Props) {
  const t = useWords("rooms/work/manage");
  const { data: faces } = useQuery({
    queryKey: ["faces", form],
    queryFn: () => facesOf(form),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const units = useMemo(() => (faces ? unitsOf(form, faces, payload) : {}), [form, faces, payload]);
  if (!faces) return <Waiting rows={1} />;
  return (
    <div className={css.side} tabIndex={0} role="group" aria-label={t("item.answers")}>
      <table>
        <caption className="vh">{t("item.answers")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("item.question")}</th>
            {voices.map((voice) => (
              <th key={voice.key} scope="col" data-sum={voice.key === "consensus" || undefined}>
                {voice.by}
                {voice.about && <span>{voice.about}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {form.questions.map((question) => {
            const Summary = faces.questions[question.name]?.Summary;
            return (
              <tr key={question.name}>
                <th scope="row">{question.title}</th>
                {voices.map((voice) => {
                  const value = voice.answers[question.name];
                  return (
                    <td key={voice.key} data-sum={voice.key === "consensus" || undefined}>
                      {Summary && value !== undefined && value !== null ? (
                        <Summary
                          question={question}
                          units={units[question.about ?? "responses"] ?? []}
                          value={value}
                          shown={payload}
                        />
                      ) : (
                        "–"
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
