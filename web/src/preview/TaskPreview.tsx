/** A task as a person would see it, by the very faces of the workspace; nothing done here is kept, unless somebody listens. */
import { useQuery } from "@tanstack/react-query";
import { Component, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { useWords } from "@/i18n";
import type { Form, Offer } from "@/api/types";
import { Tick } from "@/ui/Entry";
import { Waiting } from "@/ui/Notes";
import { conditionOf } from "@/workspace/conditions";
import { type Faces, facesOf } from "@/workspace/faces";
import { Panel } from "@/workspace/Panel";
import { useTask } from "@/workspace/useTask";
import { useConditionWords } from "./conditionWords";
import css from "./TaskPreview.module.css";

interface Props {
  form: Form;
  payload: Record<string, unknown>;
  label: string;
  /** Said instead of the task when it cannot be drawn. */
  broken: string;
  /** What was answered before, to go on with. */
  draft?: Record<string, unknown> | null;
  /** Hears every change, where answers are kept (practice in an exam). */
  onAnswers?: (answers: Record<string, unknown>) => void;
}

/** While its words come, only the task waits: the page around it, and what has the focus there, stays. */
export function TaskPreview(props: Props) {
  return (
    <Suspense fallback={<Waiting rows={2} />}>
      <Preview {...props} />
    </Suspense>
  );
}

function Preview({ form, payload, label, broken, draft, onAnswers }: Props) {
  const kinds = [...form.fields, ...form.questions]
    .map((part) => `${part.kind}:${part.name}:${String(part.repeat ?? "")}:${String(part.about ?? "")}`)
    .join();
  const { data: faces, error } = useQuery({
    queryKey: ["faces", kinds],
    queryFn: () => facesOf(form),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const known = useMemo(() => withValues(form, payload), [form, payload]);
  const drawn = useMemo(() => JSON.stringify([form, payload]), [form, payload]);
  if (error) return <p className={css.broken}>{broken}</p>;
  if (!faces) return <Waiting rows={2} />;
  return (
    <Fence key={drawn} fallback={<p className={css.broken}>{broken}</p>}>
      <Task form={known} payload={payload} faces={faces} label={label} draft={draft} onAnswers={onAnswers} />
    </Fence>
  );
}

/** Only the fields the payload knows: a face draws values, not their absence. */
const withValues = (form: Form, payload: Record<string, unknown>): Form => ({
  ...form,
  fields: form.fields.filter(({ name }) => payload[name] !== undefined && payload[name] !== null),
});

const offerOf = (payload: Record<string, unknown>): Offer => ({
  lease: "preview",
  item: "preview",
  project_id: 0,
  payload,
  shown_order: {},
  form_version: 0,
  guidelines_version: 0,
  leased_at: "",
  expires_at: "",
  is_training: false,
  draft: null,
  suggestion: null,
  reason: "",
});

interface TaskProps extends Pick<Props, "form" | "payload" | "label" | "draft" | "onAnswers"> {
  faces: Faces;
}

function Task({ form, payload, faces, label, draft, onAnswers }: TaskProps) {
  const offer = useMemo(() => offerOf(payload), [payload]);
  const [everything, setEverything] = useState(false);
  const task = useTask(form, faces, offer, everything);
  useKept(task, draft, onAnswers);
  const t = useWords("rooms/projects");
  const sayCondition = useConditionWords(form);
  return (
    <section className={css.task} aria-label={label}>
      <div className={css.shown}>
        <Shown form={form} payload={payload} faces={faces} units={task.units} />
      </div>
      {form.questions.some(conditionOf) && (
        <div className={css.everything}>
          <Tick
            label={t("preview.everything")}
            checked={everything}
            onChange={(event) => setEverything(event.target.checked)}
          />
        </div>
      )}
      {form.questions.map((question) => {
        const condition = conditionOf(question);
        return (
          <div key={question.name}>
            {everything && condition && (
              <p className={css.when}>{t("preview.when", { condition: sayCondition(condition) })}</p>
            )}
            <Panel question={question} faces={faces} task={task} />
          </div>
        );
      })}
    </section>
  );
}

/** Begins with a draft and tells what is answered from then on. */
function useKept(
  { load, state }: ReturnType<typeof useTask>,
  draft: Props["draft"],
  onAnswers: Props["onAnswers"],
): void {
  const tell = useRef(onAnswers);
  useEffect(() => {
    tell.current = onAnswers;
  });
  useEffect(() => {
    if (draft) load(draft);
  }, [draft, load]);
  const { now } = state;
  useEffect(() => {
    if (Object.keys(now).length > 0) tell.current?.(now);
  }, [now]);
}

interface ShownProps {
  form: Form;
  payload: Record<string, unknown>;
  faces: Faces;
  units: ReturnType<typeof useTask>["units"];
}

const NO_BADGES = {};
const nowhere = () => undefined;

/** The fields of an item, read-only. */
export function Shown({ form, payload, faces, units }: ShownProps) {
  return form.fields.map((field) => {
    const Show = faces.fields[field.name]?.Show;
    const value = payload[field.name];
    if (!Show || value === undefined || value === null) return null;
    return (
      <div key={field.name} className={css.field}>
        <h3>{field.title}</h3>
        <Show
          field={field}
          value={value}
          units={units[field.name] ?? []}
          focus={undefined}
          onFocus={nowhere}
          badges={NO_BADGES}
        />
      </div>
    );
  });
}

/** Settings being typed can be out of step with each other for a moment; the page must survive it. */
class Fence extends Component<{ fallback: ReactNode; children: ReactNode }, { down: boolean }> {
  override state = { down: false };
  static getDerivedStateFromError() {
    return { down: true };
  }
  override render() {
    return this.state.down ? this.props.fallback : this.props.children;
  }
}
