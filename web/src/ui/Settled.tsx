/** Cards that each ask for something of their own come into view together: what is being read does not jump when the next arrives. */
import { useIsFetching } from "@tanstack/react-query";
import clsx from "clsx";
import { type ReactNode, useEffect, useState } from "react";
import { Waiting } from "./Notes";
import css from "./Settled.module.css";

/** Milliseconds in which nothing new was asked for; and after which it is shown whatever still comes. */
const QUIET = 60;
const MOST = 5_000;

export function Settled({ children }: { children: ReactNode }) {
  const first = useIsFetching({ predicate: ({ state }) => state.status === "pending" });
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (settled || first > 0) return;
    // What has just come may ask for more: a moment is waited for that, and for the letters it is set in.
    const show = () => setSettled(true);
    const timer = setTimeout(() => void document.fonts.ready.then(show, show), QUIET);
    return () => clearTimeout(timer);
  }, [first, settled]);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), MOST);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={css.place} aria-busy={!settled}>
      {!settled && (
        <div className={css.shape}>
          <Waiting rows={4} />
        </div>
      )}
      <div className={clsx(css.cards, !settled && css.hidden)}>{children}</div>
    </div>
  );
}
