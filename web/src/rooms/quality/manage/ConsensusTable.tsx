/** Consensus of one question, least sure first; question and confidence are part of the address. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { ConsensusPage, ConsensusRow } from "@/api/house";
import type { FormQuestion } from "@/api/types";
import { SelectField } from "@/ui/Field";
import { number, percent } from "@/ui/format";
import { ItemLink } from "@/ui/ItemLink";
import { Empty, Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { More } from "@/ui/More";
import type { ResultsSearch } from "./ResultsPage";
import css from "./Results.module.css";

/** Bands of confidence people ask for; the address may hold any other. */
const BANDS: { key: string; low?: number; high?: number }[] = [
  { key: "all" },
  { key: "unsure", high: 0.6 },
  { key: "fair", low: 0.6, high: 0.9 },
  { key: "sure", low: 0.9 },
];

const PAGE = 15;

interface Props {
  id: number;
  questions: readonly FormQuestion[];
  question: FormQuestion;
  search: ResultsSearch;
}

export function ConsensusTable({ id, questions, question, search }: Props) {
  const t = useWords("rooms/quality/manage");
  const navigate = useNavigate();
  const { low, high } = search;
  const pages = useInfiniteQuery({
    queryKey: ["project", id, "consensus", question.name, low, high],
    queryFn: ({ pageParam }) =>
      api.get<ConsensusPage>(`/projects/${id}/consensus`, {
        query: {
          question: question.name,
          min_confidence: low,
          max_confidence: high,
          cursor: pageParam,
          limit: PAGE,
        },
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const { data, error, refetch } = pages;
  const rows = data?.pages.flatMap((page) => page.rows);
  return (
    <section className={stack.stack} aria-labelledby="consensus">
      <h2 id="consensus">{t("consensus.title")}</h2>
      <div className={css.filters}>
        <SelectField
          label={t("consensus.question")}
          value={question.name}
          options={questions.map((one) => ({ value: one.name, label: one.title }))}
          onChange={(event) =>
            void navigate({
              to: "/projects/$project/results",
              params: { project: id },
              search: { ...search, question: event.target.value },
              replace: true,
            })
          }
        />
        <nav aria-label={t("consensus.bands")} className={css.bands}>
          {BANDS.map((band) => (
            <Link
              key={band.key}
              to="/projects/$project/results"
              params={{ project: id }}
              search={{ question: search.question, low: band.low, high: band.high }}
              className={css.band}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={band.low === low && band.high === high ? "page" : undefined}
            >
              {t(`band.${band.key}`)}
            </Link>
          ))}
        </nav>
      </div>
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!rows && !error && <Waiting />}
      {rows?.length === 0 && (
        <Empty title={t("consensus.none")}>
          <p>{t("consensus.noneWhy")}</p>
        </Empty>
      )}
      {rows && rows.length > 0 && <Rows id={id} rows={rows} title={question.title} />}
      <More label={t("more")} of={pages} />
    </section>
  );
}

function Rows({ id, rows, title }: { id: number; rows: ConsensusRow[]; title: string }) {
  const t = useWords("rooms/quality/manage");
  return (
    <Table
      caption={t("consensus.of", { question: title })}
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
        { key: "said", title: t("consensus.answer"), cell: (row) => row.summary || t("consensus.open") },
        { key: "answers", title: t("consensus.answers"), number: true, cell: (row) => number(row.answers) },
        {
          key: "sure",
          title: t("consensus.confidence"),
          number: true,
          cell: (row) => (
            <span className={css.sure}>
              <meter min={0} max={1} value={row.confidence} aria-hidden />
              {percent(row.confidence)}
            </span>
          ),
        },
      ]}
    />
  );
}
