/** What could be gold: settled by reviewers, or agreed by everybody; one click makes it so. */
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { percent } from "@/ui/format";
import { ItemLink } from "@/ui/ItemLink";
import { More } from "@/ui/More";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";
import { Table } from "@/ui/Table";
import { say } from "@/ui/toasts";
import { makeGold, suggestionsPage } from "./queries";
import css from "./Gold.module.css";

const ORIGINS = ["verdict", "consensus"] as const;

export function SuggestionsCard({ id, origin, may }: { id: number; origin: string; may: boolean }) {
  const t = useWords("rooms/gold");
  const client = useQueryClient();
  const pages = useInfiniteQuery({
    queryKey: ["project", id, "gold", "suggestions", origin],
    queryFn: ({ pageParam }) => suggestionsPage(id, origin, pageParam),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const { data, error } = pages;
  const make = useMutation({
    mutationFn: (item: string) => makeGold(id, item),
    onSuccess: () => say(t("made")),
    onSettled: () => client.invalidateQueries({ queryKey: ["project", id, "gold"] }),
  });
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <section className={stack.card} aria-labelledby="suggestions">
      <h2 id="suggestions">{t("suggestions")}</h2>
      <nav aria-label={t("suggestions")} className={stack.row}>
        {ORIGINS.map((one) => (
          <Link
            key={one}
            to="/projects/$project/gold"
            params={{ project: id }}
            search={(old) => ({ ...old, origin: one })}
            aria-current={one === origin ? "page" : undefined}
            className={css.origin}
          >
            {t(`origin.${one}`)}
          </Link>
        ))}
      </nav>
      {error && <ProblemNote problem={error} />}
      {make.error && <ProblemNote problem={make.error} />}
      {data && rows.length === 0 && <p className="dim">{t(`origin.${origin}.none`)}</p>}
      {rows.length > 0 && (
        <Table
          caption={t("suggestions")}
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
            { key: "right", title: t("right"), cell: (row) => <bdi>{row.summary}</bdi> },
            { key: "sure", title: t("sure"), number: true, cell: (row) => percent(row.confidence) },
            {
              key: "make",
              title: <span className="vh">{t("deeds")}</span>,
              cell: (row) =>
                may && (
                  <Button
                    disabled={make.isPending}
                    aria-label={t("makeOf", { item: row.excerpt })}
                    onClick={() => make.mutate(row.item)}
                  >
                    {t("make")}
                  </Button>
                ),
            },
          ]}
        />
      )}
      <More label={t("more")} of={pages} />
    </section>
  );
}
