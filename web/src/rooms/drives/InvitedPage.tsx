/** What somebody is asked: by whom, why they were found, yes or no. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { TextArea } from "@/ui/Entry";
import { dateTime } from "@/ui/format";
import { Empty, Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import css from "./Drives.module.css";
import { type Invite, invitesQuery } from "./queries";
import { useReason } from "./reason";

export function InvitedPage() {
  const t = useWords("rooms/drives");
  const { data, error, refetch } = useQuery(invitesQuery);
  return (
    <Page title={t("mine.title")} lead={t("mine.lead")}>
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.rows.length === 0 && (
        <Empty title={t("mine.none")}>
          <p>{t("mine.noneWhy")}</p>
        </Empty>
      )}
      {data && data.rows.length > 0 && (
        <div className={stack.stack}>
          {data.rows.map((one) => (
            <InviteCard key={one.id} one={one} />
          ))}
        </div>
      )}
    </Page>
  );
}

function InviteCard({ one }: { one: Invite }) {
  const t = useWords("rooms/drives");
  const { found } = useReason();
  const title = `invite-${one.id}`;
  return (
    <section className={stack.card} aria-labelledby={title}>
      <div className={stack.ends}>
        <h2 id={title}>
          <bdi>{one.project}</bdi>
        </h2>
        <span className={css.state}>{t(`mine.${one.state}`)}</span>
      </div>
      {one.by && <p className="dim">{t("mine.by", { name: one.by })}</p>}
      {one.note && (
        <blockquote className={css.note} dir="auto">
          {one.note}
        </blockquote>
      )}
      {one.reasons.length > 0 && (
        <>
          <p>{t("mine.why")}</p>
          <ul>
            {one.reasons.map((each) => (
              <li key={`${each.aspect} ${each.key}`}>{found(each)}</li>
            ))}
          </ul>
        </>
      )}
      {one.state === "open" && <Answering one={one} />}
    </section>
  );
}

function Answering({ one }: { one: Invite }) {
  const t = useWords("rooms/drives");
  const client = useQueryClient();
  const navigate = useNavigate();
  const [declining, setDeclining] = useState(false);
  const [said, setSaid] = useState("");
  const done = () => client.invalidateQueries({ queryKey: invitesQuery.queryKey });
  const accept = useMutation({
    mutationFn: () => api.post<{ project_id: number }>(`/me/invites/${one.id}/accept`, {}),
    onSuccess: async () => {
      await client.invalidateQueries();
      say(t("mine.in"));
      await navigate({ to: "/work" });
    },
    onError: done,
  });
  const decline = useMutation({
    mutationFn: () => api.post(`/me/invites/${one.id}/decline`, { said }),
    onSuccess: async () => {
      await done();
      say(t("mine.thanks"));
    },
  });
  const error = accept.error ?? decline.error;
  return (
    <>
      {one.expires_at && (
        <p className="dim">{t("mine.until", { when: dateTime(new Date(one.expires_at)) })}</p>
      )}
      {error && <ProblemNote problem={error} />}
      {declining && (
        <TextArea
          label={t("mine.reason")}
          help={t("mine.reasonHelp")}
          maxLength={500}
          dir="auto"
          value={said}
          onChange={(event) => setSaid(event.target.value)}
        />
      )}
      <div className={stack.row}>
        {!declining && (
          <Button look="filled" busy={accept.isPending} onClick={() => accept.mutate()}>
            {t("mine.accept")}
            <span className="vh"> {one.project}</span>
          </Button>
        )}
        <Button busy={decline.isPending} onClick={() => (declining ? decline.mutate() : setDeclining(true))}>
          {t(declining ? "mine.declineNow" : "mine.decline")}
          <span className="vh"> {one.project}</span>
        </Button>
        {declining && (
          <Button look="ghost" onClick={() => setDeclining(false)}>
            {t("mine.back")}
          </Button>
        )}
      </div>
    </>
  );
}
