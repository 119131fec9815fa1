/** Dynamic overlap: how many items are asked about again and why (not), and those of one reason, least sure first. */
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { StopPage, StopRow } from "@/api/house";
import { SelectField } from "@/ui/Field";
import { number, percent } from "@/ui/format";
import { ItemLink } from "@/ui/ItemLink";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { More } from "@/ui/More";

const REASONS = ["torn", "full", "sure", "unsure", "no_lead", "under_least"] as const;
const PAGE = 10;

export function StopsCard({ id }: { id: number }) {
  const t = useWords("rooms/quality/manage");
  const [reason, setReason] = useState<string>("torn");
  const pages = useInfiniteQuery({
    queryKey: ["project", id, "overlap", reason],
    queryFn: ({ pageParam }) =>
      api.get<StopPage>(`/projects/${id}/overlap`, {
        query: { reason, cursor: pageParam || undefined, limit: PAGE },
      }),
    placeholderData: keepPreviousData,
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const { data, error } = pages;
  const counts = data?.pages[0]?.counts ?? {};
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  if (error) return <ProblemNote problem={error} />;
  if (pages.isLoading) return <Waiting rows={0} />;
  if (!all) return null;
  return (
    <section className={stack.stack} aria-labelledby="stops">
      <h2 id="stops">{t("stops.title")}</h2>
      <p className="dim">{t("stops.means")}</p>
      <SelectField
        label={t("stops.reason")}
        value={reason}
        options={REASONS.filter((one) => counts[one] || one === reason).map((one) => ({
          value: one,
          label: t("stops.count", { reason: t(`stops.${one}`), count: counts[one] ?? 0 }),
        }))}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className={`dim ${stack.small}`}>{t(`stops.${reason}.means`)}</p>
      {rows.length > 0 && <Rows id={id} rows={rows} />}
      <More label={t("more")} of={pages} />
    </section>
  );
}

function Rows({ id, rows }: { id: number; rows: StopRow[] }) {
  const t = useWords("rooms/quality/manage");
  return (
    <Table
      caption={t("stops.title")}
      quiet
      rows={rows}
      keyOf={(row) => row.item}
      columns={[
        {
          key: "item",
          title: t("consensus.item"),
          head: true,
          cell: (row) => <ItemLink project={id} item={row.item} excerpt={row.excerpt} />,
        },
        { key: "answers", title: t("consensus.answers"), number: true, cell: (row) => number(row.answers) },
        { key: "sure", title: t("consensus.confidence"), number: true, cell: (row) => percent(row.sure) },
        { key: "gain", title: t("stops.gain"), number: true, cell: (row) => percent(row.gain) },
      ]}
    />
  );
}
