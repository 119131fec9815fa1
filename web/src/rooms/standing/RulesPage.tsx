/** Quality rules of a project, what they decided about people, and the objections that wait. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { projectQuery } from "@/api/projects";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Empty, Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { AppealsCard } from "./AppealsCard";
import { DecisionsCard } from "./DecisionsCard";
import { type Rule, rulesQuery } from "./queries";
import { RuleCard } from "./RuleCard";
import { RuleForm } from "./RuleForm";

export function RulesPage({ id }: { id: number }) {
  const deeds = useQuery(projectQuery(id)).data?.deeds ?? [];
  return (
    <div className={stack.stack}>
      {deeds.includes("review") && <AppealsCard id={id} />}
      <Rules id={id} may={deeds.includes("change_project")} />
      <DecisionsCard id={id} may={deeds.includes("change_project")} />
    </div>
  );
}

function Rules({ id, may }: { id: number; may: boolean }) {
  const t = useWords("rooms/standing");
  const { data, error, refetch } = useQuery(rulesQuery(id));
  const [written, setWritten] = useState<Rule | "new">();
  return (
    <section className={stack.card} aria-labelledby="rules">
      <div className={stack.ends}>
        <h2 id="rules">{t("rules")}</h2>
        {may && <Button onClick={() => setWritten("new")}>{t("new")}</Button>}
      </div>
      <p className="dim">{t("rulesWhy")}</p>
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.rows.length === 0 && (
        <Empty title={t("none")}>
          <p>{t("noneWhy")}</p>
        </Empty>
      )}
      {data && data.rows.length > 0 && (
        <ul className={stack.list}>
          {data.rows.map((rule) => (
            <li key={rule.id}>
              <RuleCard id={id} rule={rule} may={may} onChange={() => setWritten(rule)} />
            </li>
          ))}
        </ul>
      )}
      <Dialog
        open={written !== undefined}
        onClose={() => setWritten(undefined)}
        title={t(written === "new" ? "new" : "change")}
        place="side"
      >
        <RuleForm
          id={id}
          was={written === "new" ? undefined : written}
          skills={data?.skills ?? []}
          onDone={() => setWritten(undefined)}
        />
      </Dialog>
    </section>
  );
}
