/** A session as it goes on: lines of the discussion and changes of stage by server-sent events; signs of life while one is there. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api, urlOf } from "@/api/client";
import type { Post } from "./queries";

const EVERY = 60_000;

interface Live {
  posts: readonly Post[];
  lost: boolean;
}

/** The stream tells everything from its beginning, and after a break from the last line on: nothing is asked for besides. */
export function useLive(id: string): Live {
  const client = useQueryClient();
  const [posts, setPosts] = useState<readonly Post[]>([]);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    const source = new EventSource(urlOf(`/calibration/${id}/events`));
    source.addEventListener("post", (event) => {
      const post = JSON.parse((event as MessageEvent<string>).data) as Post;
      setPosts((known) => (known.some(({ no }) => no === post.no) ? known : [...known, post]));
    });
    source.addEventListener("moved", () => {
      setLost(false);
      void client.invalidateQueries({ queryKey: ["calibration", id] });
    });
    source.addEventListener("open", () => setLost(false));
    source.addEventListener("error", () => setLost(true));
    return () => source.close();
  }, [id, client]);
  return { posts, lost };
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
