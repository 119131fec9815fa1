/** A project's items; every filter is part of the address, so that a view can be sent to somebody. */
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Item } from "@/api/house";
import { projectQuery } from "@/api/projects";
import type { Rows } from "@/api/types";
import { SelectField, TextField } from "@/ui/Field";
import { dateTime, number } from "@/ui/format";
import { ItemLink } from "@/ui/ItemLink";
import { LinkButton } from "@/ui/LinkButton";
import { Empty, Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { More } from "@/ui/More";
import { excerptOf } from "./excerpt";
import { openness } from "./openness";
import css from "./Items.module.css";

export interface ItemsSearch {
  purpose?: "work" | "gold";
  open?: boolean;
  group?: string;
}

export function ItemsPage({ id, search }: { id: number; search: ItemsSearch }) {
  const t = useWords("rooms/work/manage");
  const pages = useInfiniteQuery({
    queryKey: ["project", id, "items", search],
    queryFn: ({ pageParam }) =>
      api.get<Rows<Item>>(`/projects/${id}/items`, { query: { ...search, cursor: pageParam } }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const { data, error, refetch } = pages;
  const rows = data?.pages.flatMap((page) => page.rows);
  return (
    <div className={stack.stack}>
      <Filters id={id} search={search} />
      {error && !data && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!rows && !error && <Waiting />}
      {rows?.length === 0 && (
        <Nothing id={id} filtered={Object.values(search).some((one) => one !== undefined)} />
      )}
      {rows && rows.length > 0 && <ItemTable id={id} rows={rows} />}
      <More label={t("items.more")} of={pages} />
    </div>
  );
}

function Filters({ id, search }: { id: number; search: ItemsSearch }) {
  const t = useWords("rooms/work/manage");
  const navigate = useNavigate();
  const filter = (change: Partial<ItemsSearch>) =>
    void navigate({
      to: "/projects/$project/items",
      params: { project: id },
      search: { ...search, ...change },
      replace: true,
    });
  return (
    <search className={css.filters}>
      <SelectField
        label={t("filter.purpose")}
        value={search.purpose ?? ""}
        options={[
          { value: "", label: t("filter.all") },
          { value: "work", label: t("purpose.work") },
          { value: "gold", label: t("purpose.gold") },
        ]}
        onChange={(event) => filter({ purpose: (event.target.value || undefined) as ItemsSearch["purpose"] })}
      />
      <SelectField
        label={t("filter.open")}
        value={search.open === undefined ? "" : String(search.open)}
        options={[
          { value: "", label: t("filter.all") },
          { value: "true", label: t("open.yes") },
          { value: "false", label: t("open.no") },
        ]}
        onChange={(event) => filter({ open: event.target.value ? event.target.value === "true" : undefined })}
      />
      <TextField
        label={t("filter.group")}
        defaultValue={search.group ?? ""}
        onBlur={(event) => filter({ group: event.target.value || undefined })}
        onKeyDown={(event) => {
          if (event.key === "Enter") filter({ group: event.currentTarget.value || undefined });
        }}
      />
    </search>
  );
}

function Nothing({ id, filtered }: { id: number; filtered: boolean }) {
  const t = useWords("rooms/work/manage");
  const { data: project } = useQuery(projectQuery(id));
  if (filtered)
    return (
      <Empty
        title={t("items.noneFiltered")}
        action={
          <LinkButton to="/projects/$project/items" params={{ project: id }}>
            {t("items.showAll")}
          </LinkButton>
        }
      >
        <p>{t("items.noneFilteredWhy")}</p>
      </Empty>
    );
  const may = project?.deeds.includes("import");
  return (
    <Empty
      title={t("items.none")}
      action={
        may && (
          <LinkButton look="filled" to="/projects/$project/import" params={{ project: id }}>
            {t("items.import")}
          </LinkButton>
        )
      }
    >
      <p>{t("items.noneWhy")}</p>
    </Empty>
  );
}

function ItemTable({ id, rows }: { id: number; rows: Item[] }) {
  const t = useWords("rooms/work/manage");
  return (
    <Table
      caption={t("items.title")}
      quiet
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          key: "item",
          title: t("items.item"),
          head: true,
          cell: (row) => <ItemLink project={id} item={row.id} excerpt={excerptOf(row.payload)} />,
        },
        { key: "purpose", title: t("filter.purpose"), cell: (row) => t(`purpose.${row.purpose}`) },
        { key: "open", title: t("filter.open"), cell: (row) => t(openness(row)) },
        {
          key: "taken",
          title: t("items.taken"),
          number: true,
          cell: (row) =>
            row.purpose === "gold"
              ? "–"
              : t("items.takenOf", { taken: number(row.taken), overlap: number(row.overlap) }),
        },
        {
          key: "group",
          title: t("filter.group"),
          cell: (row) =>
            row.group ? (
              <Link
                to="/projects/$project/items"
                params={{ project: id }}
                search={{ group: row.group }}
                className={css.group}
              >
                {row.group}
              </Link>
            ) : (
              "–"
            ),
        },
        { key: "at", title: t("items.at"), cell: (row) => dateTime(new Date(row.created_at)) },
      ]}
    />
  );
}
