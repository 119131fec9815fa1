/** Seconds left by the server's clock, whatever this device's says; null without a limit. */
import { useEffect, useState } from "react";
import type { Attempt } from "./queries";

export function useTimeLeft({ ends_at, now }: Attempt): number | null {
  const [arrived] = useState(() => performance.now());
  const [seconds, setSeconds] = useState(() => spanOf(ends_at, now));
  useEffect(() => {
    if (ends_at === null) return;
    const tick = () => setSeconds((spanOf(ends_at, now) ?? 0) - (performance.now() - arrived) / 1000);
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [ends_at, now, arrived]);
  return seconds;
}

const spanOf = (until: string | null, now: string): number | null =>
  until === null ? null : (Date.parse(until) - Date.parse(now)) / 1000;
