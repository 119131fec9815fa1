/** A project's guidelines: write the next version, see what changed between any two. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, Suspense, useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { GuidelinesVersion } from "@/api/house";
import { ApiProblem } from "@/api/problems";
import { guidelinesQuery, projectQuery } from "@/api/projects";
import type { Guidelines, Rows } from "@/api/types";
import { Button } from "@/ui/Button";
import { ClauseEditor } from "@/ui/ClauseEditor";
import { Clauses } from "@/ui/Clauses";
import { TextField } from "@/ui/Field";
import { dateTime, number } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { More } from "@/ui/More";
import { say } from "@/ui/toasts";
import { ChangesCard } from "./ChangesCard";

/** Two versions, and the newest there is. */
export interface Compared {
  since: number;
  until: number;
  newest: number;
}

interface Props {
  id: number;
  earlier?: number;
  later?: number;
  /** What a change reaches: of a room above, so the route brings it. */
  reachOf: (compared: Compared) => ReactNode;
}

export function GuidelinesPage({ id, earlier, later, reachOf }: Props) {
  const { data, error, refetch } = useQuery(guidelinesQuery(id));
  const { data: project } = useQuery(projectQuery(id));
  if (error) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!data || !project) return <Waiting />;
  const mayChange = project.deeds.includes("change_project");
  const compared = earlier !== undefined && later !== undefined && earlier < later;
  const [since, until] = compared ? [earlier, later] : [data.version - 1, data.version];
  // Words of its own: without a place to wait in, the whole page would vanish for a moment.
  const reach = mayChange && data.version > 1 && (
    <Suspense fallback={<Waiting rows={1} />}>{reachOf({ since, until, newest: data.version })}</Suspense>
  );
  return (
    <div className={stack.stack}>
      {earlier && later && <ChangesCard id={id} earlier={earlier} later={later} />}
      {compared && reach}
      {mayChange ? <Editing key={data.version} id={id} now={data} /> : <Clauses clauses={data.clauses} />}
      {!compared && reach}
      <Versions id={id} />
    </div>
  );
}

function Editing({ id, now }: { id: number; now: Guidelines }) {
  const t = useWords("rooms/policy");
  const client = useQueryClient();
  const [clauses, setClauses] = useState(now.clauses);
  const [note, setNote] = useState("");
  const save = useMutation({
    mutationFn: () =>
      api.put<Guidelines>(`/projects/${id}/guidelines`, { clauses, based_on: now.version, note }),
    onSuccess: async ({ version }) => {
      await client.invalidateQueries({ queryKey: ["project", id, "guidelines"] });
      say(t("guidelines.kept", { version }));
    },
  });
  const touched = JSON.stringify(clauses) !== JSON.stringify(now.clauses);
  const faults = save.error instanceof ApiProblem ? save.error.faults : [];
  return (
    <form
      className={stack.stack}
      aria-label={t("guidelines.title")}
      onSubmit={(event) => {
        event.preventDefault();
        if (touched) save.mutate();
      }}
    >
      <p className="dim">{t("guidelines.now", { version: now.version })}</p>
      <ClauseEditor clauses={clauses} onChange={setClauses} faults={faults} />
      {save.error && <ProblemNote problem={save.error} safe={t("guidelines.safe")} />}
      {touched && (
        <div className={stack.card}>
          <TextField
            label={t("guidelines.note")}
            help={t("guidelines.noteHelp")}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <div className={stack.row}>
            <Button type="submit" look="filled" busy={save.isPending} disabled={save.isPending}>
              {t("guidelines.keep", { version: now.version + 1 })}
            </Button>
            <Button look="ghost" onClick={() => setClauses(now.clauses)}>
              {t("guidelines.back")}
            </Button>
          </div>
        </div>
      )}
    </form>
  );
}

function Versions({ id }: { id: number }) {
  const t = useWords("rooms/policy");
  const pages = useInfiniteQuery({
    queryKey: ["project", id, "guidelines", "versions"],
    queryFn: ({ pageParam }) =>
      api.get<Rows<GuidelinesVersion>>(`/projects/${id}/guidelines/versions`, {
        query: { cursor: pageParam },
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const { data } = pages;
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  if (rows.length < 2) return null;
  return (
    <>
      <Table
        caption={t("guidelines.versions")}
        rows={rows}
        keyOf={(row) => row.version}
        columns={[
          { key: "version", title: t("guidelines.version"), head: true, cell: (row) => row.version },
          { key: "at", title: t("guidelines.at"), cell: (row) => dateTime(new Date(row.made_at)) },
          {
            key: "clauses",
            title: t("guidelines.clauses"),
            number: true,
            cell: (row) => number(row.clauses),
          },
          { key: "note", title: t("guidelines.note"), cell: (row) => row.note || "–" },
          {
            key: "changes",
            title: t("guidelines.changes"),
            cell: (row) =>
              row.version > 1 ? (
                <Link
                  to="/projects/$project/guidelines"
                  params={{ project: id }}
                  search={{ earlier: row.version - 1, later: row.version }}
                >
                  {t("guidelines.changesOf", { version: row.version })}
                </Link>
              ) : (
                "–"
              ),
          },
        ]}
      />
      <More label={t("guidelines.more")} of={pages} />
    </>
  );
}
