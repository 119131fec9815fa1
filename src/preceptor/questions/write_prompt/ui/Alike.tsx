/** Says while somebody writes that a prompt like theirs is there already; it stops nobody. */
import { useEffect, useState } from "react";
import { api } from "@/api/client";
import { useWords } from "@/i18n";
import { percent } from "@/ui/format";
import { useHolding } from "@/workspace/live/lease";
import css from "./Prompt.module.css";

interface Found {
  likeness: number;
  text: string;
}

const PAUSE_MS = 600;
const LEAST = 25;

export function Alike({ text }: { text: string }) {
  const t = useWords("questions/write_prompt");
  const holding = useHolding();
  const [found, setFound] = useState<Found[]>([]);
  const isLong = text.trim().length >= LEAST;
  const shown = isLong ? found : [];
  useEffect(() => {
    if (!holding || !isLong) return;
    const leave = new AbortController();
    const timer = setTimeout(() => {
      api
        .post<{ rows: Found[] }>(
          `/projects/${holding.project}/prompts/alike`,
          { text, but: holding.lease },
          { signal: leave.signal },
        )
        .then(({ rows }) => setFound(rows))
        .catch(() => undefined); // only a remark: without a connection it is not made
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      leave.abort();
    };
  }, [text, holding, isLong]);
  return (
    <div role="status">
      {shown.length > 0 && (
        <div className={css.alike}>
          <p>{t("alike")}</p>
          <ul>
            {shown.map((one) => (
              <li key={one.text}>
                <b>{percent(one.likeness)}</b> <bdi>{one.text}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
