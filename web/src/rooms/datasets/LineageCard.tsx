/** Where a build comes from and how it was made: counts, versions, recipe, what was left out. */
import { useWords } from "@/i18n";
import type { Build } from "@/api/house";
import stack from "@/ui/Stack.module.css";
import { cellOf } from "./cell";
import css from "./Datasets.module.css";

/** Shown elsewhere, or too long for a line. */
const ELSEWHERE = new Set(["recipe", "agreement", "voices", "judges", "people"]);

export function LineageCard({ build }: { build: Build }) {
  const t = useWords("rooms/datasets");
  return (
    <section className={stack.card} aria-labelledby="lineage">
      <h2 id="lineage">{t("lineage.title")}</h2>
      <div className={stack.pair}>
        <Facts title={t("lineage.from")} facts={build.lineage} />
        <Facts title={t("lineage.recipe")} facts={build.recipe} />
      </div>
    </section>
  );
}

function Facts({ title, facts }: { title: string; facts: Record<string, unknown> }) {
  const t = useWords("rooms/datasets");
  return (
    <div>
      <h3>{title}</h3>
      <dl className={css.facts}>
        {Object.entries(facts)
          .filter(([name]) => !ELSEWHERE.has(name))
          .map(([name, value]) => (
            <div key={name}>
              <dt>{t(`fact.${name}`, { defaultValue: name.replaceAll("_", " ") })}</dt>
              <dd>
                {name === "questions" && Array.isArray(value) && value.length === 0
                  ? t("lineage.allQuestions")
                  : listed(value)}
              </dd>
            </div>
          ))}
      </dl>
    </div>
  );
}

/** Lists and small objects in words; an empty list is a dash. */
function listed(value: unknown): string {
  if (Array.isArray(value)) return value.map(cellOf).join(", ") || "–";
  if (typeof value === "object" && value !== null)
    return (
      Object.entries(value)
        .map(([name, inner]) => `${name.replaceAll("_", " ")}: ${cellOf(inner)}`)
        .join(", ") || "–"
    );
  return cellOf(value);
}
