/** The documents a project, or the house, asks people to sign: what holds now, and writing the next. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Agreement } from "@/api/agreements";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { number } from "@/ui/format";
import { Empty, Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { DocumentForm } from "./DocumentForm";
import { documentsQuery } from "./queries";
import { Signatures } from "./Signatures";

type Opened = { what: "write"; document?: Agreement } | { what: "see"; document: Agreement };

export function Documents({ project }: { project: number | null }) {
  const t = useWords("rooms/agreements/manage");
  const { data, error, refetch } = useQuery(documentsQuery(project));
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  return (
    <section className={stack.stack} aria-label={t("documents")}>
      <div className={stack.ends}>
        <h2>{t("documents")}</h2>
        <Button onClick={() => setOpened({ what: "write" })}>{t("new")}</Button>
      </div>
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.rows.length === 0 && (
        <Empty title={t("none")}>
          <p>{t("noneWhy")}</p>
        </Empty>
      )}
      {data && data.rows.length > 0 && <List rows={data.rows} onOpen={setOpened} />}
      <Dialog
        open={opened !== undefined}
        onClose={close}
        title={opened?.document?.title ?? t("new")}
        place="side"
      >
        {opened?.what === "write" && <DocumentForm project={project} was={opened.document} onDone={close} />}
        {opened?.what === "see" && <Signatures document={opened.document} />}
      </Dialog>
    </section>
  );
}

function List({ rows, onOpen }: { rows: readonly Agreement[]; onOpen: (opened: Opened) => void }) {
  const t = useWords("rooms/agreements/manage");
  return (
    <Table
      caption={t("documents")}
      quiet
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        { key: "title", title: t("title"), head: true, cell: (row) => <bdi>{row.title}</bdi> },
        { key: "kind", title: t("kind"), cell: (row) => t(`kind.${row.kind}`) },
        { key: "version", title: t("version"), number: true, cell: (row) => number(row.version) },
        { key: "signed", title: t("signed"), number: true, cell: (row) => number(row.signatures) },
        {
          key: "deeds",
          title: t("deeds"),
          cell: (document) => (
            <span className={stack.row}>
              {document.retired ? (
                <span className="dim">{t("retired")}</span>
              ) : (
                <Button look="ghost" onClick={() => onOpen({ what: "write", document })}>
                  {t("rewrite")}
                  <span className="vh"> {document.title}</span>
                </Button>
              )}
              <Button look="ghost" onClick={() => onOpen({ what: "see", document })}>
                {t("see")}
                <span className="vh"> {document.title}</span>
              </Button>
            </span>
          ),
        },
      ]}
    />
  );
}
