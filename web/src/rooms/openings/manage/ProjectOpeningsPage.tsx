/** A project's openings: what each says first, how far it is, who was taken. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Rows } from "@/api/types";
import { number } from "@/ui/format";
import { LinkButton } from "@/ui/LinkButton";
import { More } from "@/ui/More";
import { Empty, Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { day } from "../facts";
import type { Opening } from "../queries";

export function ProjectOpeningsPage({ id }: { id: number }) {
  const t = useWords("rooms/openings/manage");
  const pages = useInfiniteQuery({
    queryKey: ["project", id, "openings"],
    queryFn: ({ pageParam }) =>
      api.get<Rows<Opening>>(`/projects/${id}/openings`, { query: { cursor: pageParam } }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const { data, error, refetch } = pages;
  const rows = data?.pages.flatMap((page) => page.rows);
  const begin = (
    <LinkButton
      to="/projects/$project/openings/$opening"
      params={{ project: id, opening: "new" }}
      look="filled"
    >
      {t("begin")}
    </LinkButton>
  );
  if (error && !rows) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  if (!rows) return <Waiting />;
  if (rows.length === 0)
    return (
      <Empty title={t("none")} action={begin}>
        <p>{t("noneWhy")}</p>
      </Empty>
    );
  return (
    <section className={stack.stack} aria-label={t("openings")}>
      <div className={stack.ends}>
        <h2>{t("openings")}</h2>
        {begin}
      </div>
      <Table
        caption={t("openings")}
        quiet
        rows={rows}
        keyOf={(row) => row.id}
        columns={[
          {
            key: "title",
            title: t("title"),
            head: true,
            cell: (row) => (
              <Link to="/projects/$project/openings/$opening" params={{ project: id, opening: row.id }}>
                <bdi>{row.title}</bdi>
              </Link>
            ),
          },
          { key: "state", title: t("state"), cell: (row) => t(`state.${row.state}`) },
          { key: "posted", title: t("posted"), cell: (row) => (row.posted_at ? day(row.posted_at) : "–") },
          { key: "accepted", title: t("accepted"), number: true, cell: (row) => number(row.accepted) },
          {
            key: "left",
            title: t("left"),
            number: true,
            cell: (row) => (row.places_left === null ? "–" : number(row.places_left)),
          },
        ]}
      />
      <More label={t("more")} of={pages} />
    </section>
  );
}
