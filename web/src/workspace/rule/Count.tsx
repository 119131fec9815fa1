/** How many people a rule would let in, while it is written. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { useWords } from "@/i18n";
import { number } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import css from "./Rule.module.css";
import { countQuery, type Rule } from "./rule";

export function Count({ project, rule }: { project: number; rule: Rule | null | undefined }) {
  const t = useWords("rooms/agreements/who");
  const wanted = useDeferredValue(rule);
  const { data, error } = useQuery({ ...countQuery(project, wanted), placeholderData: keepPreviousData });
  if (error) return <ProblemNote problem={error} />;
  return (
    <p className={css.count} role="status">
      {rule === undefined
        ? t("unfinished")
        : data &&
          (data.passes === null
            ? t("fewPass", { of: number(data.of) })
            : t("wouldPass", { passes: number(data.passes), of: number(data.of) }))}
    </p>
  );
}
