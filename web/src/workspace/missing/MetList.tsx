/** Why one may work somewhere: what is asked, with what is known of oneself. */
import { useWords } from "@/i18n";
import { useAsked } from "./asked";

interface Met {
  sentence: string;
  facts: Record<string, string | number>;
}

export function MetList({ met }: { met: readonly Met[] }) {
  const t = useWords("workspace/missing");
  const { asked, told } = useAsked();
  const said = ({ facts }: Met): string => {
    const fact = String(facts.fact);
    const among = String(facts.among ?? "");
    const what = asked({
      fact,
      key: String(facts.key ?? ""),
      least: facts.least,
      among: among ? among.split(", ") : [],
    });
    const had = facts.had ?? "";
    const yours =
      typeof had === "number"
        ? told(fact, had)
        : had
            .split(", ")
            .map((one) => told(fact, one))
            .join(", ");
    return facts.wanted === 0 ? t("metNot", { what }) : t("met", { what, yours });
  };
  return (
    <details>
      <summary>{t("why")}</summary>
      <ul>
        {met.map((one) => (
          <li key={one.sentence}>{said(one)}</li>
        ))}
      </ul>
    </details>
  );
}
