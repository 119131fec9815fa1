/** A conversation: who spoke, turn by turn; the turn in hand is outlined while turns are judged. */
import clsx from "clsx";
import { useEffect, useRef } from "react";
import { useWords } from "@/i18n";
import type { FormField } from "@/api/types";
import { Markdown } from "@/ui/markdown/Markdown";
import type { FieldFace, ShowProps } from "@/workspace/faces";
import css from "./Chat.module.css";

interface Turn {
  role: string;
  text: string;
}

interface Chat extends FormField {
  /** Whose turns a repeated question is asked about. */
  judged?: "assistant" | "user" | "all";
}

/** A turn by its place in the whole conversation; the server counts alike. */
const idOf = (at: number) => `turn-${at + 1}`;

const isJudged = ({ judged = "assistant" }: Chat, { role }: Turn) =>
  judged === "all" ? role !== "system" : role === judged;

function Show({ value, units, focus, onFocus, badges }: ShowProps<Chat, Turn[]>) {
  const judged = new Map(units.map((unit) => [unit.id, unit]));
  const list = useRef<HTMLOListElement>(null);
  const seen = useRef(focus);
  useEffect(() => {
    // Not on opening: a conversation is read from its beginning.
    if (focus === seen.current) return;
    seen.current = focus;
    list.current?.querySelector(`[data-unit="${focus}"]`)?.scrollIntoView({ block: "nearest" });
  }, [focus]);
  return (
    <ol className={css.chat} ref={list}>
      {value.map((turn, at) => {
        const unit = judged.get(idOf(at));
        return (
          <TurnCard
            key={idOf(at)}
            turn={turn}
            unit={unit?.id}
            label={unit?.letter}
            inHand={unit !== undefined && unit.id === focus}
            badge={unit && (badges[unit.id] ?? []).join(" · ")}
            onFocus={onFocus}
          />
        );
      })}
    </ol>
  );
}

interface CardProps {
  turn: Turn;
  unit: string | undefined;
  label: string | undefined;
  inHand: boolean;
  badge: string | undefined;
  onFocus: (unit: string) => void;
}

function TurnCard({ turn, unit, label, inHand, badge, onFocus }: CardProps) {
  const t = useWords("fields/chat");
  return (
    <li
      className={clsx(css.turn, inHand && css.inHand)}
      data-role={turn.role}
      data-unit={unit}
      aria-current={inHand || undefined}
      onPointerDown={unit === undefined ? undefined : () => onFocus(unit)}
    >
      <p className={css.role}>
        {t(`role.${turn.role}`, { defaultValue: turn.role })}
        {label && (
          <bdi dir="ltr" className={css.label}>
            {label}
          </bdi>
        )}
        {badge && <span className={css.badge}>{badge}</span>}
      </p>
      <Markdown source={turn.text} />
    </li>
  );
}

const face: FieldFace<Chat, Turn[]> = {
  place: "prompt",
  Show,
  parts: (value, field) =>
    value.flatMap((turn, at) =>
      isJudged(field, turn) ? [{ id: idOf(at), text: turn.text, label: `#${at + 1}` }] : [],
    ),
  part: (value, id) => value.filter((_, at) => idOf(at) === id),
};
export default face;
