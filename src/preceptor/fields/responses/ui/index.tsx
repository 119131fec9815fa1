/** The responses to judge: lettered cards in the order this person is shown, never moved. */
import clsx from "clsx";
import { lazy, memo, Suspense, useId } from "react";
import { useWords } from "@/i18n";
import type { FormField } from "@/api/types";
import { usePreferences } from "@/app/preferences";
import { Letter } from "@/ui/Letter";
import { Markdown } from "@/ui/markdown/Markdown";
import type { FieldFace, ShowProps, Unit } from "@/workspace/faces";
import css from "./Responses.module.css";

/** Fetched by forms whose responses are code. */
const CodeResponse = lazy(() => import("./CodeResponse"));

interface Response {
  id: string;
  text: string;
}

function Show({ field, units, focus, onFocus, badges }: ShowProps<FormField, Response[]>) {
  const { layout } = usePreferences();
  return (
    <div className={css.list} data-layout={units.length > 1 ? layout : "list"}>
      {units.map((unit) => (
        <Card
          key={unit.id}
          unit={unit}
          inFocus={unit.id === focus}
          badges={(badges[unit.id] ?? []).join(" · ")}
          onFocus={onFocus}
          code={field.look === "code" ? String(field.language ?? "") : undefined}
          others={units}
        />
      ))}
    </div>
  );
}

interface CardProps {
  unit: Unit;
  inFocus: boolean;
  badges: string;
  onFocus: (unit: string) => void;
  /** The language, where responses are code. */
  code: string | undefined;
  others: readonly Unit[];
}

const Card = memo(function Card({ unit, inFocus, badges, onFocus, code, others }: CardProps) {
  const t = useWords("fields/responses");
  const heading = useId();
  return (
    <article
      data-unit={unit.id}
      className={clsx(css.card, inFocus && css.inFocus)}
      aria-labelledby={heading}
      onPointerDown={() => onFocus(unit.id)}
    >
      <div className={css.head}>
        <h3 id={heading}>
          <span className="vh">{t("response")} </span>
          <Letter>{unit.letter}</Letter>
        </h3>
        {badges && <span className={css.badge}>{badges}</span>}
      </div>
      <div className={css.body}>
        {unit.text.trim() === "" && <p className={css.nothing}>{t("empty")}</p>}
        {unit.text.trim() !== "" && code === undefined && <Markdown source={unit.text} />}
        {unit.text.trim() !== "" && code !== undefined && (
          <Suspense fallback={<pre>{unit.text}</pre>}>
            <CodeResponse unit={unit} others={others} language={code} />
          </Suspense>
        )}
      </div>
    </article>
  );
});

const face: FieldFace<FormField, Response[]> = {
  place: "middle",
  Show,
  units: (value) => value.map(({ id, text }) => ({ id, text })),
  part: (value, id) => value.filter((one) => one.id === id),
};
export default face;
