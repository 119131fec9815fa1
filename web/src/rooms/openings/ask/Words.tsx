/** What was said, in order: by whom, when; always as plain text. */
import { useWords } from "@/i18n";
import { dateTime } from "@/ui/format";
import css from "./Ask.module.css";
import type { Enquiry } from "./queries";

/** `asker` is how the one who asks is called here: “you”, or their name. */
export function Words({ one, asker, team }: { one: Enquiry; asker: string; team: string }) {
  const t = useWords("rooms/openings/ask");
  return (
    <ol className={css.words} aria-label={t("said")}>
      {one.words.map((word, at) => (
        <li key={at} className={css.word} data-team={word.by_team || undefined}>
          <small className="dim">
            <bdi>{word.by_team ? team : asker}</bdi> · {dateTime(new Date(word.at))}
          </small>
          <p dir="auto">{word.text}</p>
        </li>
      ))}
    </ol>
  );
}
