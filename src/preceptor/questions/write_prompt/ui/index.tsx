/** The face of prompt writing: what is wanted, the text, the tries and what they came to, and the map. */
import { useId, useLayoutEffect, useState } from "react";
import { useWords } from "@/i18n";
import { Markdown } from "@/ui/markdown/Markdown";
import { ProblemNote } from "@/ui/ProblemNote";
import { prose } from "@/ui/prose";
import type { AskProps, QuestionFace, SummaryProps } from "@/workspace/faces";
import { LanguageRemark } from "@/workspace/LanguageRemark";
import { isComing } from "@/workspace/live/chat";
import { Composer } from "@/workspace/live/Composer";
import { useLease } from "@/workspace/live/lease";
import { Record, type RecordValue } from "@/workspace/live/Record";
import { Replies } from "@/workspace/live/Replies";
import { useChat } from "@/workspace/live/useChat";
import { Alike } from "./Alike";
import { Facets } from "./Facets";
import css from "./Prompt.module.css";
import {
  type Answer,
  hasModels,
  hints,
  left,
  press,
  type Question,
  say,
  START,
  withFinal,
  withTries,
  written,
} from "./prompt";
import { VerdictPanel } from "./VerdictPanel";

type Props = AskProps<Question, Answer, never>;

function Ask(props: Props) {
  return (
    <div className={css.prompt}>
      <Facets {...props} />
      {hasModels(props.question) ? <Trying {...props} /> : <Writing {...props} />}
    </div>
  );
}

/** Without models: the text itself. */
function Writing(props: Props) {
  const t = useWords("questions/write_prompt");
  const { question, value = START, set, labelledBy } = props;
  return (
    <>
      <textarea
        className={css.box}
        rows={5}
        {...prose(question.language)}
        data-write
        aria-labelledby={labelledBy}
        value={value.text}
        onChange={(event) => set(written(props, event.target.value))}
        onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
      />
      <p className="dim">{t("size", { count: [...value.text].length, most: question.most_chars ?? 4000 })}</p>
      <LanguageRemark text={value.text} wanted={question.language} />
      <Alike text={value.text} />
    </>
  );
}

function Trying(props: Props) {
  const t = useWords("questions/write_prompt");
  const { question, value = START, set, labelledBy } = props;
  const lease = useLease();
  const talking = useChat(lease, question.name);
  const { chat, ready, problem } = talking;
  const [text, setText] = useState("");
  const group = useId();
  const tries = chat.exchanges.length;
  const coming = isComing(chat);
  // Before anything else can be pressed: a choice made meanwhile must not meet an old picture of the tries.
  useLayoutEffect(() => {
    if (!ready || (tries === value.tries && coming === value.coming)) return;
    set({ value: withTries(value, tries, coming), merge: true });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the tries themselves move
  }, [ready, tries, coming, value.tries, value.coming]);
  const full = tries >= (question.at_most ?? 10);
  const last = chat.exchanges.at(-1);
  return (
    <>
      <Composer
        labelledBy={labelledBy}
        label={tries === 0 ? t("first") : t("again")}
        most={question.most_chars ?? 4000}
        language={question.language}
        disabled={lease === undefined || full}
        waiting={!ready || coming}
        onSend={talking.say}
        onStop={coming ? talking.stop : undefined}
        onText={setText}
        leaves
      />
      {lease === undefined && <p className="dim">{t("preview")}</p>}
      <LanguageRemark text={text} wanted={question.language} />
      <Alike text={text} />
      {problem !== undefined && <ProblemNote problem={problem} />}
      {full && <p className="dim">{t("full")}</p>}
      <ol className={css.tries} reversed>
        {chat.exchanges.toReversed().map((one) => (
          <li key={one.place} className={css.try} data-final={value.final === one.place || undefined}>
            <header className={css.head}>
              <h3>{t("try", { place: one.place })}</h3>
              <label className={css.final}>
                <input
                  type="radio"
                  name={group}
                  checked={value.final === one.place}
                  onChange={() => set(withFinal(props, one.place))}
                />
                {t("handIn")}
              </label>
            </header>
            <div className={css.asked} dir="auto">
              <Markdown source={one.text} />
            </div>
            <Replies
              exchange={one}
              chat={chat}
              lost={talking.lost}
              busy={talking.busy}
              isLast={one === last}
              canChoose={false}
              allowEdit={false}
              onAgain={(side) => talking.again(one.place, side)}
            />
            {question.ask_failure && <VerdictPanel {...props} place={one.place} />}
          </li>
        ))}
      </ol>
    </>
  );
}

function Summary({ question, value }: SummaryProps<Question, Answer & RecordValue>) {
  const t = useWords("questions/write_prompt");
  if (!value) return <p>{t("nothing")}</p>;
  const titles = new Map((question.failures ?? []).map((one) => [one.value, one.title]));
  const said = (place: number) => {
    const verdict = value.verdicts?.[String(place)];
    if (!verdict) return "";
    const kinds = verdict.kinds.map((kind) => titles.get(kind) ?? kind);
    return [t(`failed.${verdict.failed}`), ...kinds, verdict.note].filter(Boolean).join(" · ");
  };
  return (
    <div className={css.prompt}>
      <div className={css.asked} dir="auto">
        <Markdown source={value.text ?? ""} />
      </div>
      {Object.keys(value.facets ?? {}).length > 0 && (
        <p className="dim">{Object.values(value.facets).join(" · ")}</p>
      )}
      {(value.exchanges ?? []).length > 0 && (
        <details>
          <summary>{t("tries", { count: value.exchanges?.length ?? 0 })}</summary>
          <Record value={value} note={said} />
        </details>
      )}
      {said(value.final) && <p>{said(value.final)}</p>}
    </div>
  );
}

const face: QuestionFace<Question, Answer, never> = {
  letter: "u",
  place: () => "wide",
  Ask,
  Summary: Summary as QuestionFace<Question, Answer, never>["Summary"],
  press,
  left,
  hints,
  say,
};
export default face;
