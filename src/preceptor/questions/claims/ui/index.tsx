/** The face of a fact check: the text, its claims with verdicts and sources, the text without its errors. */
import { useRef } from "react";
import { useWords } from "@/i18n";
import { Changed } from "@/ui/changes/Changed";
import { prose } from "@/ui/prose";
import type { AskProps, QuestionFace, SummaryProps } from "@/workspace/faces";
import { partsOf } from "@/workspace/texts";
import { Row } from "./Claim";
import css from "./Claims.module.css";
import {
  add,
  type Answer,
  claimsOf,
  correct,
  type Cursor,
  hints,
  left,
  press,
  type Question,
  say,
} from "./claims";
import { SnapshotLink } from "./Snapshot";

type Props = AskProps<Question, Answer, Cursor>;

function Ask(props: Props) {
  const t = useWords("questions/claims");
  const { question, set, labelledBy } = props;
  return (
    <>
      {partsOf(props).map((part) => (
        <div key={part.id} className={css.source}>
          {part.name && <h3>{t(`part.${part.name}`, { defaultValue: part.name })}</h3>}
          <p dir="auto">{part.text}</p>
        </div>
      ))}
      <ol className={css.claims} aria-labelledby={labelledBy}>
        {claimsOf(props).map((claim, at) => (
          // Claims have no id of their own; their place is what the keys go by.
          // eslint-disable-next-line react/no-array-index-key
          <Row key={at} props={props} claim={claim} at={at} />
        ))}
      </ol>
      <button type="button" className={css.button} onClick={() => set(add(props) ?? {})}>
        {t("add")} <kbd aria-hidden>+</kbd>
      </button>
      {question.correct !== false && <Correction {...props} />}
    </>
  );
}

function Correction(props: Props) {
  const t = useWords("questions/claims");
  const { value, set } = props;
  const begun = useRef<string>(undefined);
  // The button in use gives way to the box: the focus goes there rather than to the top of the page.
  const follow = (part: string) => (box: HTMLTextAreaElement | null) => {
    if (box && begun.current === part) box.focus();
    if (box) begun.current = undefined;
  };
  return partsOf(props).map((part) => {
    const text = value?.corrected[part.id];
    return text === undefined ? (
      <button
        key={part.id}
        type="button"
        className={css.button}
        onClick={() => {
          begun.current = part.id;
          set(correct(props, part.id, part.text));
        }}
      >
        {t("correct", { name: part.name })}
      </button>
    ) : (
      <div key={part.id} className={css.correction}>
        <label>
          {t("corrected", { name: part.name })}
          <textarea
            ref={follow(part.id)}
            rows={4}
            {...prose()}
            maxLength={20_000}
            value={text}
            onChange={(event) => set(correct(props, part.id, event.target.value))}
          />
        </label>
        <Changed before={part.text} after={text} />
        <button type="button" className={css.button} onClick={() => set(correct(props, part.id, undefined))}>
          {t("uncorrect")}
        </button>
      </div>
    );
  });
}

function Summary({ question, units, value, shown = {} }: SummaryProps<Question, Answer>) {
  const t = useWords("questions/claims");
  const corrected = partsOf({ question, units, shown }).filter(
    ({ id }) => value?.corrected[id] !== undefined,
  );
  return (
    <>
      {value?.claims.length ? <Judged value={value} /> : <p>{t("nothing")}</p>}
      {corrected.map((part) => (
        <div key={part.id} className={css.correction}>
          {t("corrected", { name: part.name })}
          <Changed before={part.text} after={value?.corrected[part.id] ?? ""} />
        </div>
      ))}
    </>
  );
}

function Judged({ value }: { value: Answer }) {
  const t = useWords("questions/claims");
  return (
    <ul className={css.summary}>
      {value.claims.map((claim, at) => (
        // eslint-disable-next-line react/no-array-index-key
        <li key={at}>
          <span dir="auto">{claim.text}</span> <strong>{t(`verdict.${claim.verdict}`)}</strong>
          {claim.why && <q dir="auto">{claim.why}</q>}
          {claim.evidence.map((one) => (
            <cite key={one.url + one.quote} dir="auto">
              {one.url} {one.as_of} {one.quote} {one.snapshot && <SnapshotLink snapshot={one.snapshot} />}
            </cite>
          ))}
        </li>
      ))}
    </ul>
  );
}

const face: QuestionFace<Question, Answer, Cursor> = {
  letter: "k",
  place: () => "wide",
  draws: true,
  Ask,
  Summary,
  press,
  left,
  hints,
  say,
};
export default face;
