/** The exams written: how each stands, how many took it and what share passed. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { number, percent } from "@/ui/format";
import { LinkButton } from "@/ui/LinkButton";
import { More } from "@/ui/More";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { type Written, writtenQuery } from "./queries";

export function Exams() {
  const t = useWords("rooms/exams");
  const pages = useInfiniteQuery(writtenQuery);
  const rows = pages.data?.pages.flatMap((page) => page.rows);
  return (
    <section className={stack.card} aria-labelledby="written">
      <div className={stack.ends}>
        <h2 id="written">{t("title")}</h2>
        <LinkButton to="/exams/written" search={{ exam: "new" }} look="filled">
          {t("manage.new")}
        </LinkButton>
      </div>
      {pages.error && !rows && <ProblemNote problem={pages.error} onRetry={() => void pages.refetch()} />}
      {!rows && !pages.error && <Waiting />}
      {rows?.length === 0 && <p>{t("manage.none")}</p>}
      {rows && rows.length > 0 && (
        <Table<Written>
          caption={t("title")}
          quiet
          rows={rows}
          keyOf={(one) => one.id}
          columns={[
            {
              key: "title",
              title: t("plan.title"),
              head: true,
              cell: (one) => (
                <Link to="/exams/written" search={{ exam: one.id }}>
                  <bdi>{one.title}</bdi>
                </Link>
              ),
            },
            { key: "state", title: t("manage.state"), cell: (one) => t(`state.${one.state}`) },
            { key: "taken", title: t("manage.taken"), number: true, cell: (one) => number(one.taken) },
            {
              key: "passed",
              title: t("manage.passedShare"),
              number: true,
              cell: (one) => (one.taken ? percent(one.passed / one.taken) : "–"),
            },
          ]}
        />
      )}
      <More label={t("more")} of={pages} />
    </section>
  );
}
