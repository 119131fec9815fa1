/** A model's answer shown beside an item: marked as such, and taken over only when the person says so. */
import { useWords } from "@/i18n";
import type { Form, Offer } from "@/api/types";
import { Button } from "@/ui/Button";
import type { Faces } from "./faces";
import type { Task } from "./useTask";
import css from "./Suggestion.module.css";

interface Props {
  form: Form;
  faces: Faces;
  offer: Offer;
  task: Task;
}

export function Suggestion({ form, faces, offer, task }: Props) {
  const t = useWords("workspace");
  const suggested = offer.suggestion;
  if (!suggested) return null;
  const asked = form.questions.filter((question) => question.name in suggested);
  const take = () => {
    for (const question of asked) task.step(question.name, { value: suggested[question.name] });
  };
  return (
    <aside className={css.suggestion} aria-label={t("suggestion.title")}>
      <div>
        <h2>{t("suggestion.title")}</h2>
        <p className="dim">{t("suggestion.why")}</p>
      </div>
      <dl className={css.said}>
        {asked.map((question) => {
          const Summary = faces.questions[question.name]?.Summary;
          if (!Summary) return null;
          return (
            <div key={question.name}>
              <dt dir="auto">{question.title}</dt>
              <dd>
                <Summary
                  question={question}
                  units={task.units[question.about ?? "responses"] ?? []}
                  value={suggested[question.name]}
                />
              </dd>
            </div>
          );
        })}
      </dl>
      <Button onClick={take}>{t("suggestion.take")}</Button>
    </aside>
  );
}
