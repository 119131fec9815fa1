/** Below the task: ways out, the keys that work now, what is left, and the one way forward. */
import { OctagonX, Redo2, Undo2 } from "lucide-react";
import { useWords } from "@/i18n";
import type { Form, Offer } from "@/api/types";
import { Button, IconButton } from "@/ui/Button";
import type { Faces } from "./faces";
import { FlagDialog } from "./FlagDialog";
import { KeyChips } from "./KeyChips";
import { LastAnswer } from "./LastAnswer";
import type { WorkQueue } from "./queue";
import { SkipMenu } from "./SkipMenu";
import type { Open, Task } from "./useTask";
import css from "./Bars.module.css";

interface Props {
  form: Form;
  faces: Faces;
  task: Task;
  offer: Offer;
  queue: WorkQueue;
  revising: boolean;
  tried: boolean;
  busy: boolean;
  onSubmit: () => void;
  show: (what: "unit" | "panel", id: string) => void;
  onStop: () => void;
}

export function BottomBar(props: Props) {
  const t = useWords("workspace");
  const { faces, task, offer, queue, revising, tried, busy, onSubmit, show, onStop } = props;
  const untouched = task.state.past.length === 0;
  return (
    <footer className={css.bar}>
      <div className={css.outs}>
        {revising ? (
          <Button onClick={() => void queue.closeRevision()}>{t("revise.cancel")}</Button>
        ) : (
          <>
            <SkipMenu project={offer.project_id} onSkip={(reason) => void queue.skip(offer, reason, "")} />
            <FlagDialog lease={offer.lease} />
            <Button icon={<OctagonX size={15} />} shortcut="!" onClick={onStop}>
              <span className={css.wordy}>{t("bar.stop")}</span>
            </Button>
          </>
        )}
        <Button icon={<Undo2 size={15} />} shortcut="Z" disabled={untouched} onClick={task.undo}>
          <span className={css.wordy}>{t("bar.undo")}</span>
        </Button>
        <IconButton label={t("bar.redo")} disabled={task.state.future.length === 0} onClick={task.redo}>
          <Redo2 size={16} aria-hidden />
        </IconButton>
        {untouched && !revising && <LastAnswer queue={queue} />}
      </div>
      <KeysNow faces={faces} task={task} />
      <span className="grow" />
      <Left open={task.open} tried={tried} goTo={task.goTo} show={show} />
      <Button
        look="filled"
        shortcut="Ctrl ↵"
        className={css.submit}
        aria-disabled={task.open.length > 0 || undefined}
        disabled={busy}
        onClick={onSubmit}
      >
        {revising ? t("revise.save") : t("bar.submit")}
      </Button>
    </footer>
  );
}

function KeysNow({ faces, task }: { faces: Faces; task: Task }) {
  const frame = task.frames[task.state.active];
  const hints = frame ? (faces.questions[task.state.active]?.hints(frame) ?? []) : [];
  return (
    <span className={css.keysNow} aria-hidden>
      <b dir="auto">{frame?.question.title}</b>
      {hints.map((hint) => (
        <span key={hint.text} className={css.hint}>
          <KeyChips keys={hint.keys} /> {hint.text}
        </span>
      ))}
    </span>
  );
}

interface LeftProps {
  open: Open[];
  tried: boolean;
  goTo: (open: Open) => void;
  show: (what: "unit" | "panel", id: string) => void;
}

function Left({ open, tried, goTo, show }: LeftProps) {
  const t = useWords("workspace");
  const go = (one: Open) => {
    goTo(one);
    show("panel", one.question);
  };
  return (
    <span className={css.left} data-missing={(tried && open.length > 0) || undefined} role="status">
      {open.length === 0 ? (
        t("bar.ready")
      ) : (
        <>
          {t("bar.left")}{" "}
          {open.slice(0, 3).map((one) => (
            <button key={`${one.question} ${one.missing.text}`} type="button" onClick={() => go(one)}>
              {one.missing.text}
            </button>
          ))}
          {open.length > 3 && ` +${open.length - 3}`}
        </>
      )}
    </span>
  );
}
