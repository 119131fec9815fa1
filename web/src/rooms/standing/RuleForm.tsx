/** Writing a rule: conditions, what follows, the whole in words, and how last week would have gone. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { SelectField, TextField } from "@/ui/Field";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { ConditionFields } from "./ConditionFields";
import {
  ACTIONS,
  changeRule,
  type Draft,
  draftOf,
  makeRule,
  replayRule,
  type Rule,
  rulesQuery,
} from "./queries";
import { Replayed } from "./RuleCard";
import { ruleInWords } from "./saying";
import { BEGINNINGS } from "./beginnings";
import css from "./Standing.module.css";

interface Props {
  id: number;
  was?: Rule;
  skills: readonly string[];
  onDone: () => void;
}

export function RuleForm({ id, was, skills, onDone }: Props) {
  const t = useWords("rooms/standing");
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft>(was ? draftOf(was) : BEGINNINGS.gold);
  const replay = useMutation({ mutationFn: () => replayRule(id, draft) });
  const save = useMutation({
    mutationFn: () => (was ? changeRule(was.id, draft, true) : makeRule(id, draft)),
    onSuccess: async () => {
      say(t("switchedOn"));
      await client.invalidateQueries({ queryKey: rulesQuery(id).queryKey });
      onDone();
    },
  });
  const set = (change: Partial<Draft>) => {
    replay.reset();
    setDraft({ ...draft, ...change });
  };
  const error = save.error ?? replay.error;
  return (
    <form
      className={stack.stack}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {!was && (
        <SelectField
          label={t("beginning")}
          options={Object.keys(BEGINNINGS).map((value) => ({ value, label: t(`beginning.${value}`) }))}
          onChange={(event) =>
            set({ ...BEGINNINGS[event.target.value as keyof typeof BEGINNINGS], name: draft.name })
          }
        />
      )}
      <TextField
        label={t("name")}
        help={t("nameHelp")}
        required
        maxLength={120}
        data-first
        value={draft.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      {draft.conditions.map((one, at) => (
        <ConditionFields
          key={at}
          legend={t(at ? "alsoWhen" : "when")}
          value={one}
          onChange={(next) =>
            set({ conditions: draft.conditions.map((old, place) => (place === at ? next : old)) })
          }
          onDrop={
            draft.conditions.length > 1
              ? () => set({ conditions: draft.conditions.filter((_, place) => place !== at) })
              : undefined
          }
        />
      ))}
      <div>
        <Button
          look="ghost"
          disabled={draft.conditions.length >= 5}
          onClick={() =>
            set({
              conditions: [
                ...draft.conditions,
                { collector: "answers", comparison: "at_least", value: 10, minimum: 1, window: 10 },
              ],
            })
          }
        >
          {t("addCondition")}
        </Button>
      </div>
      <Consequence draft={draft} skills={skills} onChange={set} />
      <p className={css.words}>{ruleInWords(t, draft)}</p>
      {replay.data && <Replayed of={replay.data} />}
      {error && <ProblemNote problem={error} />}
      <div className={stack.row}>
        <Button busy={replay.isPending} disabled={!draft.name.trim()} onClick={() => replay.mutate()}>
          {t("replay")}
        </Button>
        <Button type="submit" look="filled" busy={save.isPending} disabled={!draft.name.trim()}>
          {t("switchOn")}
        </Button>
      </div>
    </form>
  );
}

interface ConsequenceProps {
  draft: Draft;
  skills: readonly string[];
  onChange: (change: Partial<Draft>) => void;
}

function Consequence({ draft, skills, onChange }: ConsequenceProps) {
  const t = useWords("rooms/standing");
  const { action } = draft;
  return (
    <div className={stack.pair}>
      <SelectField
        label={t("action")}
        value={action}
        options={ACTIONS.map((value) => ({ value, label: t(`action.${value}`) }))}
        help={action === "remove" ? t("action.removeHelp") : undefined}
        onChange={(event) => {
          const chosen = event.target.value as Draft["action"];
          onChange({ action: chosen, skill: chosen === "exam" ? (skills[0] ?? "") : "" });
        }}
      />
      {(action === "pause" || action === "more_gold") && (
        <TextField
          label={t("hours")}
          type="number"
          min={1}
          max={2160}
          value={draft.hours}
          onChange={(event) => onChange({ hours: Number(event.target.value) })}
        />
      )}
      {action === "more_gold" && (
        <TextField
          label={t("goldShare")}
          type="number"
          min={1}
          max={100}
          value={Math.round(draft.share * 100)}
          onChange={(event) => onChange({ share: Number(event.target.value) / 100 })}
        />
      )}
      {action === "ask_again" && (
        <TextField
          label={t("answersAgain")}
          type="number"
          min={1}
          max={200}
          value={draft.answers}
          onChange={(event) => onChange({ answers: Number(event.target.value) })}
        />
      )}
      {action === "exam" && (
        <SelectField
          label={t("skill")}
          value={draft.skill}
          help={skills.length === 0 ? t("noSkills") : undefined}
          options={skills.map((value) => ({ value, label: value }))}
          onChange={(event) => onChange({ skill: event.target.value })}
        />
      )}
    </div>
  );
}
