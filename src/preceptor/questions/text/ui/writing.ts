/** How a text comes about, in numbers only: never which keys, never what was pasted. Shown to the writer too. */
export interface Writing {
  /** Time between strokes, long pauses left out. */
  seconds: number;
  typed: number;
  pasted: number;
  /** Characters that came without keys and without pasting. */
  inserted: number;
  removed: number;
  /** Times somebody came back after a pause. */
  revisions: number;
}

export type How = "typed" | "pasted" | "inserted";

const PAUSE_MS = 30_000;
const RETURN_MS = 5_000;

export const NO_WRITING: Writing = { seconds: 0, typed: 0, pasted: 0, inserted: 0, removed: 0, revisions: 0 };

/** What an input event says of itself (Input Events Level 2); what says nothing came without keys. */
export function howOf(inputType: string | undefined): How {
  if (inputType === "insertFromPaste" || inputType === "insertFromDrop" || inputType === "insertFromYank")
    return "pasted";
  const keyed = ["insertText", "insertCompositionText", "insertLineBreak", "insertParagraph"];
  return keyed.includes(inputType ?? "") ||
    inputType?.startsWith("delete") ||
    inputType?.startsWith("history")
    ? "typed"
    : "inserted";
}

/** One more edit; `sinceMs` is how long ago the last one was, undefined for the first. */
export function edited(
  before: Writing | null | undefined,
  edit: { how: How; was: number; now: number; sinceMs: number | undefined },
): Writing {
  const from = before ?? NO_WRITING;
  const { how, was, now, sinceMs } = edit;
  const spent = sinceMs !== undefined && sinceMs < PAUSE_MS ? sinceMs / 1000 : 0;
  return {
    ...from,
    seconds: Math.min(86_400, Math.round((from.seconds + spent) * 10) / 10),
    [how]: from[how] + Math.max(0, now - was),
    removed: from.removed + Math.max(0, was - now),
    revisions: from.revisions + Number(sinceMs === undefined || sinceMs > RETURN_MS),
  };
}
