/** Beside a text: the sources it relies on, and how it came about. */
import { Plus, X } from "lucide-react";
import { useWords } from "@/i18n";
import { Button, IconButton } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { span } from "@/ui/format";
import { prose } from "@/ui/prose";
import type { AskProps } from "@/workspace/faces";
import css from "./Text.module.css";
import { type Answer, isAddress, type Question, withCitations } from "./write";
import type { Writing } from "./writing";

const MOST = 20;

/** Sources: shown where the question asks for some, or some are there. */
export function Citations(props: AskProps<Question, Answer, never>) {
  const t = useWords("questions/text");
  const { question, value, set } = props;
  const given = value?.citations ?? [];
  if (!question.min_citations && given.length === 0) return null;
  const keep = (citations: typeof given) => set(withCitations(props, citations));
  return (
    <fieldset className={css.citations}>
      <legend>{t("sources")}</legend>
      {given.map((one, place) => (
        // eslint-disable-next-line react/no-array-index-key -- sources have no name; the place is the identity
        <div key={place} className={css.citation}>
          <TextField
            label={t("address", { place: place + 1 })}
            type="url"
            dir="ltr"
            value={one.url}
            wrong={one.url !== "" && !isAddress(one.url) ? t("addressWrong") : undefined}
            onChange={(event) => keep(given.with(place, { ...one, url: event.target.value }))}
          />
          <TextField
            label={t("quote", { place: place + 1 })}
            {...prose(question.language)}
            value={one.quote}
            onChange={(event) => keep(given.with(place, { ...one, quote: event.target.value }))}
          />
          <IconButton
            label={t("removeSource", { place: place + 1 })}
            onClick={() => keep(given.toSpliced(place, 1))}
          >
            <X size={16} aria-hidden />
          </IconButton>
        </div>
      ))}
      {given.length < MOST && (
        <Button icon={<Plus size={15} />} onClick={() => keep([...given, { url: "", quote: "" }])}>
          {t("addSource")}
        </Button>
      )}
    </fieldset>
  );
}

/** What the page counted while somebody wrote: told to the writer in the words others see. */
export function Record({ writing }: { writing: Writing | null | undefined }) {
  const t = useWords("questions/text");
  if (!writing) return null;
  const { typed, pasted, inserted } = writing;
  const all = typed + pasted + inserted;
  const share = all > 0 ? Math.round((100 * pasted) / all) : 0;
  return (
    <p className={css.record} title={t("recordWhy")}>
      {t("record", { typed, pasted, share, inserted, time: span(writing.seconds) })}
    </p>
  );
}
