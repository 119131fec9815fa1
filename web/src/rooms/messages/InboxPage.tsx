/** What happened, newest first: what is unread stands out, and each leads to where it happened. */
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { language, useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Segmented } from "@/ui/Field";
import { dateTime } from "@/ui/format";
import { LinkButton } from "@/ui/LinkButton";
import { More } from "@/ui/More";
import { Empty, Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { MESSAGES, type Message, messagesPage, readAll, setRead } from "./queries";
import css from "./Messages.module.css";

export function InboxPage() {
  const t = useWords("rooms/messages");
  const [unread, setUnread] = useState(false);
  const only = { unread, language: language() };
  const pages = useInfiniteQuery({
    queryKey: [...MESSAGES, only],
    queryFn: ({ pageParam }) => messagesPage(pageParam, only),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Page title={t("title")} lead={t("lead")}>
      <div className={stack.ends}>
        <Segmented
          label={t("show")}
          value={unread ? "unread" : "all"}
          onChange={(value) => setUnread(value === "unread")}
          options={[
            { value: "all", label: t("show.all") },
            { value: "unread", label: t("show.unread") },
          ]}
        />
        <div className={stack.row}>
          <ReadAll newest={rows[0]?.id} waits={rows.some((row) => !row.read_at)} />
          <LinkButton to="/profile" hash="hear">
            {t("hear")}
          </LinkButton>
        </div>
      </div>
      {pages.error && rows.length === 0 && (
        <ProblemNote problem={pages.error} onRetry={() => void pages.refetch()} />
      )}
      {!pages.data && !pages.error && <Waiting />}
      {pages.data && rows.length === 0 && (
        <Empty title={t(unread ? "noneUnread" : "none")}>
          <p>{t("noneWhy")}</p>
        </Empty>
      )}
      {rows.length > 0 && (
        <ul className={css.list} aria-label={t("title")}>
          {rows.map((row) => (
            <Row key={row.id} of={row} />
          ))}
        </ul>
      )}
      <More label={t("more")} of={pages} />
    </Page>
  );
}

function Row({ of }: { of: Message }) {
  const t = useWords("rooms/messages");
  const client = useQueryClient();
  const read = useMutation({
    mutationFn: (now: boolean) => setRead(of.id, now),
    onSettled: () => client.invalidateQueries({ queryKey: MESSAGES }),
  });
  const fresh = !of.read_at;
  return (
    <li className={css.message} data-unread={fresh || undefined}>
      <div className={css.head}>
        <h2 className={css.subject} dir="auto">
          {fresh && <span className="vh">{t("unread")} </span>}
          {of.link ? (
            <Link {...leadsTo(of.link)} onClick={() => fresh && read.mutate(true)}>
              {of.subject}
            </Link>
          ) : (
            of.subject
          )}
        </h2>
        <time className={css.when} dateTime={of.made_at}>
          {dateTime(new Date(of.made_at))}
        </time>
      </div>
      <div className={css.foot}>
        <p dir="auto">{of.body}</p>
        <Button look="ghost" busy={read.isPending} onClick={() => read.mutate(fresh)}>
          {t(fresh ? "markRead" : "markUnread")}
          <span className="vh">: {of.subject}</span>
        </Button>
      </div>
    </li>
  );
}

/** A path of ours, with what it asks behind the question mark. */
function leadsTo(link: string) {
  const [to = "/", asked] = link.split("?");
  return asked ? { to, search: Object.fromEntries(new URLSearchParams(asked)) } : { to };
}

function ReadAll({ newest, waits }: { newest: string | undefined; waits: boolean }) {
  const t = useWords("rooms/messages");
  const client = useQueryClient();
  const all = useMutation({
    mutationFn: (seen: string) => readAll(seen),
    onSettled: () => client.invalidateQueries({ queryKey: MESSAGES }),
  });
  if (!newest || !waits) return null;
  return (
    <Button busy={all.isPending} onClick={() => all.mutate(newest)}>
      {t("readAll")}
    </Button>
  );
}
