/** A session as it goes on: lines of the discussion and changes of stage by server-sent events; signs of life while one is there. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api, urlOf } from "@/api/client";
import { type Post, type Session, type Stage, STAGES } from "./queries";

const EVERY = 60_000;

interface Live {
  posts: readonly Post[];
  lost: boolean;
  /** The stage last heard of, before what belongs to it has been asked for. */
  stage: Stage | undefined;
}

/** A crowd that hears of a new stage in one moment shows it at once and asks for what belongs to it within a second and a half:
 * so many milliseconds for each of them. */
const APART = 7;
const MOST_APART = 1_500;

/** Stages only go on: what was heard and what was read, whichever is further. */
export const furthest = (read: Stage, heard: Stage | undefined): Stage =>
  heard && STAGES.indexOf(heard) > STAGES.indexOf(read) ? heard : read;

/** The stream tells everything from its beginning, and after a break from the last line on: nothing is asked for besides. */
export function useLive({ id, invited }: Pick<Session, "id" | "invited">): Live {
  const client = useQueryClient();
  const [posts, setPosts] = useState<readonly Post[]>([]);
  const [lost, setLost] = useState(false);
  const [stage, setStage] = useState<Stage>();
  useEffect(() => {
    const source = new EventSource(urlOf(`/calibration/${id}/events`));
    source.addEventListener("post", (event) => {
      const post = JSON.parse((event as MessageEvent<string>).data) as Post;
      setPosts((known) => (known.some(({ no }) => no === post.no) ? known : [...known, post]));
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    source.addEventListener("moved", (event) => {
      setLost(false);
      setStage((JSON.parse((event as MessageEvent<string>).data) as { stage: Stage }).stage);
      clearTimeout(timer);
      const wait = Math.random() * Math.min(invited * APART, MOST_APART);
      timer = setTimeout(() => void client.invalidateQueries({ queryKey: ["calibration", id] }), wait);
    });
    source.addEventListener("open", () => setLost(false));
    source.addEventListener("error", () => setLost(true));
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [id, invited, client]);
  return { posts, lost, stage };
}

/** Says every minute that somebody is there, while the page is before them. */
export function useAttendance(id: string, seated: boolean): void {
  useEffect(() => {
    if (!seated) return;
    const sign = () => {
      if (document.visibilityState === "visible")
        void api.post(`/calibration/${id}/attend`).catch(() => undefined);
    };
    sign();
    const timer = setInterval(sign, EVERY);
    return () => clearInterval(timer);
  }, [id, seated]);
}
