/** How each reviewer does: by gold hidden among what they get, and by blind second looks; never a bare mean. */
import { useQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { Waiting } from "@/ui/Notes";
import { number, percent, span } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { reviewersQuery, type Share } from "./queries";

export function ReviewersCard({ id }: { id: number }) {
  const t = useWords("rooms/review/manage");
  const { data, isLoading, error } = useQuery(reviewersQuery(id));
  const said = (share: Share) =>
    share.estimate === null || share.low === null || share.high === null
      ? t("share.none")
      : t("share", {
          share: percent(share.estimate),
          low: percent(share.low),
          high: percent(share.high),
          count: share.of,
        });
  if (error) return <ProblemNote problem={error} />;
  if (isLoading) return <Waiting rows={0} />;
  if (!data || data.rows.length === 0) return null;
  return (
    <section className={stack.card} aria-labelledby="reviewers">
      <h2 id="reviewers">{t("reviewers")}</h2>
      <p className={`dim ${stack.small}`}>{t("reviewersMeans")}</p>
      <Table
        caption={t("reviewers")}
        quiet
        rows={data.rows}
        keyOf={(row) => row.account}
        columns={[
          { key: "name", title: t("reviewer"), head: true, cell: (row) => <bdi>{row.name}</bdi> },
          { key: "decided", title: t("decided"), number: true, cell: (row) => number(row.decided) },
          { key: "seconds", title: t("each"), number: true, cell: (row) => span(row.mean_seconds) },
          { key: "gold", title: t("goldRight"), number: true, cell: (row) => said(row.gold) },
          { key: "over", title: t("overturned"), number: true, cell: (row) => said(row.overturned) },
        ]}
      />
    </section>
  );
}
