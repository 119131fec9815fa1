/** An item and answers to it, read-only: for previews, review and results. Lettered in the order given. */
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Answers, Form } from "@/api/types";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import { useWords } from "@/i18n";
import { askedOf } from "./conditions";
import { type Faces, facesOf, unitsOf } from "./faces";
import css from "./ItemView.module.css";

export interface Given {
  /** Unique among the answers shown. */
  key: string;
  /** Whose: a pseudonym, "gold", "consensus". */
  by: string;
  answers: Answers;
}

interface Props {
  form: Form;
  /** Field name → value, responses in the order to letter them. */
  payload: Record<string, unknown>;
  given?: readonly Given[];
}

const nothing: Readonly<Record<string, readonly string[]>> = {};

export function ItemView(props: Props) {
  const { form } = props;
  const { data, error } = useQuery({
    queryKey: ["faces", form],
    queryFn: () => facesOf(form),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error) return <ProblemNote problem={error} />;
  return data ? <Shown {...props} faces={data} /> : <Waiting rows={1} />;
}

function Shown({ form, payload, given = [], faces }: Props & { faces: Faces }) {
  const units = useMemo(() => unitsOf(form, faces, payload), [form, faces, payload]);
  return (
    <div className={css.item}>
      {form.fields.map((field) => {
        const face = faces.fields[field.name];
        const value = payload[field.name];
        if (!face || value === undefined || value === null) return null;
        return (
          <section key={field.name} className={css.field} aria-label={field.title}>
            <p className={css.title}>{field.title}</p>
            <face.Show
              field={field}
              value={value}
              units={units[field.name] ?? []}
              focus={undefined}
              onFocus={ignore}
              badges={nothing}
            />
          </section>
        );
      })}
      {given.map((one) => (
        <section key={one.key} className={css.given} aria-label={one.by}>
          <p className={css.by}>{one.by}</p>
          <Answered form={form} payload={payload} faces={faces} units={units} answers={one.answers} />
        </section>
      ))}
    </div>
  );
}

interface AnsweredProps {
  form: Form;
  payload: Record<string, unknown>;
  faces: Faces;
  units: ReturnType<typeof unitsOf>;
  answers: Answers;
}

/** Each question with what was answered; one that was not asked says so, lest it look forgotten. */
function Answered({ form, payload, faces, units, answers }: AnsweredProps) {
  const t = useWords("workspace");
  const asked = askedOf(form, payload, answers);
  return form.questions.map((question) => {
    const face = faces.questions[question.name];
    const value = answers[question.name];
    if (!face) return null;
    return (
      <div key={question.name} className={css.answer}>
        <p className={css.title}>{question.title}</p>
        {value === undefined && !asked.has(question.name) ? (
          <p className="dim">{t("notAsked")}</p>
        ) : (
          <face.Summary
            question={question}
            units={units[question.about ?? "responses"] ?? []}
            value={value}
            shown={payload}
          />
        )}
      </div>
    );
  });
}

function ignore(): void {
  // Nothing is in focus where nothing can be said.
}
