/** What was decided, newest first; outcome and cause are part of the address. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { SelectField } from "@/ui/Field";
import { dateTime } from "@/ui/format";
import { More } from "@/ui/More";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { verdictsPage } from "./queries";
import css from "./Manage.module.css";

const OUTCOMES = ["accept", "fix", "spread", "redo"] as const;
const CAUSES = ["rater_error", "ambiguous_item", "guideline_gap", "legitimate_difference"] as const;

interface Props {
  id: number;
  outcome: string | undefined;
  cause: string | undefined;
}

export function VerdictsTable({ id, outcome, cause }: Props) {
  const t = useWords("rooms/review/manage");
  const navigate = useNavigate();
  const pages = useInfiniteQuery({
    queryKey: ["project", id, "review", "verdicts", outcome, cause],
    queryFn: ({ pageParam }) => verdictsPage(id, { outcome, cause }, pageParam),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const { data, error } = pages;
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const filter = (change: { outcome?: string; cause?: string }) =>
    void navigate({
      to: "/projects/$project/review",
      params: { project: id },
      search: (old) => ({ ...old, ...change }),
      replace: true,
    });
  const options = (kind: string, values: readonly string[]) => [
    { value: "", label: t("all") },
    ...values.map((value) => ({ value, label: t(`${kind}.${value}`) })),
  ];
  if (error) return <ProblemNote problem={error} />;
  return (
    <section className={stack.card} aria-labelledby="verdicts">
      <h2 id="verdicts">{t("verdicts")}</h2>
      <search className={css.filters}>
        <SelectField
          label={t("outcome")}
          value={outcome ?? ""}
          options={options("outcome", OUTCOMES)}
          onChange={(event) => filter({ outcome: event.target.value || undefined })}
        />
        <SelectField
          label={t("cause")}
          value={cause ?? ""}
          options={options("cause", CAUSES)}
          onChange={(event) => filter({ cause: event.target.value || undefined })}
        />
      </search>
      {data && rows.length === 0 && <p className="dim">{t("noVerdicts")}</p>}
      {rows.length > 0 && (
        <Table
          caption={t("verdicts")}
          quiet
          rows={rows}
          keyOf={(row) => row.id}
          columns={[
            {
              key: "at",
              title: t("at"),
              head: true,
              cell: (row) => (
                <Link to="/projects/$project/items/$item" params={{ project: id, item: row.item }}>
                  {dateTime(new Date(row.made_at))}
                </Link>
              ),
            },
            { key: "outcome", title: t("outcome"), cell: (row) => t(`outcome.${row.outcome}`) },
            { key: "cause", title: t("cause"), cell: (row) => (row.cause ? t(`cause.${row.cause}`) : "–") },
            { key: "rejected", title: t("rejected"), number: true, cell: (row) => row.rejected },
            {
              key: "second",
              title: t("second"),
              cell: (row) => (row.overturned === null ? "–" : t(row.overturned ? "overturned" : "upheld")),
            },
            { key: "note", title: t("note"), cell: (row) => <bdi>{row.note || "–"}</bdi> },
          ]}
        />
      )}
      <More label={t("more")} of={pages} />
    </section>
  );
}
