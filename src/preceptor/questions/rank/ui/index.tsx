/** The face of a ranking: small tokens are ranked, the long cards never move; the order starts empty. */
import { useWords } from "@/i18n";
import { Letter } from "@/ui/Letter";
import { gist } from "@/ui/markdown/rewrite";
import type { AskProps, QuestionFace, SummaryProps } from "@/workspace/faces";
import { place } from "./order";
import css from "./Rank.module.css";
import {
  type Answer,
  badge,
  current,
  type Cursor,
  cursorOf,
  hints,
  left,
  orderIn,
  press,
  type Question,
  rankings,
  say,
  sentence,
  withNone,
  withOrder,
} from "./rank";
import { Tray } from "./Tray";

type Props = AskProps<Question, Answer, Cursor>;

function Ask(props: Props) {
  const t = useWords("questions/rank");
  const { question, units, value, set } = props;
  const order = current(props);
  const placed = order.flat();
  const rest = units.filter((unit) => !placed.includes(unit.id));
  return (
    <>
      {(question.dimensions ?? []).length > 0 && <Dimensions {...props} />}
      <Tray {...props} order={order} />
      {rest.length > 0 && (
        <div className={css.pool} role="group" aria-label={t("notRanked")}>
          {rest.map((unit) => (
            <button
              key={unit.id}
              type="button"
              className={css.chip}
              onClick={() => set(withOrder(props, place(order, unit.id, cursorOf(props).tieNext)))}
            >
              <Letter small>{unit.letter}</Letter>
              <span className={css.gist} dir="auto">
                {gist(unit.text, 40)}
              </span>
            </button>
          ))}
        </div>
      )}
      {question.allow_none_acceptable !== false && (
        <label className={css.none}>
          <input
            type="checkbox"
            checked={value?.none_acceptable ?? false}
            onChange={() => set(withNone(props))}
          />
          {t("none")} <kbd aria-hidden>N</kbd>
        </label>
      )}
    </>
  );
}

function Dimensions(props: Props) {
  const t = useWords("questions/rank");
  const { question, value, units, set } = props;
  const { dimension } = cursorOf(props);
  return (
    <div className={css.dimensions} role="group" aria-label={t("dimensions")}>
      {rankings(question).map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === dimension}
          onClick={() => set({ cursor: { dimension: name, tieNext: false } })}
        >
          {name || t("overall")}
          {orderIn(value, name).flat().length === units.length && <span aria-label={t("complete")}> ✓</span>}
        </button>
      ))}
    </div>
  );
}

function Summary({ question, units, value }: SummaryProps<Question, Answer>) {
  const t = useWords("questions/rank");
  if (!value) return <p className={css.summary}>{t("say.empty")}</p>;
  return (
    <div className={css.summary}>
      {rankings(question).map((name) => (
        <p key={name}>
          {name && <strong>{name}: </strong>}
          {sentence(orderIn(value, name), units) || t("say.empty")}
        </p>
      ))}
      {value.none_acceptable && <p>{t("none")}</p>}
    </div>
  );
}

const face: QuestionFace<Question, Answer, Cursor> = {
  letter: "r",
  place: () => "rail",
  Ask,
  Summary,
  press,
  left,
  hints,
  badge,
  say,
};
export default face;
