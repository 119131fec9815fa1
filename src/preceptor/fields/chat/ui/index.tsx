/** A conversation: who spoke, turn by turn. */
import { useWords } from "@/i18n";
import type { FormField } from "@/api/types";
import { Markdown } from "@/ui/markdown/Markdown";
import type { FieldFace, ShowProps } from "@/workspace/faces";
import css from "./Chat.module.css";

interface Turn {
  role: string;
  text: string;
}

function Show({ value }: ShowProps<FormField, Turn[]>) {
  const t = useWords("fields/chat");
  return (
    <ol className={css.chat}>
      {value.map((turn, at) => (
        // Turns have no id of their own and never move: their place is their key.
        // eslint-disable-next-line react/no-array-index-key
        <li key={at} className={css.turn} data-role={turn.role}>
          <p className={css.role}>{t(`role.${turn.role}`, { defaultValue: turn.role })}</p>
          <Markdown source={turn.text} />
        </li>
      ))}
    </ol>
  );
}

const face: FieldFace<FormField, Turn[]> = { place: "prompt", Show };
export default face;
