/** The one polite voice: says the active question's whole answer when it changes. */
import { useEffect, useState } from "react";
import type { Faces } from "./faces";
import type { Task } from "./useTask";

export function Live({ faces, task }: { faces: Faces; task: Task }) {
  const { active } = task.state;
  const frame = task.frames[active];
  const value = frame?.value;
  const text = frame && value !== undefined ? (faces.questions[active]?.say(frame) ?? "") : "";
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), 300);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div className="vh" aria-live="polite">
      {said}
    </div>
  );
}
