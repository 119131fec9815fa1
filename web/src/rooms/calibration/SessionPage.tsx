/** One session: where it is, its items one by one, what everybody said, the discussion, the agreement. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { dateTime } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { ItemView } from "@/workspace/ItemView";
import { AgreementCard } from "./AgreementCard";
import { AnswerCard } from "./AnswerCard";
import { HoldCard } from "./HoldCard";
import { PaidNote } from "@/workspace/paid/PaidNote";
import { furthest, useAttendance, useLive } from "./live";
import { ProposalsCard } from "./ProposalsCard";
import {
  givenNow,
  isAnswered,
  isRevealed,
  itemsQuery,
  type Session,
  type SessionItem,
  sessionQuery,
  STAGES,
} from "./queries";
import { SideCard } from "./SideCard";
import { TalkCard } from "./TalkCard";

export function SessionPage({ id }: { id: string }) {
  const t = useWords("rooms/calibration");
  const { data: session, error, refetch } = useQuery(sessionQuery(id));
  if (!session)
    return (
      <Page title={t("title")}>
        {error ? <ProblemNote problem={error} onRetry={() => void refetch()} /> : <Waiting />}
      </Page>
    );
  return <Shown read={session} />;
}

function Shown({ read }: { read: Session }) {
  const t = useWords("rooms/calibration");
  const live = useLive(read);
  // One can answer, or no more, as soon as the stage is heard of; what others said follows when it has been read.
  const session = { ...read, stage: furthest(read.stage, live.stage) };
  useAttendance(session.id, !!session.seat && session.stage !== "planned" && session.stage !== "closed");
  const { data } = useQuery(itemsQuery(session.id));
  // What was chosen holds for its stage: the next one begins with what is not answered yet.
  const [chosen, setChosen] = useState<{ stage: string; place: number }>();
  const go = (place: number) => setChosen({ stage: session.stage, place });
  const rows = data?.rows ?? [];
  const next = rows.find((row) => !givenNow(session, row)) ?? rows[0];
  const item = rows.find(({ place }) => session.stage === chosen?.stage && place === chosen.place) ?? next;
  return (
    <Page
      wide
      title={session.title}
      lead={<bdi>{session.project_name}</bdi>}
      actions={<Link to="/calibration">{t("back")}</Link>}
    >
      <div className={stack.stack}>
        <StageCard session={session} />
        {data && item && (
          <>
            <Places session={session} rows={rows} at={item.place} onGo={go} />
            {session.seat && isAnswered(session) ? (
              <AnswerCard
                key={`${session.stage}/${item.place}`}
                session={session}
                form={data.form}
                item={item}
                onKept={() => go(after(session, rows, item).place)}
              />
            ) : (
              <ItemView form={data.form} payload={item.payload} />
            )}
            {isRevealed(read) && (
              <SideCard key={item.place} session={read} form={data.form} place={item.place} />
            )}
            {isRevealed(read) && <TalkCard session={session} place={item.place} live={live} />}
          </>
        )}
        {isRevealed(read) && data && <AgreementCard session={read} form={data.form} />}
        {isRevealed(read) && session.clauses.length > 0 && <ProposalsCard session={session} />}
        {session.holds && <HoldCard session={session} />}
      </div>
    </Page>
  );
}

/** The next item not answered yet; where there is none, one stays. */
const after = (session: Session, rows: readonly SessionItem[], item: SessionItem) =>
  rows.find((row) => row.place !== item.place && !givenNow(session, row)) ?? item;

const NEXT_AT = {
  planned: "opens_at",
  answering: "reveal_at",
  discussing: "vote_at",
  voting: "closes_at",
} as const;

function StageCard({ session }: { session: Session }) {
  const t = useWords("rooms/calibration");
  const at = session.stage === "closed" ? null : session[NEXT_AT[session.stage]];
  const word = session.stage === "planned" ? "opens" : "until";
  return (
    <section className={stack.card} aria-label={t("stage")}>
      <ol className={stack.row} style={{ listStyle: "none", margin: 0, padding: 0 }}>
        {STAGES.map((stage) => (
          <li key={stage} aria-current={stage === session.stage ? "step" : undefined}>
            {stage === session.stage ? (
              <strong>{t(`stage.${stage}`)}</strong>
            ) : (
              <span className="dim">{t(`stage.${stage}`)}</span>
            )}
            {stage !== "closed" && <span aria-hidden> ·</span>}
          </li>
        ))}
      </ol>
      <p role="status">
        {t(`means.${session.stage}`)} {at && <bdi>({t(word, { at: dateTime(new Date(at)) })})</bdi>}
      </p>
      {session.note && (
        <p className={stack.narrow} dir="auto">
          {session.note}
        </p>
      )}
      {session.seat && session.stage !== "closed" && <PaidNote about="session" subject={session.id} />}
      {session.certificate && <p>{t("got")}</p>}
    </section>
  );
}

interface PlacesProps {
  session: Session;
  rows: readonly SessionItem[];
  at: number;
  onGo: (place: number) => void;
}

function Places({ session, rows, at, onGo }: PlacesProps) {
  const t = useWords("rooms/calibration");
  const done = (row: SessionItem) => isAnswered(session) && !!givenNow(session, row);
  return (
    <nav aria-label={t("items")} className={stack.row}>
      {rows.map((row) => (
        <Button
          key={row.place}
          look={row.place === at ? "filled" : undefined}
          aria-current={row.place === at ? "true" : undefined}
          onClick={() => onGo(row.place)}
        >
          {t("item", { number: row.place })}
          {done(row) && (
            <>
              <span aria-hidden> ✓</span>
              <span className="vh"> {t("answered")}</span>
            </>
          )}
        </Button>
      ))}
    </nav>
  );
}
