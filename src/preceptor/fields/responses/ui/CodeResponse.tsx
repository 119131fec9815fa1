/** A response that is code: read as it is, or by the lines in which it differs from another. */
import { lazy, Suspense, useState } from "react";
import { useWords } from "@/i18n";
import { CodeView } from "@/ui/code/CodeView";
import { SelectField } from "@/ui/Field";
import type { Unit } from "@/workspace/faces";
import css from "./Responses.module.css";

const CodeDiff = lazy(() => import("@/ui/code/CodeDiff"));

interface Props {
  unit: Unit;
  others: readonly Unit[];
  language: string;
}

export default function CodeResponse({ unit, others, language }: Props) {
  const t = useWords("fields/responses");
  const [against, setAgainst] = useState("");
  const other = others.find((one) => one.id === against);
  const options = others
    .filter((one) => one.id !== unit.id)
    .map((one) => ({ value: one.id, label: t("differences", { letter: one.letter }) }));
  return (
    <>
      {other ? (
        <Suspense>
          <CodeDiff
            before={other.text}
            after={unit.text}
            label={t("differences", { letter: other.letter })}
          />
        </Suspense>
      ) : (
        <CodeView code={unit.text} language={language} label={`${t("response")} ${unit.letter}`} />
      )}
      {options.length > 0 && (
        <div className={css.against}>
          <SelectField
            label={t("show", { letter: unit.letter })}
            value={against}
            options={[{ value: "", label: t("asItIs") }, ...options]}
            onChange={(event) => setAgainst(event.target.value)}
          />
        </div>
      )}
    </>
  );
}
