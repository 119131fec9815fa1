/** What a condition on who may work asks for, in the reader's words. */
import { language, useWords } from "@/i18n";
import { countryName, languageName } from "@/ui/codes";
import { number, percent } from "@/ui/format";

export interface Condition {
  fact: string;
  key?: string;
  least?: string | number;
  among?: readonly string[];
}

/** What is counted of somebody's work, in one project or in all of them. */
const WORKED = new Set(["answers", "accepted", "gold", "reviewed", "stops", "receipts"]);

const either = (some: readonly string[]) =>
  new Intl.ListFormat(language(), { type: "disjunction" }).format(some);

/** Gives `asked`, what a condition asks for, and `told`, a value of its fact by name. */
export function useAsked() {
  const t = useWords("workspace/missing");
  const words = useWords("rooms/openings");
  const told = (fact: string, value: string | number): string => {
    if (fact === "gold" || fact === "reviewed") return percent(Number(value) / 100);
    if (typeof value === "number") return number(value);
    if (fact === "country") return countryName(value);
    if (fact === "language") return words(`level.${value}`);
    if (fact === "domain" || fact === "education") return words(`${fact}.${value}`);
    return value;
  };
  const asked = ({ fact, key = "", least = "", among = [] }: Condition): string =>
    t(WORKED.has(fact) && key ? `ask.${fact}.in` : `ask.${fact}`, {
      key: fact === "language" && key ? languageName(key) : key,
      least: told(fact, least),
      among: either(among.map((one) => told(fact, one))),
    });
  return { asked, told };
}
