/** Sends many files, a few at a time: each with how far it is, or why it was refused. */
import { useRef, useState } from "react";
import { ApiProblem } from "@/api/problems";
import { upload } from "@/api/upload";
import { given, type Sent, without } from "./sent";

const AT_ONCE = 3;

interface Sending {
  sent: readonly Sent[];
  send: (files: readonly File[]) => void;
  again: (key: number) => void;
  forget: () => void;
}

export function useSending(project: number, onKept: () => void): Sending {
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const waiting = useRef<Sent[]>([]);
  const busy = useRef(0);

  const change = (key: number, part: Partial<Sent>) =>
    setSent((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));

  const sendOne = async (next: Sent) => {
    change(next.key, { state: "sending", share: 0 });
    try {
      const { job } = await upload<{ job?: string }>({
        path: `/projects/${project}/media${next.archive ? "/archives" : ""}`,
        query: next.archive ? {} : { name: next.name },
        file: next.file,
        onShare: (share) => change(next.key, { share }),
      });
      change(next.key, job ? { state: "unpacking", job } : { state: "kept" });
      onKept();
    } catch (error) {
      change(next.key, { state: "refused", problem: error instanceof ApiProblem ? error : undefined });
    }
  };

  const work = async () => {
    busy.current += 1;
    for (let next = waiting.current.shift(); next; next = waiting.current.shift()) await sendOne(next);
    busy.current -= 1;
  };

  const line = (more: readonly Sent[]) => {
    waiting.current.push(...more);
    while (busy.current < AT_ONCE && waiting.current.length > 0) void work();
  };

  return {
    sent,
    send: (files) => {
      const more = given(files, sent.at(-1)?.key ?? 0);
      setSent([...sent, ...more]);
      line(more);
    },
    again: (key) => {
      change(key, { state: "waiting", problem: undefined });
      line(sent.filter((one) => one.key === key));
    },
    forget: () => setSent(without(sent)),
  };
}
