/** Seconds really worked: this tab in front and a sign of life lately. The server hears of it every 15 s. */
import { useEffect, useRef, useState } from "react";
import { ApiProblem } from "@/api/problems";
import { heartbeat } from "./leases";

const BEAT_MS = 15_000;
/** Reading without touching anything still counts for this long. */
const IDLE_MS = 60_000;
const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart", "scroll"] as const;

export const isActive = (visible: boolean, lastSign: number, now: number): boolean =>
  visible && now - lastSign < IDLE_MS;

export function useActiveTime(lease: string | undefined, onLost: (problem: ApiProblem) => void): number {
  const [seconds, setSeconds] = useState(0);
  const sign = useRef(0);
  const lost = useRef(onLost);
  useEffect(() => {
    lost.current = onLost;
  });
  useEffect(() => {
    sign.current = Date.now();
    const live = () => {
      sign.current = Date.now();
    };
    const now = () => isActive(document.visibilityState === "visible", sign.current, Date.now());
    const beat = async () => {
      if (!lease) return;
      await heartbeat(lease, now()).catch((problem: unknown) => {
        const gone = problem instanceof ApiProblem && [403, 404, 409, 410].includes(problem.status);
        if (gone) lost.current(problem);
      });
    };
    for (const name of SIGNS) addEventListener(name, live, { passive: true, capture: true });
    const second = setInterval(() => now() && setSeconds((count) => count + 1), 1_000);
    const pulse = setInterval(() => void beat(), BEAT_MS);
    void beat();
    return () => {
      for (const name of SIGNS) removeEventListener(name, live, { capture: true });
      clearInterval(second);
      clearInterval(pulse);
    };
  }, [lease]);
  return seconds;
}
