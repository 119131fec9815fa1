/** Which hand a key goes to: the active question first, then responses, then the page. */
import type { Faces } from "./faces";
import type { Task } from "./useTask";

export interface PageDeeds {
  submit: () => void;
  layout: () => void;
  guidelines: () => void;
  keys: () => void;
  /** Opens the precedents and the question box. */
  ask?: () => void;
  /** Hides the task at once and asks whether to escalate it. */
  stop: () => void;
  extend: () => void;
  /** Scrolls a response's card or a question's panel into view. */
  show: (what: "unit" | "panel", id: string) => void;
  /** Puts the cursor into the question's text, if it has one to write. */
  write: (question: string) => void;
}

/** The next question that answers to this letter, going round. */
export function questionBehind(
  key: string,
  asked: readonly string[],
  faces: Faces,
  active: string,
): string | undefined {
  const names = asked.filter((name) => faces.questions[name]?.letter === key);
  const at = names.indexOf(active);
  return names[(at + 1) % names.length];
}

/** True when the key was used. */
export function press(key: string, faces: Faces, task: Task, deeds: PageDeeds): boolean {
  const page: Record<string, () => void> = {
    "mod+enter": deeds.submit,
    "mod+z": task.undo,
    z: task.undo,
    "mod+y": task.redo,
    "mod+shift+z": task.redo,
    v: deeds.layout,
    g: deeds.guidelines,
    "?": deeds.keys,
    "/": () => deeds.ask?.(),
    "!": deeds.stop,
    t: deeds.extend,
  };
  const { active } = task.state;
  const frame = task.frames[active];
  const step = frame && faces.questions[active]?.press(key, frame);
  if (step) task.step(active, step);

  const unit = task.lettered.find((one) => one.letter.toLowerCase() === key);
  if (unit) {
    task.focus(unit.id);
    deeds.show("unit", unit.id);
  }
  if (step || unit) return true;

  const question = questionBehind(key, Object.keys(task.frames), faces, active);
  if (question) {
    const open = task.open.find((one) => one.question === question);
    if (open) task.goTo(open);
    else task.activate(question);
    deeds.show("panel", question);
    deeds.write(question);
    return true;
  }
  const deed = page[key];
  deed?.();
  return deed !== undefined;
}
