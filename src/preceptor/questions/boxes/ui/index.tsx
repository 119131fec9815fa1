/** The face of marks in a picture: labels and shapes to choose from, the canvas, and the list that says the same. */
import { Check, Hand, Plus, Undo2 } from "lucide-react";
import clsx from "clsx";
import { useId } from "react";
import { useWords } from "@/i18n";
import { Button, IconButton } from "@/ui/Button";
import type { AskProps, QuestionFace, SummaryProps } from "@/workspace/faces";
import { mediaIn } from "@/workspace/media/media";
import { Picture } from "@/workspace/media/Picture";
import { Veil } from "@/workspace/media/Veil";
import {
  type Answer,
  blank,
  type Cursor,
  hints,
  left,
  penLabel,
  penShape,
  press,
  type Question,
  say,
  shapesOf,
} from "./boxes";
import { FEWEST_CORNERS, type Shape } from "./marks";
import { Canvas, Drawn } from "./Canvas";
import { MarkList } from "./MarkList";
import css from "./Boxes.module.css";

type Props = AskProps<Question, Answer, Cursor>;

function Ask(props: Props) {
  const t = useWords("questions/boxes");
  const { question, shown } = props;
  const picture = mediaIn(shown, question.about);
  if (!picture) return <p className="dim">{t("noPicture")}</p>;
  return (
    <Veil warning={picture.warning} uses={(key) => props.active && press(key, props) !== undefined}>
      {() => (
        <div className={css.boxes}>
          <Pens {...props} />
          <Canvas {...props} picture={picture} />
          <Outlining {...props} />
          <MarkList {...props} />
        </div>
      )}
    </Veil>
  );
}

/** What keys do to an outline that is being drawn, for fingers; below the picture, which must not move meanwhile. */
function Outlining(props: Props) {
  const t = useWords("questions/boxes");
  const drawn = props.cursor?.corners?.length ?? 0;
  if (!drawn) return null;
  return (
    <div className={css.pens} role="group" aria-label={t("shape.polygon")}>
      <Button
        icon={<Check size={16} />}
        shortcut="↵"
        disabled={drawn < FEWEST_CORNERS}
        onClick={() => act("enter", props)}
      >
        {t("outline.close")}
      </Button>
      <Button icon={<Undo2 size={16} />} shortcut="⌫" onClick={() => act("backspace", props)}>
        {t("outline.undo")}
      </Button>
    </div>
  );
}

function act(key: string, props: Props) {
  const step = press(key, props);
  if (step) props.set(step);
}

function Pens(props: Props) {
  const t = useWords("questions/boxes");
  const { question, cursor = {}, set } = props;
  // Of its own: the next task waits in the same document, and one group has one radio chosen.
  const group = useId();
  const shapes = shapesOf(question);
  return (
    <div className={css.pens}>
      <div className={css.labels} role="radiogroup" aria-label={t("labels")}>
        {question.labels.map((one, at) => (
          <label
            key={one.value}
            className={clsx(css.pen, penLabel(props) === one.value && css.on)}
            data-colour={at % 4}
            title={one.help}
          >
            <input
              type="radio"
              name={group}
              checked={penLabel(props) === one.value}
              onChange={() => set({ cursor: { ...cursor, label: one.value } })}
            />
            {one.title}
            {at < 10 && <kbd aria-hidden>{"1234567890"[at]}</kbd>}
          </label>
        ))}
      </div>
      {shapes.length > 1 && (
        <select
          aria-label={t("shape")}
          value={penShape(props)}
          onChange={(event) => set({ cursor: { ...cursor, shape: event.target.value as Shape } })}
        >
          {shapes.map((one) => (
            <option key={one} value={one}>
              {t(`shape.${one}`)}
            </option>
          ))}
        </select>
      )}
      <Button icon={<Plus size={16} />} shortcut="N" onClick={() => act("n", props)}>
        {t("new")}
      </Button>
      <IconButton label={t("hand")} aria-pressed={cursor.hand ?? false} onClick={() => act("w", props)}>
        <Hand size={18} />
      </IconButton>
    </div>
  );
}

function Summary(props: SummaryProps<Question, Answer>) {
  const { question, value, shown = {} } = props;
  const picture = mediaIn(shown, question.about);
  return (
    <>
      <p>{say(props)}</p>
      {picture && value && (
        <Veil warning={picture.warning}>
          {() => (
            <Picture value={picture}>
              {(unit) =>
                value.marks.map((mark, place) => (
                  <Drawn key={place} {...{ mark, place, question, unit }} chosen={false} />
                ))
              }
            </Picture>
          )}
        </Veil>
      )}
    </>
  );
}

const face: QuestionFace<Question, Answer, Cursor> = {
  letter: "i",
  place: () => "wide",
  draws: true,
  Ask,
  Summary,
  press,
  left,
  hints,
  blank,
  say,
};
export default face;
