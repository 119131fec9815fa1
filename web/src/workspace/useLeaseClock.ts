/** How long the task is still reserved for this person. */
import { useEffect, useState } from "react";

/** Warn when this many seconds are left. */
export const WARN_SECONDS = 120;

export function useLeaseClock(expiresAt: string): number {
  const secondsLeft = () => Math.round((Date.parse(expiresAt) - Date.now()) / 1_000);
  const [left, setLeft] = useState(secondsLeft);
  useEffect(() => {
    setLeft(secondsLeft());
    const timer = setInterval(() => setLeft(secondsLeft()), 1_000);
    return () => clearInterval(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- secondsLeft only reads expiresAt
  }, [expiresAt]);
  return left;
}
