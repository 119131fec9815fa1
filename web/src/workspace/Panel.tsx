/** One question's panel: its title, its key, its face; outlined when keys go to it. */
import clsx from "clsx";
import { memo, useCallback, useId } from "react";
import { useWords } from "@/i18n";
import type { FormQuestion } from "@/api/types";
import type { Faces, Frame, QuestionFace, Step } from "./faces";
import type { Task } from "./useTask";
import css from "./Panel.module.css";

interface Props {
  question: FormQuestion;
  faces: Faces;
  task: Task;
}

export function Panel({ question, faces, task }: Props) {
  const face = faces.questions[question.name];
  const frame = task.frames[question.name];
  if (!face || !frame) return null;
  return (
    <PanelBody
      face={face}
      frame={frame}
      active={task.state.active === question.name}
      step={task.step}
      activate={task.activate}
    />
  );
}

interface BodyProps {
  face: QuestionFace;
  frame: Frame;
  active: boolean;
  step: (question: string, step: Step) => void;
  activate: (question: string) => void;
}

const PanelBody = memo(function PanelBody({ face, frame, active, step, activate }: BodyProps) {
  const t = useWords("workspace");
  const { question } = frame;
  const { name } = question;
  const heading = useId();
  const set = useCallback((change: Step) => step(name, change), [step, name]);
  const enter = () => activate(name);
  return (
    <section
      data-panel={name}
      className={clsx(css.panel, css[face.place(question)], active && css.active)}
      aria-labelledby={heading}
      onFocus={enter}
      onPointerDown={enter}
    >
      <h2 id={heading}>
        <bdi>{question.title}</bdi>
        {question.required === false && <span className={css.optional}>{t("task.optional")}</span>}
        <kbd aria-hidden>{face.letter.toUpperCase()}</kbd>
      </h2>
      {question.help && (
        <p className={css.help}>
          <bdi>{question.help}</bdi>
        </p>
      )}
      <face.Ask {...frame} active={active} set={set} labelledBy={heading} />
    </section>
  );
});
