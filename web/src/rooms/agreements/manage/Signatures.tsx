/** A document's versions, what each changed, and who signed it, by pseudonym. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Agreement } from "@/api/agreements";
import { useWords } from "@/i18n";
import { SelectField } from "@/ui/Field";
import { dateTime } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { changesQuery, signersQuery, versionsQuery } from "./queries";

export function Signatures({ document }: { document: Agreement }) {
  const t = useWords("rooms/agreements/manage");
  const [version, setVersion] = useState(document.newest);
  const { data: versions, error } = useQuery(versionsQuery(document.id));
  const { data: signers } = useQuery(signersQuery(document.id, version));
  if (error) return <ProblemNote problem={error} />;
  if (!versions || !signers) return <Waiting />;
  return (
    <div className={stack.stack}>
      <SelectField
        label={t("version")}
        value={String(version)}
        options={versions.rows.map((one) => ({
          value: String(one.version),
          label: `${one.version} · ${dateTime(new Date(one.published_at))}${one.note ? ` · ${one.note}` : ""}`,
        }))}
        onChange={(event) => setVersion(Number(event.target.value))}
      />
      {version > 1 && <Changed id={document.id} later={version} />}
      <Table
        caption={t("signers")}
        rows={signers.rows}
        keyOf={(row) => row.pseudonym}
        columns={[
          { key: "who", title: t("pseudonym"), head: true, cell: (row) => row.pseudonym },
          { key: "when", title: t("when"), cell: (row) => dateTime(new Date(row.signed_at)) },
        ]}
      />
      {signers.next && <p className="dim">{t("more")}</p>}
    </div>
  );
}

function Changed({ id, later }: { id: string; later: number }) {
  const t = useWords("rooms/agreements/manage");
  const { data } = useQuery(changesQuery(id, later));
  return (
    <section className={stack.card} aria-label={t("changed")}>
      <h3>{t("changed")}</h3>
      <p dir="auto">
        {data?.words.map((one, place) => {
          const key = `${place} ${one.stretch}`;
          if (one.stretch === "added") return <ins key={key}>{one.text}</ins>;
          if (one.stretch === "removed") return <del key={key}>{one.text}</del>;
          return <span key={key}>{one.text}</span>;
        })}
      </p>
    </section>
  );
}
