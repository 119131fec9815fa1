/** Labels that look wrong by everybody else's word, least likely first: a list to look at, no verdict on anybody. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Doubt } from "@/api/house";
import type { FormQuestion, Rows } from "@/api/types";
import { atLeast } from "@/ui/format";
import { ItemLink } from "@/ui/ItemLink";
import { More } from "@/ui/More";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";

const PAGE = 10;

interface Props {
  id: number;
  questions: readonly FormQuestion[];
}

export function DoubtsCard({ id, questions }: Props) {
  const t = useWords("rooms/quality/manage");
  const list = useInfiniteQuery({
    queryKey: ["project", id, "doubts"],
    queryFn: ({ pageParam }) =>
      api.get<Rows<Doubt>>(`/projects/${id}/doubts`, {
        query: { cursor: pageParam || undefined, limit: PAGE },
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  if (list.error) return <ProblemNote problem={list.error} />;
  if (rows.length === 0) return null;
  const title = (row: Doubt) => {
    const question = questions.find((one) => one.name === row.question)?.title ?? row.question;
    return row.unit ? `${question} (${row.unit})` : question;
  };
  return (
    <section className={stack.stack} aria-labelledby="doubts">
      <h2 id="doubts">{t("doubts.title")}</h2>
      <p className="dim">{t("doubts.means")}</p>
      <Table
        caption={t("doubts.title")}
        quiet
        rows={rows}
        keyOf={(row) => [row.item, row.pseudonym, row.question, row.unit].join("/")}
        columns={[
          {
            key: "item",
            title: t("consensus.item"),
            head: true,
            cell: (row) => <ItemLink project={id} item={row.item} excerpt={row.excerpt} />,
          },
          { key: "question", title: t("consensus.question"), cell: title },
          { key: "who", title: t("standing.who"), cell: (row) => row.pseudonym },
          { key: "given", title: t("doubts.given"), cell: (row) => <bdi>{String(row.given)}</bdi> },
          { key: "likely", title: t("doubts.likely"), cell: (row) => <bdi>{String(row.likely)}</bdi> },
          { key: "right", title: t("doubts.right"), number: true, cell: (row) => atLeast(row.quality) },
        ]}
      />
      <More label={t("more")} of={list} />
    </section>
  );
}
