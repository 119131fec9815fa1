/** A group of conditions, joined by all or by any; groups may lie in groups. */
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Tick } from "@/ui/Entry";
import { Segmented } from "@/ui/Field";
import stack from "@/ui/Stack.module.css";
import { ConditionRow } from "./ConditionRow";
import css from "./Rule.module.css";
import { type Group, isGroup, MOST_DEPTH, newGroup, newOne, type Part } from "./rule";

interface Props {
  group: Group;
  depth: number;
  onChange: (now: Group) => void;
  onRemove?: () => void;
}

export function GroupEditor({ group, depth, onChange, onRemove }: Props) {
  const t = useWords("rooms/agreements/who");
  const set = (at: number, to: Part) =>
    onChange({ ...group, parts: group.parts.map((part, place) => (place === at ? to : part)) });
  const drop = (at: number) => onChange({ ...group, parts: group.parts.filter((_, place) => place !== at) });
  const add = (part: Part) => onChange({ ...group, parts: [...group.parts, part] });
  return (
    <div
      className={css.group}
      data-deep={depth > 1 || undefined}
      role="group"
      aria-label={t(`join.${group.join}`)}
    >
      {(group.parts.length > 1 || depth > 1) && (
        <div className={stack.ends}>
          <Segmented
            label={t("join")}
            value={group.join}
            options={(["all", "any"] as const).map((value) => ({
              value,
              label: t(`join.${value}`),
            }))}
            onChange={(join) => onChange({ ...group, join: join as Group["join"] })}
          />
          {onRemove && (
            <span className={stack.row}>
              <Tick
                label={t("not")}
                checked={group.not}
                onChange={(event) => onChange({ ...group, not: event.target.checked })}
              />
              <Button look="ghost" onClick={onRemove}>
                {t("removeGroup")}
              </Button>
            </span>
          )}
        </div>
      )}
      <ul className={stack.list}>
        {group.parts.map((part, at) =>
          isGroup(part) ? (
            <li key={`group/${at}/${group.parts.length}`}>
              <GroupEditor
                group={part}
                depth={depth + 1}
                onChange={(now) => set(at, now)}
                onRemove={() => drop(at)}
              />
            </li>
          ) : (
            <ConditionRow
              key={`${part.fact}/${at}/${group.parts.length}`}
              one={part}
              onChange={(now) => set(at, now)}
              onRemove={() => drop(at)}
            />
          ),
        )}
      </ul>
      <div className={stack.row}>
        <Button onClick={() => add(newOne("language"))}>{t("add")}</Button>
        {depth < MOST_DEPTH && group.parts.length > 0 && (
          <Button look="ghost" onClick={() => add(newGroup(group.join === "all" ? "any" : "all"))}>
            {t("addGroup")}
          </Button>
        )}
      </div>
    </div>
  );
}
