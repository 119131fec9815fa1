/** What one may say of oneself, apart from everything else, to show whether people are treated alike. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiProblem } from "@/api/problems";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { SelectField, TextField } from "@/ui/Field";
import { Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say as toast } from "@/ui/toasts";
import {
  type Attribute,
  ATTRIBUTES,
  GROUPS,
  NOT_SAID,
  OWN_WORDS,
  say,
  type SelfDeclared,
  selfDeclaredQuery,
} from "./queries";

export function SelfDeclaredPage() {
  const t = useWords("rooms/fairness");
  const { data, error, refetch } = useQuery(selfDeclaredQuery);
  return (
    <Page title={t("title")} lead={t("lead")}>
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      <section className={stack.card} aria-labelledby="promise">
        <h2 id="promise">{t("promise")}</h2>
        <ul className={stack.narrow}>
          <li>{t("promise.apart")}</li>
          <li>{t("promise.nobody")}</li>
          <li>{t("promise.five")}</li>
          <li>{t("promise.back")}</li>
        </ul>
      </section>
      {data && <SaidForm now={data} />}
    </Page>
  );
}

function SaidForm({ now }: { now: SelfDeclared }) {
  const t = useWords("rooms/fairness");
  const client = useQueryClient();
  const [given, setGiven] = useState(now);
  const save = useMutation({
    mutationFn: () => say(given),
    onSuccess: (kept) => {
      client.setQueryData(selfDeclaredQuery.queryKey, kept);
      setGiven(kept);
      toast(t("kept"));
    },
  });
  const faults = save.error instanceof ApiProblem ? save.error.faults : [];
  const set = (one: Attribute, group: string, words = "") =>
    setGiven({ ...given, [one]: { group, words: group === OWN_WORDS ? words : "" } });
  return (
    <form
      className={stack.card}
      aria-labelledby="said"
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      <h2 id="said">{t("said")}</h2>
      {ATTRIBUTES.map((one) => (
        <div key={one} className={stack.pair}>
          <SelectField
            label={t(`attribute.${one}`)}
            value={given[one].group}
            options={[NOT_SAID, ...GROUPS[one]].map((value) => ({
              value,
              label: t(`group.${value}`),
            }))}
            wrong={faults.find((fault) => fault.where === `/${one}`)?.why}
            onChange={(event) => set(one, event.target.value)}
          />
          {given[one].group === OWN_WORDS && (
            <TextField
              label={t("ownWords", { what: t(`attribute.${one}`) })}
              help={t("ownWordsHelp")}
              maxLength={80}
              value={given[one].words}
              onChange={(event) => set(one, OWN_WORDS, event.target.value)}
            />
          )}
        </div>
      ))}
      {save.error && faults.length === 0 && <ProblemNote problem={save.error} />}
      <div>
        <Button type="submit" look="filled" busy={save.isPending}>
          {t("keep")}
        </Button>
      </div>
    </form>
  );
}
