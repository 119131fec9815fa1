/** The face of a live conversation: the talk, the replies to choose from, the composer, and what is rated. */
import { useEffect, useLayoutEffect, useRef } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Markdown } from "@/ui/markdown/Markdown";
import { ProblemNote } from "@/ui/ProblemNote";
import type { AskProps, QuestionFace, SummaryProps } from "@/workspace/faces";
import { broken, type Chat, type Exchange, held, isComing, speaking, toChoose } from "@/workspace/live/chat";
import { Composer } from "@/workspace/live/Composer";
import { useLease } from "@/workspace/live/lease";
import { Record, type RecordValue } from "@/workspace/live/Record";
import { Replies } from "@/workspace/live/Replies";
import { type Talking, useChat } from "@/workspace/live/useChat";
import css from "./Conversation.module.css";
import { Points } from "./Points";
import {
  type Answer,
  type Cursor,
  hints,
  isLongEnough,
  left,
  press,
  type Question,
  say,
  type Seen,
  START,
} from "./talk";

type Props = AskProps<Question, Answer, Cursor>;

const seenOf = (chat: Chat): Seen => ({
  held: held(chat).length,
  choosing: toChoose(chat) !== undefined,
  coming: isComing(chat),
  broken: broken(chat).length > 0 && broken(chat).length === speaking(chat).length,
  ended: chat.ended,
});

function Ask(props: Props) {
  const t = useWords("questions/conversation");
  const { question, value, set, labelledBy } = props;
  const lease = useLease();
  const talking = useChat(lease, question.name);
  const { chat, problem } = talking;
  useSeen(props, talking);
  useDeed(props, talking);
  const composer = useRef<HTMLTextAreaElement>(null);
  const choose = async (side: string, options: { edited?: string; alone?: boolean } = {}) => {
    const place = chat.exchanges.at(-1)?.place;
    if (place !== undefined && (await talking.choose(place, { side, ...options }))) composer.current?.focus();
  };
  const choosing = toChoose(chat);
  const full = chat.exchanges.length >= (question.at_most ?? 12);
  return (
    <div className={css.talk}>
      {chat.exchanges.map((one) => (
        <ExchangeView
          key={one.place}
          exchange={one}
          isLast={one === chat.exchanges.at(-1)}
          isOpen={one === choosing}
          talking={talking}
          allowEdit={question.allow_edit !== false}
          onChoose={choose}
          rating={
            <Points
              {...props}
              turn={String(one.place)}
              dimensions={one.place <= (value?.seen.held ?? 0) ? (question.turn_dimensions ?? []) : []}
            />
          }
        />
      ))}
      {problem !== undefined && <ProblemNote problem={problem} />}
      {lease === undefined && <p className="dim">{t("preview")}</p>}
      {!chat.ended && (
        <Composer
          ref={composer}
          labelledBy={labelledBy}
          most={question.most_chars ?? 4000}
          disabled={lease === undefined || full}
          waiting={!talking.ready || isComing(chat) || choosing !== undefined}
          label={chat.exchanges.length === 0 ? t("first") : t("next")}
          onSend={talking.say}
          onStop={isComing(chat) ? talking.stop : undefined}
          leaves={speaking(chat).length !== 1}
        />
      )}
      {full && !chat.ended && <p className="dim">{t("full")}</p>}
      {isLongEnough(props) && (question.dimensions ?? []).length > 0 && (
        <section className={css.whole} aria-label={t("whole")}>
          <h3>{t("whole")}</h3>
          <Points {...props} turn="" dimensions={question.dimensions ?? []} locked={chat.ended} />
        </section>
      )}
      <End
        props={props}
        talking={talking}
        onEnd={() => talking.end({ whole: (value ?? START).whole })}
        set={set}
      />
    </div>
  );
}

/** Keeps the answer's picture of the talk true. Before anything else can be pressed: a stroke must not meet an old picture. */
function useSeen({ value, set }: Props, { chat, ready }: Talking): void {
  const seen = JSON.stringify(seenOf(chat));
  const known = JSON.stringify(value?.seen ?? START.seen);
  useLayoutEffect(() => {
    if (!ready || seen === known) return;
    set({ value: { ...(value ?? START), seen: JSON.parse(seen) as Seen }, merge: true });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the talk itself moves
  }, [ready, seen, known]);
}

/** Carries out the key that chose a side. */
function useDeed({ cursor }: Props, talking: Talking): void {
  const done = useRef(cursor?.deed?.stamp ?? 0);
  const deed = cursor?.deed;
  useEffect(() => {
    if (!deed || deed.stamp === done.current) return;
    done.current = deed.stamp;
    const place = toChoose(talking.chat)?.place;
    if (place !== undefined) void talking.choose(place, { side: deed.side });
  }, [deed, talking]);
}

interface ExchangeProps {
  exchange: Exchange;
  isLast: boolean;
  isOpen: boolean;
  talking: Talking;
  allowEdit: boolean;
  onChoose: (side: string, options?: { edited?: string; alone?: boolean }) => Promise<void>;
  rating: React.ReactNode;
}

function ExchangeView({ exchange, isLast, isOpen, talking, allowEdit, onChoose, rating }: ExchangeProps) {
  const t = useWords("questions/conversation");
  const { chat } = talking;
  const undecided = isLast && !exchange.chosen && speaking(chat).length > 1;
  const row = useRef<HTMLElement>(null);
  const settled = isLast && !isComing(chat);
  useEffect(() => {
    // A reply grows downwards, out of sight: once it stands, all of it is to be read.
    if (settled) row.current?.scrollIntoView?.({ block: "nearest" });
  }, [settled]);
  const gone = exchange.chosen !== "" && !(isLast && !chat.ended);
  return (
    <section ref={row} className={css.exchange} aria-label={t("turn", { place: exchange.place })}>
      <div className={css.person} dir="auto">
        <p className={css.who}>{t("you")}</p>
        <Markdown source={exchange.text} />
      </div>
      {gone || (exchange.chosen && exchange.edited) ? (
        <div className={css.said} dir="auto">
          <p className={css.who}>
            {chat.sides.length > 1 ? t("chosen", { side: exchange.chosen }) : t("reply")}
            {exchange.edited && ` · ${t("edited")}`}
          </p>
          <Markdown source={exchange.said} />
        </div>
      ) : (
        <Replies
          exchange={exchange}
          chat={chat}
          lost={talking.lost}
          busy={talking.busy}
          isLast={isLast}
          canChoose={isOpen && undecided}
          allowEdit={allowEdit && isLast && !chat.ended}
          onChoose={onChoose}
          onAgain={(side) => talking.again(exchange.place, side)}
        />
      )}
      {rating}
    </section>
  );
}

interface EndProps {
  props: Props;
  talking: Talking;
  onEnd: () => void;
  set: Props["set"];
}

function End({ props, talking, onEnd }: EndProps) {
  const t = useWords("questions/conversation");
  const { chat } = talking;
  if (chat.ended)
    return (
      <p className={css.names} role="status">
        {t("ended")}{" "}
        {Object.entries(chat.names)
          .map(([side, name]) => `${side}: ${name}`)
          .join(" · ")}
      </p>
    );
  if (chat.exchanges.length === 0 || !isLongEnough(props)) return null;
  const open = left(props).length > 0;
  return (
    <div className={css.end}>
      <Button onClick={onEnd} disabled={open || talking.busy}>
        {t("end")}
      </Button>
      <span className="dim">{open ? t("endFirst") : t("endNote")}</span>
    </div>
  );
}

function Summary({ question, value }: SummaryProps<Question, Answer & RecordValue>) {
  const t = useWords("questions/conversation");
  if (!value) return <p>{t("nothing")}</p>;
  const titles = new Map(
    [...(question.turn_dimensions ?? []), ...(question.dimensions ?? [])].map(({ name, title }) => [
      name,
      title,
    ]),
  );
  const said = (points: Record<string, number> | undefined) =>
    Object.entries(points ?? {})
      .map(([name, point]) => `${titles.get(name) ?? name} ${point}`)
      .join(" · ");
  return (
    <div>
      <Record value={value} note={(place) => said(value.turns?.[String(place)])} />
      {said(value.whole) && <p>{`${t("whole")}: ${said(value.whole)}`}</p>}
    </div>
  );
}

const face: QuestionFace<Question, Answer, Cursor> = {
  letter: "y",
  place: () => "wide",
  Ask,
  Summary: Summary as QuestionFace<Question, Answer, Cursor>["Summary"],
  press,
  left,
  hints,
  say,
};
export default face;
