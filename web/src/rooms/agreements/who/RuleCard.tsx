/** Who may work in a project: its rule in words, and the way to change it. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { useAsked } from "@/workspace/missing/asked";
import css from "@/workspace/rule/Rule.module.css";
import { type Group, isGroup, type Part, type Rule, ruleQuery, toGroup } from "@/workspace/rule/rule";
import { RuleForm } from "./RuleForm";

export function RuleCard({ project }: { project: number }) {
  const t = useWords("rooms/agreements/who");
  const { data, error, refetch } = useQuery(ruleQuery(project));
  const [open, setOpen] = useState(false);
  const now = data?.rows[0];
  const rule = (now?.rule ?? null) as Rule | null;
  return (
    <section className={stack.card} aria-label={t("title")}>
      <div className={stack.ends}>
        <h2>{t("title")}</h2>
        <Button disabled={!data} onClick={() => setOpen(true)}>
          {t("change")}
        </Button>
      </div>
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (rule === null ? <p className="dim">{t("everybody")}</p> : <Words group={toGroup(rule)} />)}
      <Dialog open={open} onClose={() => setOpen(false)} title={t("title")} place="side">
        {open && <RuleForm project={project} now={now} onDone={() => setOpen(false)} />}
      </Dialog>
    </section>
  );
}

function Words({ group }: { group: Group }) {
  const t = useWords("rooms/agreements/who");
  const join = group.not ? `none.${group.join}` : `join.${group.join}`;
  return (
    <>
      {(group.parts.length > 1 || group.not) && <p>{t(join)}:</p>}
      <ul className={css.words}>
        {group.parts.map((part, at) => (
          <li key={at}>
            <Line part={part} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Line({ part }: { part: Part }) {
  const t = useWords("rooms/agreements/who");
  const { asked } = useAsked();
  if (isGroup(part)) return <Words group={part} />;
  return part.not ? t("notThis", { what: asked(part) }) : asked(part);
}
