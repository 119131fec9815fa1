/** A job watched while it runs: server-sent events tell when to look; a slow poll looks where they do not come. */
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { api, urlOf } from "./client";
import type { Job } from "./house";

const OVER = new Set(["succeeded", "failed", "cancelled"]);
/** Between looks while events come, and while they do not. */
const [SELDOM, OFTEN] = [10_000, 1_500];
/** What the server calls its events (infra/jobs). */
const EVENTS = ["queued", "started", "progress", "note", "succeeded", "failed", "cancelled", "cancelling"];

export const isOver = (job: Job | undefined): boolean => !!job && OVER.has(job.state);

export const jobQuery = (id: string) =>
  queryOptions({ queryKey: ["job", id], queryFn: () => api.get<Job>(`/jobs/${id}`) });

/** The job as it stands; `onOver` is told once that it is over, and again when it was retried and ends anew. */
export function useJob(id: string | undefined, onOver?: (job: Job) => void): Job | undefined {
  const client = useQueryClient();
  const [live, setLive] = useState(false);
  const { data: job } = useQuery({
    ...jobQuery(id ?? ""),
    enabled: !!id,
    staleTime: 0,
    refetchInterval: (query) => (isOver(query.state.data) ? false : live ? SELDOM : OFTEN),
  });
  const over = isOver(job);
  useEffect(() => {
    if (!id || over) return;
    const source = new EventSource(urlOf(`/jobs/${id}/events`));
    const look = () => {
      setLive(true);
      void client.invalidateQueries({ queryKey: ["job", id] });
    };
    for (const name of EVENTS) source.addEventListener(name, look);
    source.addEventListener("error", () => setLive(false));
    return () => source.close();
  }, [id, over, client]);
  useEndOf(job, onOver);
  return job;
}

/** A job may be over before the first look at it: that too is told, or whoever waits would wait for ever. */
function useEndOf(job: Job | undefined, onOver: ((job: Job) => void) | undefined): void {
  const told = useRef<string>(undefined);
  const over = isOver(job);
  useEffect(() => {
    if (!job) return;
    if (!over) told.current = undefined;
    else if (told.current !== job.id) {
      told.current = job.id;
      onOver?.(job);
    }
  }, [job, over, onOver]);
}
