/** What comes before the next task, each with the way to it. */
import { Link } from "@tanstack/react-router";
import type { Missing } from "@/api/agreements";
import { useWords } from "@/i18n";
import { Lack } from "./Lack";
import css from "./MissingList.module.css";

export function MissingList({ missing }: { missing: readonly Missing[] }) {
  const t = useWords("workspace/missing");
  return (
    <section className={css.missing} aria-label={t("first")}>
      <p>{t("first")}</p>
      <ul>
        {missing.map((one, place) => (
          <li key={`${one.code}/${place}`}>
            <Link to={one.link}>
              {one.code === "eligibility.not_met" ? (
                <Lack facts={one.facts} />
              ) : (
                t(one.facts.again ? `${one.code}.again` : one.code, {
                  ...one.facts,
                  defaultValue: one.sentence,
                })
              )}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
