/** What holds in a project, for whoever works there: found by words, each with the clauses it belongs to. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useState } from "react";
import { api } from "@/api/client";
import type { components } from "@/api/schema";
import type { Rows } from "@/api/types";
import { useWords } from "@/i18n";
import { TextField } from "@/ui/Field";
import { More } from "@/ui/More";
import { Empty, Waiting } from "@/ui/Notes";
import { Page } from "@/ui/Page";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";

type Precedent = components["schemas"]["PrecedentBody"];

export function PrecedentsPage({ project, shown }: { project: number; shown: string }) {
  const t = useWords("rooms/precedents");
  const [typed, setTyped] = useState("");
  const match = useDeferredValue(typed.trim());
  const pages = useInfiniteQuery({
    queryKey: ["project", project, "precedents", match],
    queryFn: ({ pageParam }) =>
      api.get<Rows<Precedent>>(`/projects/${project}/precedents`, {
        query: { match: match || undefined, cursor: pageParam || undefined, limit: 50 },
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows);
  const there = rows?.some((one) => one.id === shown) ?? false;
  useEffect(() => {
    if (there) document.getElementById(shown)?.scrollIntoView({ block: "center" });
  }, [shown, there]);
  return (
    <Page title={t("precedents")} lead={t("precedentsLead")}>
      <div className={stack.stack}>
        <TextField label={t("find")} dir="auto" value={typed} onChange={(e) => setTyped(e.target.value)} />
        {pages.error && !rows && <ProblemNote problem={pages.error} onRetry={() => void pages.refetch()} />}
        {!rows && !pages.error && <Waiting />}
        {rows?.length === 0 && (
          <Empty title={t("nonePrecedent")}>
            <p>{t("nonePrecedentWhy")}</p>
          </Empty>
        )}
        {rows?.map((one) => (
          <article
            key={one.id}
            id={one.id}
            className={stack.card}
            aria-current={one.id === shown ? "true" : undefined}
          >
            <h2 dir="auto">{one.question}</h2>
            <p dir="auto">{one.answer}</p>
            {one.clauses.length > 0 && (
              <p className="dim">
                {t("clauses")}: {one.clauses.join(", ")}
              </p>
            )}
          </article>
        ))}
        <More label={t("more")} of={pages} />
        <Link to="/work">{t("toWork")}</Link>
      </div>
    </Page>
  );
}
