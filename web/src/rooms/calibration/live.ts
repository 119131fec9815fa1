/** A session as it goes on: lines of the discussion and changes of stage by server-sent events; signs of life while one is there. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api, urlOf } from "@/api/client";
import type { Post, Session } from "./queries";

const EVERY = 60_000;

interface Live {
  posts: readonly Post[];
  lost: boolean;
}

/** A crowd that hears of a new stage in one moment asks for it anew within a second: so many milliseconds for each of them. */
const APART = 5;
const MOST_APART = 1_000;

/** The stream tells everything from its beginning, and after a break from the last line on: nothing is asked for besides. */
export function useLive({ id, invited }: Pick<Session, "id" | "invited">): Live {
  const client = useQueryClient();
  const [posts, setPosts] = useState<readonly Post[]>([]);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    const source = new EventSource(urlOf(`/calibration/${id}/events`));
    source.addEventListener("post", (event) => {
      const post = JSON.parse((event as MessageEvent<string>).data) as Post;
      setPosts((known) => (known.some(({ no }) => no === post.no) ? known : [...known, post]));
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    source.addEventListener("moved", () => {
      setLost(false);
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
