/** The parts a question is repeated over, in a row: which is in hand, which are done, on and back. */
import clsx from "clsx";
import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "@/i18n";
import { IconButton } from "@/ui/Button";
import type { Unit } from "./faces";
import css from "./Parts.module.css";

interface Props {
  parts: readonly Unit[];
  inHand: string;
  isDone: (part: Unit) => boolean;
  onGo: (part: Unit) => void;
  children?: ReactNode;
}

export function Parts({ parts, inHand, isDone, onGo, children }: Props) {
  const t = useWords("workspace");
  const at = parts.findIndex(({ id }) => id === inHand);
  const [before, after] = [parts[at - 1], parts[at + 1]];
  return (
    <>
      <div className={css.row} role="group" aria-label={t("each.parts")}>
        <IconButton label={t("each.back")} disabled={!before} onClick={() => before && onGo(before)}>
          <ChevronLeft size={16} aria-hidden />
        </IconButton>
        <ol className={css.parts}>
          {parts.map((part) => (
            <li key={part.id}>
              <button
                type="button"
                className={clsx(css.part, part.id === inHand && css.inHand)}
                aria-current={part.id === inHand || undefined}
                data-done={isDone(part) || undefined}
                onClick={() => onGo(part)}
              >
                <bdi>{part.letter}</bdi>
                {isDone(part) && <span className="vh"> {t("each.answered")}</span>}
              </button>
            </li>
          ))}
        </ol>
        <IconButton label={t("each.on")} disabled={!after} onClick={() => after && onGo(after)}>
          <ChevronRight size={16} aria-hidden />
        </IconButton>
      </div>
      {children}
    </>
  );
}
