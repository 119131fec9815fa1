/** One rule: what it does in words, how last week would have gone, and switching it off. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { number } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { changeRule, draftOf, type Replay, replayRule, type Rule, rulesQuery } from "./queries";
import { ruleInWords } from "./saying";
import css from "./Standing.module.css";

interface Props {
  id: number;
  rule: Rule;
  may: boolean;
  onChange: () => void;
}

export function RuleCard({ id, rule, may, onChange }: Props) {
  const t = useWords("rooms/standing");
  const client = useQueryClient();
  const replay = useMutation({ mutationFn: () => replayRule(id, draftOf(rule)) });
  const turn = useMutation({
    mutationFn: () => changeRule(rule.id, draftOf(rule), !rule.on),
    onSuccess: () => client.invalidateQueries({ queryKey: rulesQuery(id).queryKey }),
  });
  const error = replay.error ?? turn.error;
  return (
    <article className={css.rule} aria-label={rule.name} data-off={!rule.on || undefined}>
      <div className={stack.ends}>
        <h3>
          <bdi>{rule.name}</bdi>
        </h3>
        <span className="dim">
          {t(rule.on ? "on" : "off")} · {t("version", { version: number(rule.version) })}
        </span>
      </div>
      <p>{ruleInWords(t, rule)}</p>
      {replay.data && <Replayed of={replay.data} />}
      {error && <ProblemNote problem={error} />}
      {may && (
        <div className={stack.row}>
          <Button look="ghost" busy={replay.isPending} onClick={() => replay.mutate()}>
            {t("replay")}
            <span className="vh"> {rule.name}</span>
          </Button>
          <Button look="ghost" onClick={onChange}>
            {t("change")}
            <span className="vh"> {rule.name}</span>
          </Button>
          <Button look="ghost" busy={turn.isPending} onClick={() => turn.mutate()}>
            {t(rule.on ? "switchOff" : "switchOn")}
            <span className="vh"> {rule.name}</span>
          </Button>
        </div>
      )}
    </article>
  );
}

/** What a rule would have done in the last seven days. */
export function Replayed({ of: { events, people, fired, hit, whole } }: { of: Replay }) {
  const t = useWords("rooms/standing");
  const said = { events: number(events), people: number(people), fired: number(fired), hit: number(hit) };
  return (
    <p className={css.replayed} role="status">
      {t(events === 0 ? "replayed.nothing" : fired === 0 ? "replayed.nobody" : "replayed.fired", said)}
      {!whole && ` ${t("replayed.part")}`}
    </p>
  );
}
