/** Which kind of work: the ready-made templates, or nothing. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useWords } from "@/i18n";
import type { TemplateCard } from "@/api/house";
import { templateQuery, templatesQuery } from "@/api/projects";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import type { StepProps } from "./steps";
import css from "./Wizard.module.css";

export function TemplateStep({ plan, dispatch }: StepProps) {
  const t = useWords("rooms/projects");
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(templatesQuery);
  const [problem, setProblem] = useState<unknown>();
  const last = useRef("");
  if (error) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const take = (name: string) => {
    last.current = name;
    client
      .fetchQuery(templateQuery(name))
      // Arrows pass over many: only the one they stopped at is taken, whichever comes in last.
      .then((template) => last.current === name && dispatch({ type: "template", template }))
      .catch(setProblem);
  };
  const takeNone = () => {
    last.current = "";
    dispatch({ type: "blank" });
  };
  const blank = { name: "", title: t("wizard.blank"), description: t("wizard.blankWhat") };
  return (
    <>
      {problem !== undefined && <ProblemNote problem={problem} />}
      <fieldset className={css.templates}>
        <legend className="vh">{t("wizard.template.heading")}</legend>
        {data.rows.map((one) => (
          <Card
            key={one.name}
            one={one}
            chosen={plan.template === one.name}
            onChoose={() => take(one.name)}
          />
        ))}
        <Card one={blank} chosen={plan.template === ""} onChoose={takeNone} />
      </fieldset>
    </>
  );
}

interface CardProps {
  one: Pick<TemplateCard, "name" | "title" | "description">;
  chosen: boolean;
  onChoose: () => void;
}

function Card({ one, chosen, onChoose }: CardProps) {
  return (
    <label className={css.template}>
      <input type="radio" name="template" className="vh" checked={chosen} onChange={onChoose} />
      <span className={css.templateTitle}>{one.title}</span>
      <span className={css.what}>{one.description}</span>
    </label>
  );
}
