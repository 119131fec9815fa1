/** What is earned and not approved yet: approve it before its time, or hold some back with a reason. */
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { date } from "@/ui/format";
import { More } from "@/ui/More";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { say } from "@/ui/toasts";
import { earningsQuery, payKey, type ProjectEarning } from "../queries";
import { amount, howTold } from "../told";
import css from "../Pay.module.css";
import { Rejecting } from "./Rejecting";

export function PendingCard({ project }: { project: number }) {
  const t = useWords("rooms/pay");
  const client = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [holding, setHolding] = useState<ProjectEarning>();
  const pages = useInfiniteQuery(earningsQuery(project, "pending"));
  const rows = pages.data?.pages.flatMap((page) => page.rows);
  const wanted = rows?.filter(({ id }) => chosen.has(id)) ?? [];
  const approve = useMutation({
    mutationFn: async (ids: readonly string[]) => {
      let approved = 0;
      for (let at = 0; at < ids.length; at += 200) {
        const body = { earnings: ids.slice(at, at + 200) };
        approved += (await api.post<{ approved: number }>(`/projects/${project}/pay/approvals`, body))
          .approved;
      }
      return approved;
    },
    onSuccess: (count) => {
      say(t("pending.approved", { count }));
      setChosen(new Set());
    },
    onSettled: () => client.invalidateQueries({ queryKey: payKey(project) }),
  });
  const choose = (id: string, on: boolean) =>
    setChosen((old) => new Set(on ? [...old, id] : [...old].filter((one) => one !== id)));
  return (
    <section className={stack.card} aria-labelledby="pending">
      <h2 id="pending">{t("pending")}</h2>
      <p className="dim">{t("pending.lead")}</p>
      {pages.error && !rows && <ProblemNote problem={pages.error} onRetry={() => void pages.refetch()} />}
      {!rows && !pages.error && <Waiting rows={1} />}
      {rows?.length === 0 && <p className="dim">{t("pending.none")}</p>}
      {rows && rows.length > 0 && (
        <>
          <div className={stack.row}>
            <Button
              look="filled"
              disabled={wanted.length === 0 || approve.isPending}
              busy={approve.isPending}
              onClick={() => approve.mutate(wanted.map(({ id }) => id))}
            >
              {t("pending.approve", { count: wanted.length })}
            </Button>
            <Button look="ghost" onClick={() => setChosen(new Set(rows.map(({ id }) => id)))}>
              {t("pending.all")}
            </Button>
          </div>
          {approve.error && <ProblemNote problem={approve.error} />}
          <Table
            caption={t("pending")}
            quiet
            rows={rows}
            keyOf={(row) => row.id}
            columns={[
              {
                key: "choose",
                title: <span className="vh">{t("pending.choose")}</span>,
                cell: (row) => (
                  <input
                    type="checkbox"
                    className={css.choose}
                    aria-label={t("pending.chooseOf", { name: row.pseudonym, amount: amount(row) })}
                    checked={chosen.has(row.id)}
                    onChange={(event) => choose(row.id, event.target.checked)}
                  />
                ),
              },
              { key: "who", title: t("who"), head: true, cell: (row) => <bdi>{row.pseudonym}</bdi> },
              { key: "what", title: t("what"), cell: (row) => <What project={project} row={row} /> },
              { key: "amount", title: t("amount"), number: true, cell: amount },
              { key: "earned", title: t("earnedOn"), cell: (row) => date(new Date(row.earned_at)) },
              { key: "due", title: t("pending.due"), cell: (row) => date(new Date(row.approve_at)) },
              {
                key: "hold",
                title: <span className="vh">{t("reject")}</span>,
                cell: (row) => (
                  <Button
                    look="ghost"
                    aria-label={t("reject.of", { name: row.pseudonym, amount: amount(row) })}
                    onClick={() => setHolding(row)}
                  >
                    {t("reject")}
                  </Button>
                ),
              },
            ]}
          />
        </>
      )}
      <More label={t("more")} of={pages} />
      <Dialog open={!!holding} onClose={() => setHolding(undefined)} title={t("reject")}>
        {holding && <Rejecting project={project} one={holding} onDone={() => setHolding(undefined)} />}
      </Dialog>
    </section>
  );
}

/** What it was for, leading to its item where there is one. */
export function What({ project, row }: { project: number; row: ProjectEarning }) {
  const t = useWords("rooms/pay");
  const kind = t(`kind.${row.kind}`);
  const how = howTold(row, t);
  return (
    <>
      {row.item ? (
        <Link to="/projects/$project/items/$item" params={{ project, item: row.item }}>
          {kind}
        </Link>
      ) : (
        kind
      )}
      {how && <span className="dim"> · {how}</span>}
    </>
  );
}
