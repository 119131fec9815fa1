/** The face of stretches of time: the player with its line of time, in and out points, and the list of stretches. */
import clsx from "clsx";
import { useEffect, useId } from "react";
import { usePreferences } from "@/app/preferences";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import type { AskProps, QuestionFace, SummaryProps } from "@/workspace/faces";
import { clock, type MediaValue, mediaIn } from "@/workspace/media/media";
import { Sounding } from "@/workspace/media/Sounding";
import { usePlayer } from "@/workspace/media/usePlayer";
import { Veil } from "@/workspace/media/Veil";
import { useKeysFirst } from "@/workspace/useKeys";
import { SegmentList } from "./SegmentList";
import {
  type Answer,
  blank,
  type Cursor,
  hints,
  left,
  marks,
  penLabel,
  press,
  type Question,
  say,
  segmentsOf,
  titleOf,
} from "./segments";
import css from "./Segments.module.css";

type Props = AskProps<Question, Answer, Cursor>;

function Ask(props: Props) {
  const t = useWords("questions/segments");
  const media = mediaIn(props.shown, props.question.about);
  if (!media) return <p className="dim">{t("noMedia")}</p>;
  return (
    <Veil warning={media.warning}>
      {({ veiled, muted }) => <Marked {...props} media={media} veiled={veiled} muted={muted} />}
    </Veil>
  );
}

function Marked(props: Props & { media: MediaValue; veiled: boolean; muted: boolean }) {
  const t = useWords("questions/segments");
  const { question, cursor = {}, set, media, veiled, muted, active } = props;
  const { letters } = usePreferences();
  const player = usePlayer(media, veiled, muted);
  const segments = segmentsOf(props);
  const chosen = cursor.chosen === undefined ? undefined : segments[cursor.chosen];
  const name = useId();

  const act = (key: string): boolean => {
    const step = press(key, { ...props, cursor: { ...cursor, at: player.now() } });
    if (step) set(step);
    return step !== undefined;
  };
  useKeysFirst((key) => {
    // What marks must know the very moment of the press, and nobody marks what they do not see.
    if (!active || veiled) return false;
    if (key === "enter" && chosen && document.activeElement?.tagName !== "BUTTON") {
      player.playStretch(chosen.start_ms, chosen.end_ms);
      return true;
    }
    return marks(key) && act(key);
  }, letters);

  const start = chosen?.start_ms;
  const { seek, playing } = player;
  useEffect(() => {
    // Choosing a stretch goes to where it begins, so that the next press of Space is heard from there.
    if (start !== undefined && !playing) seek(start);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only another choice moves the player
  }, [cursor.chosen]);

  return (
    <div className={css.segments}>
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
                name={name}
                checked={penLabel(props) === one.value}
                onChange={() => set({ cursor: { ...cursor, label: one.value } })}
              />
              {one.title}
              {at < 10 && <kbd aria-hidden>{"1234567890"[at]}</kbd>}
            </label>
          ))}
        </div>
        <Button shortcut="I" aria-pressed={cursor.begun !== undefined} onClick={() => act("i")}>
          {cursor.begun === undefined ? t("begin") : t("begun", { time: clock(cursor.begun) })}
        </Button>
        <Button shortcut="O" onClick={() => act("o")}>
          {t("end")}
        </Button>
      </div>
      <Sounding
        value={media}
        player={player}
        listens={active && !veiled}
        stretches={segments.map((one, place) => {
          const track = Math.max(
            0,
            question.labels.findIndex((label) => label.value === one.label),
          );
          const title = one.text || titleOf(question, one.label);
          return {
            id: String(place),
            ...one,
            title,
            track,
            mark: track,
            chosen: place === cursor.chosen,
          };
        })}
        onPick={(id) => set({ cursor: { ...cursor, chosen: Number(id) } })}
      />
      <SegmentList {...props} onPlay={(one) => player.playStretch(one.start_ms, one.end_ms)} />
    </div>
  );
}

function Summary(props: SummaryProps<Question, Answer>) {
  const { question, value } = props;
  return (
    <>
      <p>{say(props)}</p>
      <ol className={css.summary}>
        {value?.segments.map((one) => (
          <li key={`${one.label} ${one.start_ms}`}>
            <span dir="ltr">{`${clock(one.start_ms)} – ${clock(one.end_ms)}`}</span>{" "}
            {titleOf(question, one.label)}
            {one.text && <span dir="auto">{`: ${one.text}`}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}

const face: QuestionFace<Question, Answer, Cursor> = {
  letter: "m",
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
