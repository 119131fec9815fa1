/** The way back to the answer just sent, while its window is open. */
import { useEffect, useState, useSyncExternalStore } from "react";
import { useWords } from "@/i18n";
import { Button } from "@/ui/Button";
import { UNDO_MS, type WorkQueue } from "./queue";
import css from "./Bars.module.css";

export function LastAnswer({ queue }: { queue: WorkQueue }) {
  const t = useWords("workspace");
  const { last } = useSyncExternalStore(queue.listen, queue.state);
  const [closed, setClosed] = useState(0);
  const sentAt = last?.parcel.at ?? 0;
  useEffect(() => {
    if (!sentAt) return;
    const timer = setTimeout(() => setClosed(sentAt), Math.max(0, sentAt + UNDO_MS - Date.now()));
    return () => clearTimeout(timer);
  }, [sentAt]);
  if (!last || closed === sentAt) return null;
  return (
    <Button look="ghost" className={css.lastAnswer} onClick={() => void queue.reopenLast()}>
      {t("bar.last")}
    </Button>
  );
}
