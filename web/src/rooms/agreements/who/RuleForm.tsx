/** Writing who may work, with how many people that would be before it is saved. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { number } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { GroupEditor } from "./GroupEditor";
import css from "./Eligibility.module.css";
import { countQuery, type Group, type Rule, ruleQuery, toGroup, toRule, type Version } from "./rule";

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

function Count({ project, rule }: { project: number; rule: Rule | null | undefined }) {
  const t = useWords("rooms/agreements/who");
  const wanted = useDeferredValue(rule);
  const { data, error } = useQuery({
    ...countQuery(project, wanted),
    placeholderData: keepPreviousData,
  });
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
