/** What happened, newest first, and whether the trail is whole; filters are part of the address. */
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { AuditEvent, AuditVerdict } from "@/api/house";
import type { Rows } from "@/api/types";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { dateTime, number } from "@/ui/format";
import { Empty, Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { More } from "@/ui/More";
import css from "./Manage.module.css";

export interface AuditSearch {
  name?: string;
  subject?: string;
  actor?: string;
  project?: number;
}

export function AuditPage({ search }: { search: AuditSearch }) {
  const t = useWords("rooms/identity/manage");
  const verify = useMutation({ mutationFn: () => api.post<AuditVerdict>("/audit/verify") });
  const { project, ...words } = search;
  const pages = useInfiniteQuery({
    queryKey: ["audit", search],
    queryFn: ({ pageParam }) =>
      api.get<Rows<AuditEvent>>("/audit", { query: { ...words, project_id: project, cursor: pageParam } }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
  const { data, error, refetch } = pages;
  const rows = data?.pages.flatMap((page) => page.rows);
  return (
    <Page
      title={t("audit.title")}
      lead={t("audit.lead")}
      wide
      actions={
        <Button busy={verify.isPending} disabled={verify.isPending} onClick={() => verify.mutate()}>
          {t("audit.verify")}
        </Button>
      }
    >
      {verify.data && <Verdict found={verify.data} />}
      {verify.error && <ProblemNote problem={verify.error} />}
      <Filters key={JSON.stringify(search)} search={search} />
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!rows && !error && <Waiting />}
      {rows?.length === 0 && (
        <Empty title={t("audit.none")}>
          <p>{t("audit.noneWhy")}</p>
        </Empty>
      )}
      {rows && rows.length > 0 && <Events rows={rows} />}
      <More label={t("more")} of={pages} />
    </Page>
  );
}

function Verdict({ found }: { found: AuditVerdict }) {
  const t = useWords("rooms/identity/manage");
  return (
    <div className={stack.card} role="status">
      <p>
        {t(found.whole ? "audit.whole" : "audit.broken", {
          entries: number(found.entries),
          strands: number(found.strands),
        })}
      </p>
      {found.flaws.length > 0 && (
        <ul className={stack.wrong}>
          {found.flaws.map((flaw) => (
            <li key={`${flaw.strand}${flaw.entry}${flaw.why}`}>
              {t("audit.flaw", { entry: flaw.entry, strand: flaw.strand, why: flaw.why })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const PARTS = ["name", "subject", "actor", "project"] as const;

function Filters({ search }: { search: AuditSearch }) {
  const t = useWords("rooms/identity/manage");
  const navigate = useNavigate();
  const look = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const word = (part: string) => String(given.get(part) ?? "").trim() || undefined;
    void navigate({
      to: "/audit",
      search: {
        name: word("name"),
        subject: word("subject"),
        actor: word("actor"),
        project: word("project") ? Number(word("project")) : undefined,
      },
    });
  };
  return (
    <search>
      <form className={css.filters} onSubmit={look}>
        {PARTS.map((part) => (
          <TextField
            key={part}
            name={part}
            label={t(`audit.${part}`)}
            help={part === "name" ? t("audit.nameHelp") : undefined}
            type={part === "project" ? "number" : "text"}
            defaultValue={search[part] ?? ""}
          />
        ))}
        <Button type="submit">{t("audit.look")}</Button>
      </form>
    </search>
  );
}

function Events({ rows }: { rows: AuditEvent[] }) {
  const t = useWords("rooms/identity/manage");
  return (
    <Table
      caption={t("audit.title")}
      quiet
      rows={rows}
      keyOf={(row) => row.position}
      columns={[
        { key: "at", title: t("audit.at"), cell: (row) => dateTime(new Date(row.at)) },
        { key: "name", title: t("audit.name"), head: true, cell: (row) => <code>{row.name}</code> },
        { key: "actor", title: t("audit.actor"), cell: (row) => <Short text={row.actor} /> },
        { key: "subject", title: t("audit.subject"), cell: (row) => <Short text={row.subject} /> },
        { key: "project", title: t("audit.project"), number: true, cell: (row) => row.project_id ?? "–" },
        {
          key: "what",
          title: t("audit.what"),
          cell: (row) => <code className={css.payload}>{JSON.stringify(row.payload)}</code>,
        },
      ]}
    />
  );
}

const KEPT = 14;

/** Long ids by their end, which differs; whole on hover and for readers. */
function Short({ text }: { text: string }) {
  return text.length <= KEPT ? text || "–" : <abbr title={text}>…{text.slice(-KEPT)}</abbr>;
}
