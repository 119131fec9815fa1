/** A conversation that was held, read-only: what went on, what it was chosen over, and who was who. */
import { useWords } from "@/i18n";
import { Markdown } from "@/ui/markdown/Markdown";
import css from "./Live.module.css";

interface ReplyRecord {
  side: string;
  attempt: number;
  state: string;
  text: string;
}

interface ExchangeRecord {
  text: string;
  replies?: ReplyRecord[];
  chosen?: string;
  attempt?: number;
  said?: string;
  edited?: boolean;
}

export interface RecordValue {
  sides?: Record<string, { name: string }>;
  exchanges?: ExchangeRecord[];
}

export function Record({ value, note }: { value: RecordValue; note: (place: number) => string }) {
  const t = useWords("workspace");
  const name = (side: string) => value.sides?.[side]?.name ?? side;
  return (
    <ol className={css.record}>
      {(value.exchanges ?? []).map((one, at) => {
        const others = (one.replies ?? []).filter(
          (reply) => reply.side !== one.chosen || reply.attempt !== one.attempt || one.edited,
        );
        return (
          // Exchanges have no id of their own and never move.
          // eslint-disable-next-line react/no-array-index-key
          <li key={at}>
            <div className={css.asked} dir="auto">
              <Markdown source={one.text} />
            </div>
            {one.said && (
              <div className={css.went} dir="auto">
                <p className={css.who}>
                  {[one.chosen && name(one.chosen), one.edited && t("live.edited"), note(at + 1)]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
                <Markdown source={one.said} />
              </div>
            )}
            {others.length > 0 && (
              <details>
                <summary>{t("live.others", { count: others.length })}</summary>
                {others.map((reply) => (
                  <div key={`${reply.side}${reply.attempt}`} className={css.other} dir="auto">
                    <p className={css.who}>{`${name(reply.side)} · ${reply.attempt} · ${reply.state}`}</p>
                    <Markdown source={reply.text} />
                  </div>
                ))}
              </details>
            )}
            {!one.said && note(at + 1) && <p className={css.who}>{note(at + 1)}</p>}
          </li>
        );
      })}
    </ol>
  );
}
