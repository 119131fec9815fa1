/** Plays a sound or a film and tells where it is, to the frame; everything a key can ask of it. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { MediaValue } from "./media";

/** Some films do not say how many pictures a second they hold; a thirtieth is never more than one too many. */
const USUAL_RATE = 30;
export const SPEEDS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

export interface Player {
  /** The ref of the element that plays. */
  attach: (element: HTMLMediaElement | null) => void;
  /** Where it is now, milliseconds. */
  now: () => number;
  at: number;
  playing: boolean;
  speed: number;
  loop: boolean;
  muted: boolean;
  toggle: () => void;
  seek: (ms: number) => void;
  step: (frames: number) => void;
  faster: (steps: number) => void;
  setLoop: (loop: boolean) => void;
  setMuted: (muted: boolean) => void;
  /** Plays one stretch, again and again while `loop` is on. */
  playStretch: (start: number, end: number) => void;
}

export function usePlayer(media: MediaValue, still: boolean, startMuted: boolean): Player {
  const duration = media.duration_ms ?? 1;
  const frameMs = 1000 / (media.frames_per_second ?? USUAL_RATE);
  const element = useRef<HTMLMediaElement>(null);
  const [box, setBox] = useState<HTMLMediaElement | null>(null);
  const attach = useCallback((found: HTMLMediaElement | null) => {
    element.current = found;
    setBox(found);
  }, []);
  const stretch = useRef<[number, number] | undefined>(undefined);
  const [at, setAt] = useState(0);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const [loop, setLoop] = useState(false);
  const [muted, setMuted] = useState(startMuted);
  const now = useCallback(() => Math.round(1000 * (element.current?.currentTime ?? 0)), []);
  const place = useCallback(
    (ms: number) => {
      const to = Math.min(Math.max(ms, 0), duration);
      if (element.current) element.current.currentTime = to / 1000;
      setAt(Math.round(to));
    },
    [duration],
  );

  useEffect(() => {
    if (still) box?.pause();
  }, [box, still]);
  useEffect(() => {
    if (box) Object.assign(box, { playbackRate: speed, muted });
  }, [box, speed, muted]);
  useEffect(() => {
    if (!box) return;
    let frame = 0;
    const follow = () => {
      const here = now();
      const within = stretch.current;
      if (within && here >= within[1]) {
        if (loop) place(within[0]);
        else box.pause();
      }
      setAt(here);
      if (!box.paused) frame = requestAnimationFrame(follow);
    };
    const ended = () => {
      if (loop && !stretch.current) void box.play();
    };
    const told = () => {
      setPlaying(!box.paused);
      follow();
    };
    const events = ["play", "pause", "seeked", "loadedmetadata"] as const;
    for (const name of events) box.addEventListener(name, told);
    box.addEventListener("ended", ended);
    return () => {
      cancelAnimationFrame(frame);
      for (const name of events) box.removeEventListener(name, told);
      box.removeEventListener("ended", ended);
    };
  }, [box, loop, now, place]);

  return useMemo(
    () => ({
      attach,
      now,
      at,
      playing,
      speed,
      loop,
      muted,
      setLoop,
      setMuted,
      seek: (ms) => {
        stretch.current = undefined;
        place(ms);
      },
      toggle: () => {
        const found = element.current;
        if (!found || still) return;
        if (!found.paused) return found.pause();
        stretch.current = undefined;
        void found.play().catch(() => undefined);
      },
      step: (frames) => {
        element.current?.pause();
        place(now() + frames * frameMs);
      },
      faster: (steps) =>
        setSpeed(
          (old) => SPEEDS[Math.min(Math.max(SPEEDS.indexOf(old as 1) + steps, 0), SPEEDS.length - 1)] ?? 1,
        ),
      playStretch: (start, end) => {
        if (still) return;
        stretch.current = [start, end];
        place(start);
        void element.current?.play().catch(() => undefined);
      },
    }),
    [attach, now, at, playing, speed, loop, muted, place, still, frameMs],
  );
}
