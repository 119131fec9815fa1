/** The sessions one is invited to, or one of them. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { dateTime } from "@/ui/format";
import { Empty, Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import { Table } from "@/ui/Table";
import { mineQuery, type Session } from "./queries";
import { SessionPage } from "./SessionPage";

export function CalibrationPage({ session }: { session: string | undefined }) {
  return session ? <SessionPage key={session} id={session} /> : <Mine />;
}

function Mine() {
  const t = useWords("rooms/calibration");
  const { data, error, refetch } = useQuery(mineQuery);
  return (
    <Page title={t("title")} lead={t("lead")}>
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.rows.length === 0 && (
        <Empty title={t("none")}>
          <p>{t("noneWhy")}</p>
        </Empty>
      )}
      {data && data.rows.length > 0 && <Sessions rows={data.rows} />}
    </Page>
  );
}

function Sessions({ rows }: { rows: readonly Session[] }) {
  const t = useWords("rooms/calibration");
  return (
    <Table
      caption={t("mine")}
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          key: "title",
          title: t("session"),
          head: true,
          cell: (row) => (
            <Link to="/calibration" search={{ session: row.id }}>
              <bdi>{row.title}</bdi>
            </Link>
          ),
        },
        { key: "project", title: t("project"), cell: (row) => <bdi>{row.project_name}</bdi> },
        { key: "stage", title: t("stage"), cell: (row) => t(`stage.${row.stage}`) },
        { key: "when", title: t("when"), cell: (row) => dateTime(new Date(row.opens_at)) },
        { key: "certified", title: t("certified"), cell: (row) => t(row.certificate ? "yes" : "no") },
      ]}
    />
  );
}
