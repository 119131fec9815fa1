/** The gold bank: what each item is for, how worn it is, and what else could be gold. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { projectQuery } from "@/api/projects";
import { Button } from "@/ui/Button";
import { SelectField } from "@/ui/Field";
import { number, percent } from "@/ui/format";
import { ItemLink } from "@/ui/ItemLink";
import { More } from "@/ui/More";
import { Empty, Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { LimitsForm } from "./LimitsForm";
import { changeGold, type GoldChange, goldPage, type GoldRow, USES, WEARS } from "./queries";
import { SuggestionsCard } from "./SuggestionsCard";
import css from "./Gold.module.css";

export interface GoldSearch {
  use?: string;
  wear?: string;
  origin?: string;
}

export function GoldPage({ id, search }: { id: number; search: GoldSearch }) {
  const may = !!useQuery(projectQuery(id)).data?.deeds.includes("change_project");
  return (
    <div className={stack.stack}>
      <SuggestionsCard id={id} origin={search.origin ?? "verdict"} may={may} />
      <Bank id={id} search={search} may={may} />
      {may && <LimitsForm id={id} />}
    </div>
  );
}

function Bank({ id, search, may }: { id: number; search: GoldSearch; may: boolean }) {
  const t = useWords("rooms/gold");
  const navigate = useNavigate();
  const { use, wear } = search;
  const pages = useInfiniteQuery({
    queryKey: ["project", id, "gold", "bank", use, wear],
    queryFn: ({ pageParam }) => goldPage(id, { use, wear }, pageParam),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const { data, error, refetch } = pages;
  const rows = data?.pages.flatMap((page) => page.rows);
  const filter = (change: GoldSearch) =>
    void navigate({
      to: "/projects/$project/gold",
      params: { project: id },
      search: (old) => ({ ...old, ...change }),
      replace: true,
    });
  const options = (kind: string, values: readonly string[]) => [
    { value: "", label: t("all") },
    ...values.map((value) => ({ value, label: t(`${kind}.${value}`) })),
  ];
  return (
    <section className={stack.card} aria-labelledby="bank">
      <h2 id="bank">{t("bank")}</h2>
      <search className={css.filters}>
        <SelectField
          label={t("use")}
          value={use ?? ""}
          options={options("use", USES)}
          onChange={(event) => filter({ use: event.target.value || undefined })}
        />
        <SelectField
          label={t("wear")}
          value={wear ?? ""}
          options={options("wear", WEARS)}
          onChange={(event) => filter({ wear: event.target.value || undefined })}
        />
      </search>
      {error && !rows && <ProblemNote problem={error} onRetry={() => void refetch()} />}
      {!rows && !error && <Waiting />}
      {rows?.length === 0 && (
        <Empty title={t("none")}>
          <p>{t("noneWhy")}</p>
        </Empty>
      )}
      {rows && rows.length > 0 && <GoldTable id={id} rows={rows} may={may} />}
      <More label={t("more")} of={pages} />
    </section>
  );
}

function GoldTable({ id, rows, may }: { id: number; rows: GoldRow[]; may: boolean }) {
  const t = useWords("rooms/gold");
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: ({ item, ...said }: GoldChange & { item: string }) => changeGold(item, said),
    onSettled: () => client.invalidateQueries({ queryKey: ["project", id, "gold"] }),
  });
  return (
    <>
      {change.error && <ProblemNote problem={change.error} />}
      <Table
        caption={t("bank")}
        quiet
        rows={rows}
        keyOf={(row) => row.item}
        columns={[
          {
            key: "item",
            title: t("item"),
            head: true,
            cell: (row) => <ItemLink project={id} item={row.item} excerpt={row.excerpt} />,
          },
          {
            key: "right",
            title: t("right"),
            words: true,
            cell: (row) => (
              <span className={css.right}>
                <bdi>{row.summary}</bdi>
                {row.reason && <small dir="auto">{row.reason}</small>}
              </span>
            ),
          },
          {
            key: "use",
            title: t("use"),
            cell: (row) =>
              may ? (
                <select
                  className={css.select}
                  aria-label={t("useOf", { item: row.excerpt })}
                  value={row.entry.use}
                  onChange={(event) =>
                    change.mutate({ item: row.item, use: event.target.value as GoldChange["use"] })
                  }
                >
                  {USES.map((one) => (
                    <option key={one} value={one}>
                      {t(`use.${one}`)}
                    </option>
                  ))}
                </select>
              ) : (
                t(`use.${row.entry.use}`)
              ),
          },
          { key: "shown", title: t("shown"), number: true, cell: (row) => number(row.entry.shown) },
          { key: "share", title: t("share"), number: true, cell: (row) => <Rate row={row} /> },
          {
            key: "wear",
            title: t("wear"),
            cell: (row) => (row.entry.burnt ? t(`burnt.${row.entry.burnt}`) : t(`wear.${row.entry.wear}`)),
          },
          {
            key: "deed",
            title: <span className="vh">{t("deeds")}</span>,
            cell: (row) =>
              may && (
                <Button
                  look="ghost"
                  disabled={change.isPending}
                  aria-label={t(row.entry.wear === "good" ? "retireOf" : "reviveOf", { item: row.excerpt })}
                  onClick={() =>
                    change.mutate({ item: row.item, wear: row.entry.wear === "good" ? "retired" : "good" })
                  }
                >
                  {t(row.entry.wear === "good" ? "retire" : "revive")}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}

/** The share answered right with its interval; a drift shows as the first and the running window beside each other. */
function Rate({ row }: { row: GoldRow }) {
  const t = useWords("rooms/gold");
  if (row.share_right === null || row.low === null || row.high === null) return "–";
  return (
    <span className={css.rate}>
      {t("interval", { share: percent(row.share_right), low: percent(row.low), high: percent(row.high) })}
      {row.first !== null && row.late !== null && (
        <small>{t("drift", { first: percent(row.first), late: percent(row.late) })}</small>
      )}
    </span>
  );
}
