/** Rows of one table of a build, as they lie there; which table is part of the address. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Build } from "@/api/house";
import type { Rows } from "@/api/types";
import { number } from "@/ui/format";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { More } from "@/ui/More";
import { cellOf } from "./cell";
import css from "./Datasets.module.css";

type Row = Record<string, unknown>;

interface Props {
  id: number;
  build: Build;
  table: string | undefined;
}

const PAGE = 10;

export function RowsCard({ id, build, table }: Props) {
  const t = useWords("rooms/datasets");
  const names = Object.keys(build.tables);
  const shown =
    names.find((name) => name === table) ?? names.find((name) => build.tables[name]?.rows) ?? "items";
  const pages = useInfiniteQuery({
    queryKey: ["build", build.id, "rows", shown],
    queryFn: ({ pageParam }) =>
      api.get<Rows<Row>>(`/builds/${build.id}/rows`, {
        query: { table: shown, cursor: pageParam, limit: PAGE },
      }),
    initialPageParam: "0",
    getNextPageParam: (page) => page.next,
  });
  const { data, error } = pages;
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const columns = Object.keys(rows[0] ?? {});
  return (
    <section className={stack.stack} aria-labelledby="rows">
      <h2 id="rows">{t("rows.title")}</h2>
      <nav aria-label={t("rows.tables")} className={css.tables}>
        {names.map((name) => (
          <Link
            key={name}
            to="/projects/$project/datasets/$build"
            params={{ project: id, build: build.id }}
            search={{ table: name }}
            resetScroll={false}
            activeProps={{ "aria-current": undefined }}
            data-shown={name === shown || undefined}
          >
            {t(`table.${name}`, { defaultValue: name })}
            <span>{number(build.tables[name]?.rows ?? 0)}</span>
          </Link>
        ))}
      </nav>
      {error && <ProblemNote problem={error} />}
      {!data && !error && <Waiting rows={1} />}
      {data && rows.length === 0 && <p className="dim">{t("rows.none")}</p>}
      {rows.length > 0 && (
        <Table
          caption={t("rows.of", { table: shown })}
          quiet
          rows={rows}
          keyOf={(row) => String(row.row_id ?? rows.indexOf(row))}
          columns={columns.map((name, at) => ({
            key: name,
            title: <code>{name}</code>,
            head: at === 0,
            number: typeof rows[0]?.[name] === "number",
            cell: (row: Row) => <span className={css.value}>{cellOf(row[name])}</span>,
          }))}
        />
      )}
      <More label={t("rows.more")} of={pages} />
    </section>
  );
}
