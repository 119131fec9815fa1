/** Why a project's rule is not met: what it asks, and what was found. */
import type { Missing } from "@/api/agreements";
import { useWords } from "@/i18n";
import { useAsked } from "./asked";

const list = (said: string | number | undefined) => (said ? String(said).split(", ") : []);

const NOTHING: Readonly<Record<string, string>> = {
  skill: "lack.notHeld",
  gold: "lack.tooFew",
  reviewed: "lack.tooFew",
};

export function Lack({ facts }: { facts: Missing["facts"] }) {
  const t = useWords("workspace/missing");
  const { asked, told } = useAsked();
  const fact = String(facts.fact);
  const what = asked({
    fact,
    key: String(facts.key),
    least: facts.least,
    among: list(facts.among),
  });
  const had = typeof facts.had === "number" ? [facts.had] : list(facts.had);
  const found = had.map((one) => told(fact, one)).join(", ");
  const nothing = NOTHING[fact] ?? "lack.nothing";
  const say = facts.wanted ? (found ? "lack" : nothing) : "lack.unwanted";
  return (
    <>
      {t(say, { what, found })}
      {facts.either ? ` ${t("lack.either")}` : null}
    </>
  );
}
