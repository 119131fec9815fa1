/** The answers beside each other, by the questions' own faces; whose is not told. */
import clsx from "clsx";
import { useWords } from "@/i18n";
import type { Form } from "@/api/types";
import { Button } from "@/ui/Button";
import { percent, span } from "@/ui/format";
import { askedOf } from "@/workspace/conditions";
import type { Faces, Unit } from "@/workspace/faces";
import { CONSENSUS, type Decision, digitOf, type Sight } from "./decision";
import css from "./Desk.module.css";

interface Props {
  sight: Sight;
  form: Form;
  faces: Faces;
  units: Record<string, Unit[]>;
  now: Decision;
  tried: boolean;
  onAccept: (answer: string) => void;
  onReject: (answer: string) => void;
  onReason: (answer: string, reason: string) => void;
}

export function Voices(props: Props) {
  return (
    <div className={css.voices}>
      {props.sight.voices.map((voice) => (
        <VoiceCard key={voice.answer} voice={voice} {...props} />
      ))}
    </div>
  );
}

function VoiceCard({
  voice,
  sight,
  form,
  faces,
  units,
  now,
  tried,
  onAccept,
  onReject,
  onReason,
}: Props & {
  voice: Sight["voices"][number];
}) {
  const t = useWords("rooms/review/desk");
  const digit = digitOf(sight, voice.answer);
  const agreed = voice.answer === CONSENSUS;
  const by = agreed ? t("consensus") : t("answer", { number: digit });
  const chosen = now.outcome === "accept" && now.chosen === voice.answer;
  const reason = now.rejected[voice.answer];
  const asked = askedOf(form, sight.payload, voice.answers);
  return (
    <article
      className={clsx(css.voice, agreed && css.agreed, now.focus === voice.answer && css.focus)}
      data-chosen={chosen || undefined}
      data-rejected={reason !== undefined || undefined}
      aria-label={by}
      aria-current={now.focus === voice.answer || undefined}
    >
      <header>
        <h3>{by}</h3>
        {voice.seconds !== null && <span className="dim">{span(voice.seconds)}</span>}
      </header>
      {form.questions.map((question) => {
        const face = faces.questions[question.name];
        const value = voice.answers[question.name];
        // What people wrote adds up to nothing: the consensus is silent about it.
        if (!face || (value === undefined && (agreed || !asked.has(question.name)))) return null;
        const doubt = agreed ? sight.doubts[question.name] : undefined;
        return (
          <div key={question.name} className={css.said}>
            <p className={css.question}>
              <bdi>{question.title}</bdi>
              {doubt !== undefined && <span>{t("unsure", { share: percent(doubt) })}</span>}
            </p>
            <face.Summary
              question={question}
              units={units[question.about ?? "responses"] ?? []}
              value={value}
              shown={sight.payload}
            />
          </div>
        );
      })}
      <div className={css.deeds}>
        <Button
          look={chosen ? "filled" : "plain"}
          shortcut={digit}
          aria-pressed={chosen}
          onClick={() => onAccept(voice.answer)}
        >
          {t("accept")}
        </Button>
        {!agreed && (
          <Button look="ghost" aria-pressed={reason !== undefined} onClick={() => onReject(voice.answer)}>
            {t(reason === undefined ? "reject" : "unreject")}
          </Button>
        )}
      </div>
      {reason !== undefined && (
        <label className={css.reason}>
          <span>{t("reason")}</span>
          <input
            data-reason={voice.answer}
            value={reason}
            maxLength={1000}
            dir="auto"
            aria-invalid={(tried && reason.trim() === "") || undefined}
            onChange={(event) => onReason(voice.answer, event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" || event.key === "Escape") event.currentTarget.blur();
            }}
          />
        </label>
      )}
    </article>
  );
}
