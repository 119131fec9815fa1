/** Writing who may work, with how many people that would be before it is saved. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { Count } from "@/workspace/rule/Count";
import { GroupEditor } from "@/workspace/rule/GroupEditor";
import { type Group, type Rule, ruleQuery, toGroup, toRule, type Version } from "@/workspace/rule/rule";

interface Props {
  project: number;
  now: Version | undefined;
  onDone: () => void;
}

export function RuleForm({ project, now, onDone }: Props) {
  const t = useWords("rooms/agreements/who");
  const client = useQueryClient();
  const [group, setGroup] = useState<Group>(() => toGroup((now?.rule ?? null) as Rule | null));
  const rule = toRule(group);
  const save = useMutation({
    mutationFn: () =>
      api.put<Version>(`/projects/${project}/eligibility`, { rule, based_on: now?.version ?? 0 }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ruleQuery(project).queryKey });
      say(t("saved"));
      onDone();
    },
  });
  return (
    <form
      className={stack.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (rule !== undefined) save.mutate();
      }}
    >
      <p className="dim">{t("protected")}</p>
      <GroupEditor group={group} depth={1} onChange={setGroup} />
      <Count project={project} rule={rule} />
      {save.error && <ProblemNote problem={save.error} />}
      <div className={stack.row}>
        <Button type="submit" look="filled" busy={save.isPending} disabled={rule === undefined}>
          {t("save")}
        </Button>
        <Button onClick={onDone}>{t("cancel")}</Button>
      </div>
    </form>
  );
}
