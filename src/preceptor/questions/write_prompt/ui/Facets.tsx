/** Topic, format, difficulty, intent: what the item fixes is said, what it leaves open is chosen; and the map of what is there. */
import { useWords } from "@/i18n";
import type { AskProps } from "@/workspace/faces";
import { Coverage } from "@/workspace/live/Coverage";
import css from "./Prompt.module.css";
import { type Answer, type Question, START, wantedOf, withFacet } from "./prompt";

export function Facets(props: AskProps<Question, Answer, never>) {
  const t = useWords("questions/write_prompt");
  const { question, value = START, set } = props;
  const fixed = wantedOf(props);
  if ((question.facets ?? []).length === 0) return null;
  return (
    <>
      <div className={css.facets}>
        {(question.facets ?? []).map(({ name, title, options }) => (
          <label key={name} className={css.facet}>
            <span>{title}</span>
            {fixed[name] === undefined ? (
              <select
                value={value.facets[name] ?? ""}
                onChange={(event) => set(withFacet(props, name, event.target.value))}
              >
                <option value="" disabled>
                  {t("choose")}
                </option>
                {options.map((one) => (
                  <option key={one.value} value={one.value} title={one.help}>
                    {one.title}
                  </option>
                ))}
              </select>
            ) : (
              <output>
                <bdi>{options.find((one) => one.value === fixed[name])?.title ?? fixed[name]}</bdi>
              </output>
            )}
          </label>
        ))}
      </div>
      <details className={css.map}>
        <summary>{t("map")}</summary>
        <Coverage question={question.name} />
      </details>
    </>
  );
}
