/** What was decided about me: what and why, what would change it, until when, and how to object. */
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { TextArea } from "@/ui/Entry";
import { dateTime, number } from "@/ui/format";
import { More } from "@/ui/More";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { say } from "@/ui/toasts";
import { myReceiptsPage, type Receipt, sayOf } from "./queries";
import { decidedName, evidenceInWords, ruleInWords, waysOut } from "./saying";
import css from "./Standing.module.css";

const MINE = ["my-receipts"];

export function ReceiptsCard() {
  const t = useWords("rooms/standing");
  const pages = useInfiniteQuery({
    queryKey: MINE,
    queryFn: ({ pageParam }) => myReceiptsPage(pageParam),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  if (pages.error && rows.length === 0)
    return <ProblemNote problem={pages.error} onRetry={() => void pages.refetch()} />;
  if (rows.length === 0) return null;
  return (
    <section className={stack.card} aria-labelledby="standing">
      <h2 id="standing">{t("mine")}</h2>
      <p className="dim">{t("mineWhy")}</p>
      {rows.map((one) => (
        <Mine key={one.id} of={one} />
      ))}
      <More label={t("more")} of={pages} />
    </section>
  );
}

function Mine({ of }: { of: Receipt }) {
  const t = useWords("rooms/standing");
  const open = ["noted", "proposed", "in_force"].includes(of.state);
  return (
    <article
      className={css.rule}
      aria-label={`${of.project}: ${decidedName(t, of)}`}
      data-off={!open || undefined}
    >
      <div className={stack.ends}>
        <h3>{t(`happened.${of.rule.action}`, { project: `\u2068${of.project}\u2069` })}</h3>
        <span className="dim">{t(`state.${of.state}`)}</span>
      </div>
      <dl className={css.facts}>
        {of.rule.id && (
          <>
            <dt>{t("why")}</dt>
            <dd>
              {evidenceInWords(t, of).map((line) => (
                <div key={line}>{line}</div>
              ))}
            </dd>
            <dt>{t("rule")}</dt>
            <dd>
              <bdi>{of.rule.name}</bdi>, {t("version", { version: number(of.rule.version) })}:{" "}
              {ruleInWords(t, of.rule)}
            </dd>
          </>
        )}
        <dt>{t("by")}</dt>
        <dd>
          {t(of.by_person ? "by.person" : "by.rule")}, {dateTime(new Date(of.made_at))}
        </dd>
        {open && (
          <>
            <dt>{t("ends")}</dt>
            <dd>
              {of.until ? t("until", { at: dateTime(new Date(of.until)) }) : t(`ends.${of.rule.action}`)}
            </dd>
            <dt>{t("changes")}</dt>
            <dd>
              {waysOut(t, of).map((line) => (
                <div key={line}>{line}</div>
              ))}
            </dd>
          </>
        )}
        {of.note && (
          <>
            <dt>{t(of.rule.id ? "noteMine" : "why")}</dt>
            <dd dir="auto">{of.note}</dd>
          </>
        )}
      </dl>
      <Objection of={of} open={open} />
    </article>
  );
}

function Objection({ of, open }: { of: Receipt; open: boolean }) {
  const t = useWords("rooms/standing");
  const client = useQueryClient();
  const [plea, setPlea] = useState("");
  const send = useMutation({
    mutationFn: () => sayOf(of.id, "appeal", { plea }),
    onSuccess: async () => {
      say(t("objected"));
      await client.invalidateQueries({ queryKey: MINE });
    },
  });
  const { state, due_at, reply } = of.appeal;
  if (state !== "none")
    return (
      <p className={css.words}>
        {t(`appeal.${state}`, { at: due_at ? dateTime(new Date(due_at)) : "" })}
        {reply && (
          <span dir="auto" className={css.reply}>
            {reply}
          </span>
        )}
      </p>
    );
  if (!open) return null;
  return (
    <details className={css.object}>
      <summary>{t("object")}</summary>
      <form
        className={stack.tight}
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate();
        }}
      >
        <TextArea
          label={t("plea")}
          help={t("pleaHelp")}
          rows={3}
          dir="auto"
          required
          maxLength={2000}
          value={plea}
          onChange={(event) => setPlea(event.target.value)}
        />
        {send.error && <ProblemNote problem={send.error} />}
        <div>
          <Button type="submit" busy={send.isPending} disabled={!plea.trim()}>
            {t("send")}
          </Button>
        </div>
      </form>
    </details>
  );
}
