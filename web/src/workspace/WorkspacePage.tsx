/** The task screen of one project: the line of tasks, the form's faces, and what stands when there is no task. */
import { useQuery } from "@tanstack/react-query";
import { Activity, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useWords } from "@/i18n";
import type { Offer } from "@/api/types";
import { catalogueQuery } from "@/api/work";
import { useMe } from "@/app/session";
import { ProblemNote } from "@/ui/ProblemNote";
import { facesOf } from "./faces";
import { formOf } from "./leases";
import { LessonNote } from "./LessonNote";
import { queueOf, type QueueState, type WorkQueue } from "./queue";
import { Rest } from "./Rest";
import { Skeleton } from "./Skeleton";
import { StoppedNote } from "./StoppedNote";
import { TaskScreen } from "./TaskScreen";

export function WorkspacePage({ project }: { project: number }) {
  const me = useMe();
  const queue = useMemo(() => queueOf(me.id, project), [me.id, project]);
  const state = useSyncExternalStore(queue.listen, queue.state);
  const [finished, setFinished] = useState(false);
  const { data } = useQuery(catalogueQuery);
  const row = data?.rows.find((one) => one.project_id === project);
  useEffect(() => {
    void queue.start();
    return () => queue.leave();
  }, [queue]);
  useEffect(() => {
    document.title = `${row?.name ?? "Preceptor"} · Preceptor`;
  }, [row?.name]);
  const finish = useCallback(() => setFinished(true), []);
  const resume = useCallback(() => {
    setFinished(false);
    void queue.resume();
  }, [queue]);

  return (
    <>
      <Tasks {...{ queue, state, finished, finish, resume }} name={row?.name ?? ""} />
      <LessonNote said={state.lesson} onClose={() => queue.closeLesson()} />
      <StoppedNote
        open={state.escalated}
        onClose={() => queue.closeEscalated()}
        onBreak={() => {
          queue.closeEscalated();
          finish();
        }}
      />
    </>
  );
}

interface TasksProps {
  queue: WorkQueue;
  state: QueueState;
  name: string;
  finished: boolean;
  finish: () => void;
  resume: () => void;
}

function Tasks({ queue, state, name, finished, finish, resume }: TasksProps) {
  if (finished || state.offers.length === 0) {
    const loading = !finished && !state.noWork && !state.problem && !state.stuck;
    return loading ? <Skeleton /> : <Rest queue={queue} state={state} name={name} onResume={resume} />;
  }
  // The next task is rendered out of sight while this one is being done: submitting only shows it.
  return state.offers
    .slice(0, 2)
    .map((offer, at) => (
      <OfferScreen
        key={offer.lease}
        seen={at === 0}
        offer={offer}
        queue={queue}
        name={name}
        number={state.answered + at + 1}
        onFinish={finish}
      />
    ));
}

interface OfferProps {
  seen: boolean;
  offer: Offer;
  queue: WorkQueue;
  name: string;
  number: number;
  onFinish: () => void;
}

function OfferScreen({ seen, offer, queue, name, number, onFinish }: OfferProps) {
  const t = useWords("workspace");
  const { data, error, refetch } = useQuery({
    queryKey: ["form", offer.project_id, offer.form_version],
    queryFn: async () => {
      const { form } = await formOf(offer.project_id, offer.form_version);
      return { form, faces: await facesOf(form) };
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  // The form is asked for out here: what is out of sight hears of nothing that arrives.
  return (
    <Activity mode={seen ? "visible" : "hidden"}>
      {error && (
        <main className="centre">
          <ProblemNote problem={error} safe={t("task.safe")} onRetry={() => void refetch()} />
        </main>
      )}
      {!error && !data && <Skeleton />}
      {!error && data && (
        <TaskScreen
          form={data.form}
          faces={data.faces}
          offer={offer}
          queue={queue}
          name={name}
          number={number}
          onFinish={onFinish}
        />
      )}
    </Activity>
  );
}
