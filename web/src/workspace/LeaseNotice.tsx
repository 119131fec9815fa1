/** What must be known above the task: time running out, a lease lost, answers refused, a draft brought back. */
import { type ReactNode, useSyncExternalStore } from "react";
import { useQuery } from "@tanstack/react-query";
import { hoursQuery, secondsLeft } from "@/api/hours";
import { wellbeingQuery } from "@/api/wellbeing";
import { useWords } from "@/i18n";
import type { Offer } from "@/api/types";
import { Button } from "@/ui/Button";
import { clock, number, span } from "@/ui/format";
import { ProblemNote } from "@/ui/ProblemNote";
import type { WorkQueue } from "./queue";
import { WARN_SECONDS } from "./useLeaseClock";
import css from "./LeaseNotice.module.css";

const SHOWN_SECONDS = 3600;

interface Props {
  left: number;
  lost: boolean;
  revising: boolean;
  restored: boolean;
  problem: unknown;
  queue: WorkQueue;
  offer: Offer;
  onExtend: () => void;
}

export function LeaseNotice(props: Props) {
  const t = useWords("workspace");
  const { left, lost, revising, restored, problem, queue, offer, onExtend } = props;
  const { refused, waiting } = useSyncExternalStore(queue.listen, queue.state);
  return (
    <div className={css.stack}>
      {refused && (
        <div className={css.wide}>
          <ProblemNote problem={refused.problem} safe={t("refused.safe")} />
          <Button onClick={() => queue.forgiveRefusal()}>{t("refused.seen")}</Button>
        </div>
      )}
      {problem !== undefined && <ProblemNote problem={problem} safe={t("task.safe")} />}
      {revising && <Strip tone="plain">{t("revise.note")}</Strip>}
      {!revising && (lost || left <= 0) && (
        <Strip tone="danger" alert>
          {t("lease.lost")} <Button onClick={() => void queue.letGo(offer)}>{t("lease.next")}</Button>
        </Strip>
      )}
      {!revising && !lost && left > 0 && left <= WARN_SECONDS && (
        <Strip tone="warn">
          {t("lease.ending", { left: clock(left) })}{" "}
          <Button shortcut="T" onClick={onExtend}>
            {t("lease.extend")}
          </Button>
        </Strip>
      )}
      {waiting > 0 && !navigator.onLine && (
        <Strip tone="plain">{t("offline.waiting", { count: waiting })}</Strip>
      )}
      {restored && !revising && <Strip tone="plain">{t("draft.restored")}</Strip>}
      <Break />
      <HoursLeft project={queue.project} />
    </div>
  );
}

/** An offer, never more: difficult content for half an hour without a pause. Asked again each minute, on one's own numbers. */
function Break() {
  const t = useWords("workspace");
  const { data } = useQuery({ ...wellbeingQuery, refetchInterval: 60_000 });
  return data?.rest ? <Strip tone="plain">{t("rest.break")}</Strip> : null;
}

/** What is left of this week's hours, once it is an hour or less. */
function HoursLeft({ project }: { project: number }) {
  const t = useWords("workspace");
  const { data } = useQuery({ ...hoursQuery, refetchInterval: 60_000 });
  const left = data ? secondsLeft(data, project) : null;
  if (left === null || left > SHOWN_SECONDS) return null;
  return <Strip tone="plain">{t("hours.left", { left: left > 0 ? span(left) : number(0) })}</Strip>;
}

function Strip({ tone, alert, children }: { tone: string; alert?: boolean; children: ReactNode }) {
  return (
    <div className={css.strip} data-tone={tone} role={alert ? "alert" : undefined}>
      {children}
    </div>
  );
}
