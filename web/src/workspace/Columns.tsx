/** The three columns: the prompt, the responses (and anything written), the judgement. */
import { memo, useMemo } from "react";
import { useWords } from "@/i18n";
import type { Form, Offer } from "@/api/types";
import { usePreferences } from "@/app/preferences";
import { type FieldFace, type Faces, hasSeveral, type Place } from "./faces";
import { Panel } from "./Panel";
import type { Task } from "./useTask";
import css from "./Columns.module.css";

interface Props {
  form: Form;
  faces: Faces;
  offer: Offer;
  task: Task;
}

export function Columns({ form, faces, offer, task }: Props) {
  const t = useWords("workspace");
  const { layout } = usePreferences();
  const standing = (place: Place) =>
    form.questions.filter((question) => faces.questions[question.name]?.place(question) === place);
  // Columns stand by the form, asked or not: they must not jump when a question comes up.
  const rail = standing("rail");
  const wide = standing("wide");
  const drawn = form.questions.filter((question) => faces.questions[question.name]?.draws);
  const fields = form.fields.filter(({ name }) => !drawn.some((question) => question.about === name));
  const judged = fields.filter((field) => faces.fields[field.name]?.place === "middle");
  const alone = judged.length === 0 && wide.length === 0;
  const middle = alone ? fields : judged;
  const prompt = alone ? [] : fields.filter((field) => faces.fields[field.name]?.place === "prompt");
  const badges = useBadges(faces, task);
  const show = (some: Form["fields"]) =>
    some.map((field) => (
      <FieldBlock
        key={field.name}
        field={field}
        face={faces.fields[field.name]}
        value={offer.payload[field.name]}
        task={task}
        badges={badges}
      />
    ));
  return (
    <div
      className={css.columns}
      data-pairs={(layout === "pairs" && hasSeveral(form, faces, task.units)) || undefined}
      data-prompt={prompt.length > 0 || undefined}
      data-rail={rail.length > 0 || undefined}
      data-wide={wide.length > 0 || undefined}
    >
      {prompt.length > 0 && (
        <section className={css.prompt} aria-label={t("task.prompt")} tabIndex={0} data-scroll>
          {show(prompt)}
        </section>
      )}
      <section className={css.judged} aria-label={t("task.judged")} tabIndex={0} data-scroll>
        {show(middle)}
        {wide.map((question) => (
          <Panel key={question.name} question={question} faces={faces} task={task} />
        ))}
      </section>
      {rail.length > 0 && (
        <aside className={css.rail} data-rail-start aria-label={t("task.judgement")} tabIndex={0} data-scroll>
          {rail.map((question) => (
            <Panel key={question.name} question={question} faces={faces} task={task} />
          ))}
        </aside>
      )}
    </div>
  );
}

interface BlockProps {
  field: Form["fields"][number];
  face: FieldFace | undefined;
  value: unknown;
  task: Task;
  badges: Readonly<Record<string, readonly string[]>>;
}

function FieldBlock({ field, face, value, task, badges }: BlockProps) {
  if (!face || value === undefined || value === null) return null;
  const units = task.units[field.name] ?? [];
  const lettered = units.length > 0;
  return (
    <div className={css.field}>
      <h2 className={lettered ? "vh" : undefined}>
        <bdi>{field.title}</bdi>
      </h2>
      <Shown
        face={face}
        field={field}
        value={value}
        units={units}
        focus={lettered ? task.state.focus : undefined}
        onFocus={task.focus}
        badges={badges}
      />
    </div>
  );
}

/** Stable props: a keystroke redraws the rail and a card or two, never all the Markdown. */
const Shown = memo(function Shown({
  face,
  ...props
}: { face: FieldFace } & Parameters<FieldFace["Show"]>[0]) {
  return <face.Show {...props} />;
});

/** Kept as the same object while no badge changes. */
function useBadges(faces: Faces, task: Task): Record<string, string[]> {
  const said = JSON.stringify(
    task.lettered.map((unit) => {
      const texts = Object.entries(task.frames).flatMap(([name, frame]) => {
        const text = frame.units.some((one) => one.id === unit.id)
          ? faces.questions[name]?.badge?.(frame, unit.id)
          : undefined;
        return text ? [text] : [];
      });
      return [unit.id, texts];
    }),
  );
  return useMemo(() => Object.fromEntries(JSON.parse(said) as [string, string[]][]), [said]);
}
