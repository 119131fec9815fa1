/** What was handed in, last first, by pseudonym. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { dateTime, number, percent } from "@/ui/format";
import { More } from "@/ui/More";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { type Result, resultsQuery } from "./queries";

export function Results({ exam }: { exam: string }) {
  const t = useWords("rooms/exams");
  const pages = useInfiniteQuery(resultsQuery(exam));
  const rows = pages.data?.pages.flatMap((page) => page.rows);
  return (
    <section className={stack.card} aria-labelledby="results">
      <h2 id="results">{t("manage.results")}</h2>
      {pages.error && !rows && <ProblemNote problem={pages.error} onRetry={() => void pages.refetch()} />}
      {!rows && !pages.error && <Waiting />}
      {rows && (
        <Table<Result>
          caption={t("manage.results")}
          quiet
          rows={rows}
          keyOf={(one) => one.attempt}
          columns={[
            { key: "who", title: t("manage.person"), head: true, cell: (one) => <bdi>{one.pseudonym}</bdi> },
            { key: "number", title: t("manage.attempt"), number: true, cell: (one) => number(one.number) },
            {
              key: "passed",
              title: t("manage.state"),
              cell: (one) => t(one.outcome.passed ? "passed" : "failed"),
            },
            {
              key: "reached",
              title: t("manage.reached"),
              number: true,
              cell: (one) => percent((one.outcome.percent ?? 0) / 100),
            },
            { key: "when", title: t("manage.when"), cell: (one) => dateTime(new Date(one.submitted_at)) },
          ]}
        />
      )}
      <More label={t("manage.moreRows")} of={pages} />
    </section>
  );
}
