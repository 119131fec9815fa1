/** One task: what is asked, what is judged, the judgement, and the bars above and below. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useWords } from "@/i18n";
import type { ApiProblem } from "@/api/problems";
import type { Form, Offer } from "@/api/types";
import { prefer, usePreferences } from "@/app/preferences";
import { say } from "@/ui/toasts";
import { AskDialog } from "./AskDialog";
import { useUnread } from "./asking";
import { BottomBar } from "./BottomBar";
import { Columns } from "./Columns";
import { type Faces, hasSeveral } from "./faces";
import { GuidelinesDialog } from "./GuidelinesDialog";
import { KeysDialog } from "./KeysDialog";
import { HoldingContext } from "./live/lease";
import { LeaseNotice } from "./LeaseNotice";
import { extend } from "./leases";
import { Live } from "./Live";
import { press } from "./press";
import type { WorkQueue } from "./queue";
import { StopDialog } from "./StopDialog";
import { Suggestion } from "./Suggestion";
import { TopBar } from "./TopBar";
import { useActiveTime } from "./useActiveTime";
import { useDraft } from "./useDraft";
import { useKeys } from "./useKeys";
import { useLeaseClock } from "./useLeaseClock";
import { useSubmit } from "./useSubmit";
import { useTask } from "./useTask";
import css from "./Task.module.css";

interface Props {
  form: Form;
  faces: Faces;
  offer: Offer;
  queue: WorkQueue;
  name: string;
  /** Its place in this sitting, from 1. */
  number: number;
  onFinish: () => void;
}

export function TaskScreen({ form, faces, offer, queue, name, number, onFinish }: Props) {
  const t = useWords("workspace");
  const { letters, layout } = usePreferences();
  const task = useTask(form, faces, offer);
  const several = hasSeveral(form, faces, task.units);
  const touched = task.state.past.length > 0 || task.state.future.length > 0;
  const draft = useDraft(queue.account, offer, task.state.now, touched, task.load);
  const [open, setOpen] = useState<"keys" | "guidelines" | "stop" | "ask">();
  const unread = useUnread(offer.project_id);
  const [lost, setLost] = useState(false);
  // A lease that ended while nobody had begun is no news: the next task takes its place.
  const onLost = ({ code }: ApiProblem) => {
    const withdrawn = code === "lease.withdrawn";
    if (withdrawn) say(t("withdrawn.note"));
    if (!withdrawn && (touched || draft.restored)) setLost(true);
    else void queue.letGo(offer);
  };
  const revising = queue.state().revising?.parcel.offer.lease === offer.lease;
  const seconds = useActiveTime(revising ? undefined : offer.lease, onLost);
  const left = useLeaseClock(offer.expires_at);
  useEffect(() => {
    // Kept ready for too long: nobody has seen it yet, so another takes its place.
    if (!revising && Date.parse(offer.expires_at) <= Date.now()) void queue.letGo(offer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only on coming into view
  }, [offer.lease]);
  const { submit, tried, problem, busy } = useSubmit({ form, faces, task, offer, queue, seconds, revising });

  const more = useCallback(() => {
    extend(offer.lease).then(
      ({ expires_at }) => {
        queue.extended(offer.lease, expires_at);
        say(t("lease.extended"));
      },
      () => say(t("lease.notExtended")),
    );
  }, [offer.lease, queue, t]);

  const holding = useMemo(
    () => ({ lease: offer.lease, project: offer.project_id }),
    [offer.lease, offer.project_id],
  );

  // The next task waits in the same document, unseen: what is looked for is looked for in this one.
  const page = useRef<HTMLDivElement>(null);
  const show = useCallback((what: "unit" | "panel", id: string) => {
    page.current?.querySelector(`[data-${what}="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "nearest" });
  }, []);

  const write = useCallback((question: string) => {
    page.current
      ?.querySelector<HTMLElement>(`[data-panel="${CSS.escape(question)}"] [data-write]`)
      ?.focus({ preventScroll: true });
  }, []);

  useKeys(
    (key) =>
      press(key, faces, task, {
        submit,
        layout: () => several && prefer({ layout: layout === "list" ? "pairs" : "list" }),
        guidelines: () => setOpen("guidelines"),
        keys: () => setOpen("keys"),
        ask: () => setOpen("ask"),
        stop: () => setOpen(revising ? undefined : "stop"),
        extend: more,
        show,
        write,
      }),
    letters,
  );

  return (
    <div className={css.page} ref={page}>
      <button type="button" className={css.skip} onClick={() => focusRail(page.current)}>
        {t("task.skipLink")}
      </button>
      <TopBar
        name={name}
        number={number}
        saved={draft.saved}
        seconds={seconds}
        leaseSeconds={revising ? undefined : left}
        training={offer.is_training}
        several={several}
        unread={unread}
        onOpen={setOpen}
        onFinish={onFinish}
      />
      <main className={css.middle}>
        <LeaseNotice
          left={left}
          lost={lost}
          revising={revising}
          restored={draft.restored}
          problem={problem}
          queue={queue}
          offer={offer}
          onExtend={more}
        />
        {open !== "stop" && <Suggestion form={form} faces={faces} offer={offer} task={task} />}
        <HoldingContext value={holding}>
          {open !== "stop" && <Columns form={form} faces={faces} offer={offer} task={task} />}
        </HoldingContext>
      </main>
      <BottomBar
        form={form}
        faces={faces}
        task={task}
        offer={offer}
        queue={queue}
        revising={revising}
        tried={tried}
        busy={busy}
        onSubmit={submit}
        show={show}
        onStop={() => setOpen("stop")}
      />
      <Live faces={faces} task={task} />
      <StopDialog
        open={open === "stop"}
        onBack={() => setOpen(undefined)}
        onStop={(reason, note) => void queue.escalate(offer, reason, note)}
      />
      <AskDialog
        open={open === "ask"}
        onClose={() => setOpen(undefined)}
        project={offer.project_id}
        lease={offer.lease}
      />
      <KeysDialog
        open={open === "keys"}
        onClose={() => setOpen(undefined)}
        form={form}
        faces={faces}
        task={task}
        several={several}
      />
      <GuidelinesDialog
        open={open === "guidelines"}
        onClose={() => setOpen(undefined)}
        project={offer.project_id}
        version={offer.guidelines_version}
      />
    </div>
  );
}

function focusRail(page: HTMLElement | null): void {
  page?.querySelector<HTMLElement>("[data-rail-start]")?.focus();
}
