/** One item on the desk: what is shown, the answers beside each other, and the decision; everything by keys. */
import { useMemo, useRef, useState } from "react";
import { useWords } from "@/i18n";
import type { Form } from "@/api/types";
import { usePreferences } from "@/app/preferences";
import { Button } from "@/ui/Button";
import { percent } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import { Shown } from "@/preview/TaskPreview";
import { keptOf } from "@/workspace/conditions";
import type { Faces } from "@/workspace/faces";
import { GuidelinesDialog } from "@/workspace/GuidelinesDialog";
import { Panel } from "@/workspace/Panel";
import { press } from "@/workspace/press";
import { useKeys } from "@/workspace/useKeys";
import { useTask, withBlanks } from "@/workspace/useTask";
import {
  accept,
  begun,
  bodyOf,
  type DecisionBody,
  missing,
  pressed,
  type Sight,
  toggleRejected,
} from "./decision";
import { DecisionRail } from "./DecisionRail";
import { offerOf } from "./desk";
import { DeskKeys } from "./DeskKeys";
import { Voices } from "./Voices";
import css from "./Desk.module.css";

interface Props {
  sight: Sight;
  form: Form;
  faces: Faces;
  name: string;
  busy: boolean;
  problem: unknown;
  onDecide: (body: DecisionBody) => void;
  onLeave: () => void;
}

export function DeskScreen({ sight, form, faces, name, busy, problem, onDecide, onLeave }: Props) {
  const t = useWords("rooms/review/desk");
  const { letters } = usePreferences();
  const [now, setNow] = useState(() => begun(sight));
  const [tried, setTried] = useState(false);
  const [open, setOpen] = useState<"keys" | "guidelines">();
  const offer = useMemo(() => offerOf(sight), [sight]);
  const task = useTask(form, faces, offer);
  const page = useRef<HTMLDivElement>(null);
  const fixing = now.outcome === "fix";
  const left = [...missing(now), ...(fixing && task.open.length > 0 ? ["left.answer"] : [])];

  const submit = () => {
    if (busy) return;
    setTried(true);
    const first = task.open[0];
    if (fixing && first) task.goTo(first);
    if (left.length === 0)
      onDecide(bodyOf(now, keptOf(form, offer.payload, withBlanks(form, faces, task.state.now))));
  };
  const write = (selector: string) => {
    // The field may only come up with this very key.
    requestAnimationFrame(() => page.current?.querySelector<HTMLElement>(selector)?.focus());
    return true;
  };
  const deeds = {
    submit,
    layout: () => undefined,
    guidelines: () => setOpen("guidelines"),
    keys: () => setOpen("keys"),
    stop: () => undefined,
    extend: () => undefined,
    show: () => undefined,
    write: (question: string) => write(`[data-panel="${CSS.escape(question)}"] [data-write]`),
  };
  useKeys((key) => {
    if (key === "mod+enter") return (submit(), true);
    if (fixing && key === "escape") return (setNow({ ...now, outcome: undefined }), true);
    if (fixing) return press(key, faces, task, deeds);
    if (key === "g") return (setOpen("guidelines"), true);
    if (key === "?") return (setOpen("keys"), true);
    if (key === "n") return write("[data-note]");
    const after = pressed(now, sight, key);
    if (!after) return false;
    setNow(after);
    if (key === "x" && now.focus in after.rejected) write(`[data-reason="${CSS.escape(now.focus)}"]`);
    return true;
  }, letters);

  const doubt = Math.max(0, ...Object.values(sight.doubts));
  return (
    <div className={css.page} ref={page}>
      <header className={css.top}>
        <button type="button" className={css.brand} onClick={onLeave}>
          {t("leave")}
        </button>
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <span className={css.meta}>{queueName(t, sight.queue)}</span>
        <span className="grow" />
        <span className={css.meta}>{t("decided", { count: sight.decided })}</span>
        <Button look="ghost" shortcut="G" onClick={() => setOpen("guidelines")}>
          {t("guidelines")}
        </Button>
        <Button look="ghost" shortcut="?" onClick={() => setOpen("keys")}>
          {t("keys")}
        </Button>
      </header>
      <main className={css.columns} data-fixing={fixing || undefined}>
        <section className={css.item} aria-label={t("item")} tabIndex={0} data-scroll>
          <h2 className="vh">{t("item")}</h2>
          <Shown form={form} payload={sight.payload} faces={faces} units={task.units} />
        </section>
        <section className={css.answers} aria-label={t("answers")} tabIndex={0} data-scroll>
          <h2 className="vh">{t("answers")}</h2>
          <p className={css.doubt} role="status">
            {sight.voices.length > 1 && t("doubt", { share: percent(doubt), count: sight.voices.length })}
          </p>
          {fixing && (
            <div className={css.fix}>
              <h2>{t("fix.title")}</h2>
              {form.questions.map((question) => (
                <Panel key={question.name} question={question} faces={faces} task={task} />
              ))}
            </div>
          )}
          <Voices
            sight={sight}
            form={form}
            faces={faces}
            units={task.units}
            now={now}
            tried={tried}
            onAccept={(answer) => setNow(accept(now, answer))}
            onReject={(answer) => setNow(toggleRejected(now, answer))}
            onReason={(answer, reason) => setNow({ ...now, rejected: { ...now.rejected, [answer]: reason } })}
          />
        </section>
        <DecisionRail now={now} onChange={setNow} />
      </main>
      <footer className={css.bar}>
        {problem !== null && problem !== undefined && <ProblemNote problem={problem} safe={t("safe")} />}
        <span className={css.left} data-missing={(tried && left.length > 0) || undefined} role="status">
          {left.length === 0 ? t("left.nothing") : left.map((one) => t(one)).join(" · ")}
        </span>
        <span className="grow" />
        <Button
          look="filled"
          shortcut="Ctrl ↵"
          disabled={busy}
          aria-disabled={left.length > 0 || undefined}
          onClick={submit}
        >
          {t("submit")}
        </Button>
      </footer>
      <DeskKeys open={open === "keys"} onClose={() => setOpen(undefined)} />
      <GuidelinesDialog
        open={open === "guidelines"}
        onClose={() => setOpen(undefined)}
        project={sight.project_id}
        version={sight.guidelines_version}
      />
    </div>
  );
}

/** A queue in words; one by contributor or clause says of which. */
export function queueName(t: ReturnType<typeof useWords>, queue: string): string {
  const [kind = "", ...rest] = queue.split("/");
  return t(`queue.${kind}`, { name: rest.join(" ") });
}
