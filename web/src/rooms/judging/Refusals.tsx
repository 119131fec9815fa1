/** Items a judge gave no answer to: why, and what it said instead, as plain text. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Judge, Judgment } from "@/api/models";
import type { Rows } from "@/api/types";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";

export function Refusals({ judge }: { judge: Judge }) {
  const t = useWords("rooms/judging");
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery({
    queryKey: ["project", judge.project_id, "refusals", judge.id, judge.refused],
    queryFn: () =>
      api.get<Rows<Judgment>>(`/judges/${judge.id}/judgments`, { query: { refused: true, limit: 20 } }),
    enabled: open,
  });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("refusals", { count: judge.refused })}</summary>
      {error && <ProblemNote problem={error} />}
      <ul className={stack.list}>
        {data?.rows.map((row) => (
          <li key={row.item}>
            <p dir="auto">{row.refusal}</p>
            {row.raw && (
              <p className={stack.verbatim} dir="auto">
                {row.raw}
              </p>
            )}
            <Link to="/projects/$project/items/$item" params={{ project: judge.project_id, item: row.item }}>
              {t("item")}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
