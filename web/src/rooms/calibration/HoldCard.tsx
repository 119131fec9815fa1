/** What who holds a session does: moves it on, sees who is there. */
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { number } from "@/ui/format";
import { More } from "@/ui/More";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { type Session, sessionQuery, STAGES, type Stage } from "./queries";

type Attendance = components["schemas"]["AttendanceRows"];

export function HoldCard({ session }: { session: Session }) {
  const t = useWords("rooms/calibration");
  const client = useQueryClient();
  const move = useMutation({
    mutationFn: (stage: Stage) => api.post<Session>(`/calibration/${session.id}/move`, { stage }),
    onSuccess: async (moved) => {
      client.setQueryData(sessionQuery(session.id).queryKey, moved);
      await client.invalidateQueries({ queryKey: ["calibration", session.id] });
    },
  });
  const next = STAGES[STAGES.indexOf(session.stage) + 1];
  return (
    <section className={stack.card} aria-label={t("toManage")}>
      <h2>{t("toManage")}</h2>
      {next && (
        <>
          <p className="dim">{t("moveSure")}</p>
          <div className={stack.row}>
            <Button look="filled" disabled={move.isPending} onClick={() => move.mutate(next)}>
              {t("move", { stage: t(`stage.${next}`) })}
            </Button>
            {next !== "closed" && (
              <Button disabled={move.isPending} onClick={() => move.mutate("closed")}>
                {t("close")}
              </Button>
            )}
          </div>
        </>
      )}
      {move.error && <ProblemNote problem={move.error} />}
      <People session={session} />
    </section>
  );
}

function People({ session }: { session: Session }) {
  const t = useWords("rooms/calibration");
  const pages = useInfiniteQuery({
    queryKey: ["calibration", session.id, "attendance"],
    queryFn: ({ pageParam }) =>
      api.get<Attendance>(`/calibration/${session.id}/attendance`, {
        query: { cursor: pageParam || undefined },
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    refetchInterval: session.stage === "closed" ? false : 15_000,
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <p>
        {t("invited")}: {number(session.invited)} · {t("came")}: {number(session.came)}
      </p>
      {rows.length > 0 && (
        <Table
          caption={t("people")}
          rows={rows}
          keyOf={(row) => row.pseudonym}
          columns={[
            { key: "who", title: t("who"), head: true, cell: (row) => <bdi>{row.pseudonym}</bdi> },
            { key: "came", title: t("came"), cell: (row) => t(row.came_at ? "yes" : "no") },
            { key: "first", title: t("first"), number: true, cell: (row) => number(row.first) },
            { key: "second", title: t("second"), number: true, cell: (row) => number(row.second) },
            {
              key: "minutes",
              title: t("minutes"),
              number: true,
              cell: (row) => number(Math.round(row.seconds / 60)),
            },
          ]}
        />
      )}
      <More label={t("more")} of={pages} />
    </>
  );
}
