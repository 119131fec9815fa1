/** Says while somebody writes that it seems to be another language than the one asked for; only what is sure is refused. */
import { useEffect, useState } from "react";
import { api } from "@/api/client";
import { language as spoken, useWords } from "@/i18n";
import css from "./Panel.module.css";

interface Seems {
  language: string;
  sure: boolean;
}

const PAUSE_MS = 600;
const LEAST = 25;

export function LanguageRemark({ text, wanted }: { text: string; wanted: string | undefined }) {
  const t = useWords("workspace");
  const [told, setTold] = useState<Seems & { wanted: string }>();
  const asks = wanted !== undefined && wanted !== "" && text.trim().length >= LEAST;
  useEffect(() => {
    if (!asks) return;
    const leave = new AbortController();
    const timer = setTimeout(() => {
      api
        .post<Seems>("/texts/language", { text, wanted }, { signal: leave.signal })
        .then((seems) => setTold({ ...seems, wanted }))
        .catch(() => undefined); // only a remark: without a connection it is not made
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      leave.abort();
    };
  }, [text, wanted, asks]);
  const shown = asks && told?.wanted === wanted && told?.language ? told : undefined;
  return (
    <div role="status">
      {shown && (
        <p className={css.remark} data-sure={shown.sure || undefined}>
          {t(shown.sure ? "language.is" : "language.seems", {
            found: nameOf(shown.language),
            wanted: nameOf(shown.wanted),
          })}
        </p>
      )}
    </div>
  );
}

/** A language's name in the language of the page; its tag where the browser knows none. */
function nameOf(tag: string): string {
  try {
    return new Intl.DisplayNames([spoken()], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
