/** What came back for each prompt of a draw: plain text, with the model that wrote it and why some made no item. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "@/i18n";
import { api } from "@/api/client";
import type { Draw, DrawnPrompt } from "@/api/models";
import type { Rows } from "@/api/types";
import { Button } from "@/ui/Button";
import { Waiting } from "@/ui/Notes";
import { ProblemNote } from "@/ui/ProblemNote";
import stack from "@/ui/Stack.module.css";

const SOME = 20;

export function DrawnPrompts({ draw }: { draw: Draw }) {
  const t = useWords("rooms/sampling");
  const [after, setAfter] = useState<string[]>([]);
  const cursor = after.at(-1);
  const { data, error } = useQuery({
    queryKey: ["project", draw.project_id, "draw", draw.id, draw.items, cursor],
    queryFn: () =>
      api.get<Rows<DrawnPrompt>>(`/draws/${draw.id}/prompts`, { query: { limit: SOME, cursor } }),
  });
  if (error) return <ProblemNote problem={error} />;
  if (!data) return <Waiting />;
  const following = data.next;
  return (
    <div className={stack.stack}>
      <ul className={stack.list}>
        {data.rows.map((row) => (
          <li key={row.place}>
            <p dir="auto">{wordsOf(row)}</p>
            {row.problem && (
              <p className={stack.wrong} dir="auto">
                {row.problem}
              </p>
            )}
            {row.responses.map((one) => (
              <details key={`${one.endpoint}-${one.nth}`}>
                <summary dir="auto">{one.problem || `${one.model}: ${one.text.slice(0, 80)}`}</summary>
                <p className={stack.verbatim} dir="auto">
                  {one.text}
                </p>
              </details>
            ))}
            {row.item && (
              <Link to="/projects/$project/items/$item" params={{ project: draw.project_id, item: row.item }}>
                {t("item")}
              </Link>
            )}
          </li>
        ))}
      </ul>
      <div className={stack.row}>
        {after.length > 0 && <Button onClick={() => setAfter(after.slice(0, -1))}>{t("earlier")}</Button>}
        {following && <Button onClick={() => setAfter([...after, following])}>{t("later")}</Button>}
      </div>
    </div>
  );
}

/** A prompt's own words, however its fields are called. */
function wordsOf(row: DrawnPrompt): string {
  const words = Object.values(row.payload).map((value) =>
    typeof value === "string" ? value : JSON.stringify(value),
  );
  return words.join(" · ").slice(0, 300);
}
