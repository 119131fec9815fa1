/** What one is asked to sign, and what one has signed; what waits stands first. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { type MyAgreement, myAgreementsQuery } from "@/api/agreements";
import { dateTime } from "@/ui/format";
import { Empty, Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import { Table } from "@/ui/Table";

export function MyAgreementsPage() {
  const t = useWords("rooms/agreements");
  const { data, error, refetch } = useQuery(myAgreementsQuery);
  return (
    <Page title={t("mine.title")} lead={t("mine.lead")}>
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.rows.length === 0 && (
        <Empty title={t("mine.none")}>
          <p>{t("mine.noneWhy")}</p>
        </Empty>
      )}
      {data && data.rows.length > 0 && <Documents rows={data.rows} />}
    </Page>
  );
}

function Documents({ rows }: { rows: readonly MyAgreement[] }) {
  const t = useWords("rooms/agreements");
  return (
    <Table
      caption={t("mine.list")}
      rows={rows}
      keyOf={(row) => row.document.id}
      columns={[
        {
          key: "title",
          title: t("document"),
          head: true,
          cell: ({ document }) => (
            <Link to="/agreements/$document" params={{ document: document.id }}>
              <bdi>{document.title}</bdi>
            </Link>
          ),
        },
        { key: "kind", title: t("kind"), cell: ({ document }) => t(`kind.${document.kind}`) },
        {
          key: "state",
          title: t("state"),
          cell: (row) => (row.waits ? <strong>{t("mine.waits")}</strong> : t("mine.signed")),
        },
        {
          key: "when",
          title: t("signedAt"),
          cell: (row) => (row.signed_at ? dateTime(new Date(row.signed_at)) : "–"),
        },
      ]}
    />
  );
}
