/** One drive: whom it would ask and why, sending and taking back, and what the people said. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { date, number } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import css from "./Drives.module.css";
import { type Drive, type Called, driveQuery, drivesQuery } from "./queries";
import { useReason } from "./reason";

const STATES = ["proposed", "open", "accepted", "declined", "expired", "withdrawn", "not_sent"] as const;

export function DriveCard({ project, row }: { project: number; row: Drive }) {
  const t = useWords("rooms/drives");
  const [open, setOpen] = useState(row.state === "ready" || row.state === "matching");
  const title = t(row.wanted === null ? "titleNamed" : "title", {
    wanted: row.wanted === null ? undefined : number(row.wanted),
    day: date(new Date(row.made_at)),
  });
  return (
    <section className={stack.card} aria-label={title}>
      <div className={stack.ends}>
        <h2>{title}</h2>
        <span className={css.state}>{t(`drive.${row.state}`)}</span>
      </div>
      {row.wanted !== null && <p>{row.words ? <bdi dir="ltr">{row.words}</bdi> : t("everybody")}</p>}
      <p role="status">
        {row.state === "matching"
          ? t("looking")
          : row.wanted !== null &&
            (row.passes === null ? t("fewPass") : t("pass", { passes: number(row.passes) }))}
      </p>
      <ul className={css.counts}>
        {STATES.filter((one) => row.counts[one]).map((one) => (
          <li key={one}>
            {t(`invite.${one}`)} <b>{number(row.counts[one] ?? 0)}</b>
          </li>
        ))}
      </ul>
      <Deeds project={project} row={row} />
      {row.state !== "matching" && (
        <div>
          <Button look="ghost" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? "less" : "more")}
          </Button>
        </div>
      )}
      {open && row.state !== "matching" && <Inside project={project} id={row.id} />}
    </section>
  );
}

function Deeds({ project, row }: { project: number; row: Drive }) {
  const t = useWords("rooms/drives");
  const client = useQueryClient();
  const done = () => client.invalidateQueries({ queryKey: drivesQuery(project).queryKey });
  const path = `/projects/${project}/drives/${row.id}`;
  const send = useMutation({ mutationFn: () => api.post<Drive>(`${path}/send`, {}), onSuccess: done });
  const withdraw = useMutation({ mutationFn: () => api.delete(path), onSuccess: done });
  const many = row.counts.proposed ?? 0;
  const error = send.error ?? withdraw.error;
  return (
    <>
      {error && <ProblemNote problem={error} />}
      <div className={stack.row}>
        {row.state === "ready" && many > 0 && (
          <Button look="filled" busy={send.isPending} onClick={() => send.mutate()}>
            {t("send", { many: number(many) })}
          </Button>
        )}
        {(row.state === "ready" || row.state === "sent" || row.state === "sending") &&
          (many > 0 || row.counts.open) && (
            <Button busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
              {t(row.state === "ready" ? "drop" : "withdraw")}
            </Button>
          )}
      </div>
    </>
  );
}

function Inside({ project, id }: { project: number; id: string }) {
  const t = useWords("rooms/drives");
  const { name } = useReason();
  const { data, error, refetch } = useQuery(driveQuery(project, id));
  if (error && !data) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <>
      {data.reasons.length > 0 && (
        <Table
          caption={t("why")}
          rows={data.reasons}
          keyOf={(one) => `${one.aspect} ${one.key}`}
          columns={[
            { key: "what", title: t("what"), head: true, cell: name },
            { key: "many", title: t("half"), number: true, cell: (one) => number(one.people) },
          ]}
        />
      )}
      {data.points_most !== null && data.points_least !== null && (
        <p className="dim">{t("points", { least: data.points_least, most: data.points_most })}</p>
      )}
      {data.people.length > 0 && <People project={project} drive={data} />}
    </>
  );
}

function People({ project, drive }: { project: number; drive: Drive }) {
  const t = useWords("rooms/drives");
  const client = useQueryClient();
  const back = useMutation({
    mutationFn: (one: Called) => api.delete(`/projects/${project}/drives/${drive.id}/invites/${one.id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: drivesQuery(project).queryKey }),
  });
  const places = new Map(drive.people.map((one, place) => [one.id, place + 1]));
  const called = (one: Called) => one.name || t("somebody", { place: places.get(one.id) ?? 0 });
  return (
    <>
      {back.error && <ProblemNote problem={back.error} />}
      <Table
        caption={t("people")}
        rows={drive.people}
        keyOf={(one) => one.id}
        columns={[
          { key: "name", title: t("person"), head: true, cell: (one) => <bdi>{called(one)}</bdi> },
          {
            key: "points",
            title: t("fit"),
            number: true,
            cell: (one) => (one.points === null ? "–" : number(one.points)),
          },
          { key: "state", title: t("state"), cell: (one) => t(`invite.${one.state}`) },
          { key: "said", title: t("said"), cell: (one) => <bdi>{one.said}</bdi> },
          {
            key: "deed",
            title: t("deed"),
            cell: (one) =>
              (one.state === "open" || one.state === "proposed") && (
                <Button look="ghost" disabled={back.isPending} onClick={() => back.mutate(one)}>
                  {t("takeBack")}
                  <span className="vh"> {called(one)}</span>
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}
