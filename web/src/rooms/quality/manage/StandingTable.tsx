/** How each contributor does, by pseudonym: gold and agreement with intervals, answers, time. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Rate, Standing } from "@/api/house";
import type { Rows } from "@/api/types";
import { number, signed, span } from "@/ui/format";
import { IntervalPlot, intervalWords } from "@/ui/IntervalPlot";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { More } from "@/ui/More";
import css from "./Results.module.css";

export function StandingTable({ id }: { id: number }) {
  const t = useWords("rooms/quality/manage");
  const pages = useInfiniteQuery({
    queryKey: ["project", id, "standings"],
    queryFn: ({ pageParam }) =>
      api.get<Rows<Standing>>(`/projects/${id}/contributors`, { query: { cursor: pageParam } }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const { data, error } = pages;
  const rows = data?.pages.flatMap((page) => page.rows);
  if (error) return <ProblemNote problem={error} />;
  if (!rows) return <Waiting />;
  if (rows.length === 0) return null;
  return (
    <section className={stack.stack} aria-label={t("standing.title")}>
      <Table
        caption={t("standing.title")}
        rows={rows}
        keyOf={(row) => row.contributor}
        columns={[
          {
            key: "who",
            title: t("standing.who"),
            head: true,
            cell: (row) => (
              <>
                {row.pseudonym}
                {row.imported && <span className={css.note}>{t("standing.imported")}</span>}
                {row.model && <span className={css.note}>{t("standing.model")}</span>}
              </>
            ),
          },
          { key: "answers", title: t("consensus.answers"), number: true, cell: (row) => number(row.answers) },
          {
            key: "time",
            title: t("standing.time"),
            number: true,
            cell: (row) =>
              row.answers > 0 && row.seconds > 0
                ? t("standing.each", { total: span(row.seconds), each: span(row.seconds / row.answers) })
                : "–",
          },
          {
            key: "gold",
            title: t("standing.gold"),
            cell: (row) => (
              <RateCell
                rate={row.gold_accuracy}
                counted={t("standing.goldOf", { right: number(row.gold_right), seen: number(row.gold_seen) })}
              />
            ),
          },
          {
            key: "agreement",
            title: t("standing.agreement"),
            cell: (row) => (
              <RateCell
                rate={row.agreement}
                counted={t("standing.labels", { count: row.agreement_labels })}
              />
            ),
          },
          {
            key: "owed",
            title: t("standing.owed"),
            number: true,
            cell: (row) => (row.owed === null ? "–" : signed(row.owed)),
          },
        ]}
      />
      <More label={t("more")} of={pages} />
    </section>
  );
}

function RateCell({ rate, counted }: { rate: Rate | null; counted: string }) {
  const t = useWords("rooms/quality/manage");
  if (!rate) return "–";
  return (
    <span className={css.rate}>
      {intervalWords(rate, t("to"))}
      <IntervalPlot interval={rate} />
      <span className={css.note}>{counted}</span>
    </span>
  );
}
