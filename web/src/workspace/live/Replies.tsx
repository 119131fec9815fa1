/** The replies of one exchange side by side while they come in: stop, choose, edit, ask again, go on without one. */
import { memo, useDeferredValue, useState } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Letter } from "@/ui/Letter";
import { Markdown } from "@/ui/markdown/Markdown";
import { prose } from "@/ui/prose";
import { type Chat, type Exchange, isUsable, type Reply, speaking } from "./chat";
import css from "./Live.module.css";

interface Props {
  exchange: Exchange;
  chat: Chat;
  lost: boolean;
  busy: boolean;
  isLast: boolean;
  canChoose: boolean;
  allowEdit: boolean;
  onChoose?: (side: string, options?: { edited?: string; alone?: boolean }) => Promise<void>;
  onAgain: (side: string) => void;
}

export function Replies(props: Props) {
  const { exchange, chat } = props;
  return (
    <div className={css.replies} data-two={exchange.replies.length > 1 || undefined}>
      {exchange.replies.map((reply) => (
        <ReplyCard key={reply.side} {...props} reply={reply} lettered={chat.sides.length > 1} />
      ))}
    </div>
  );
}

function ReplyCard(props: Props & { reply: Reply; lettered: boolean }) {
  const t = useWords("workspace");
  const { reply, chat, exchange, lost, busy, isLast, canChoose, allowEdit, lettered, onChoose, onAgain } =
    props;
  const [editing, setEditing] = useState(false);
  const shown = useDeferredValue(reply.text);
  const failed = reply.state === "failed" || (reply.state !== "open" && !isUsable(reply));
  const live = speaking(chat);
  const other = live.find((side) => side !== reply.side);
  const otherUsable = exchange.replies.some((one) => one.side === other && isUsable(one));
  const open = reply.state === "open";
  const deciding = isLast && !chat.ended && live.includes(reply.side);
  return (
    <article
      className={css.reply}
      data-chosen={exchange.chosen === reply.side || undefined}
      aria-busy={open || undefined}
    >
      <header className={css.head}>
        {lettered ? <Letter>{reply.side}</Letter> : <span className={css.who}>{t("live.reply")}</span>}
        {lettered && chat.names[reply.side] && <bdi>{chat.names[reply.side]}</bdi>}
        {open && <span className={css.state}>{lost ? t("live.reconnecting") : t("live.coming")}</span>}
        {reply.state === "stopped" && <span className={css.state}>{t("live.stopped")}</span>}
        {reply.state === "lost" && <span className={css.state}>{t("live.broke")}</span>}
      </header>
      {editing ? (
        <Edit
          text={reply.text}
          onDone={(edited) => void onChoose?.(reply.side, { edited }).then(() => setEditing(false))}
          onLeave={() => setEditing(false)}
        />
      ) : (
        <Text source={shown} />
      )}
      {failed && (
        <div className={css.trouble} role="alert">
          <p>{t(`live.trouble.${reply.trouble || "down"}`, { defaultValue: t("live.trouble.down") })}</p>
          <p className="dim">{t("live.kept")}</p>
        </div>
      )}
      {deciding && !open && !editing && (
        <footer className={css.deeds}>
          {canChoose && isUsable(reply) && (
            <Button
              look="filled"
              disabled={busy}
              shortcut={reply.side}
              onClick={() => void onChoose?.(reply.side)}
            >
              {t("live.choose")}
            </Button>
          )}
          {allowEdit && onChoose && isUsable(reply) && (
            <Button look="ghost" disabled={busy} onClick={() => setEditing(true)}>
              {t("live.edit")}
            </Button>
          )}
          <Button look={failed ? "plain" : "ghost"} disabled={busy} onClick={() => onAgain(reply.side)}>
            {failed ? t("live.tryAgain") : t("live.again")}
          </Button>
          {failed && otherUsable && onChoose && (
            <Button disabled={busy} onClick={() => void onChoose(other ?? "", { alone: true })}>
              {t("live.goOnWith", { side: other })}
            </Button>
          )}
        </footer>
      )}
    </article>
  );
}

/** A model's words are hostile until shown: the same Markdown that makes every text of an item safe. */
const Text = memo(function Text({ source }: { source: string }) {
  return (
    <div className={css.text} dir="auto">
      <Markdown source={source} />
    </div>
  );
});

function Edit({
  text,
  onDone,
  onLeave,
}: {
  text: string;
  onDone: (edited: string) => void;
  onLeave: () => void;
}) {
  const t = useWords("workspace");
  const [now, setNow] = useState(text);
  return (
    <div className={css.edit}>
      <textarea
        className={css.box}
        rows={Math.min(16, 3 + text.split("\n").length + Math.floor(text.length / 90))}
        {...prose()}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this box
        autoFocus
        aria-label={t("live.editLabel")}
        value={now}
        onChange={(event) => setNow(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && onLeave()}
      />
      <div className={css.deeds}>
        <Button look="filled" disabled={now.trim() === ""} onClick={() => onDone(now)}>
          {t("live.goOnEdited")}
        </Button>
        <Button look="ghost" onClick={onLeave}>
          {t("live.leaveEdit")}
        </Button>
      </div>
    </div>
  );
}
