/** How one text became another, word by word, in any script; quick on long texts. */
import { diffArrays } from "diff";

export interface Stretch {
  /** All but the added ones make the earlier text, all but the removed ones the later. */
  kind: "same" | "removed" | "added";
  text: string;
}

/** Comparing takes time by the square of what differs; beyond this many words the texts are compared by sentence. */
const MOST_APART = 400;

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** Before a letter, behind a gap or a stop, every language ends a word. Segmenting a long text whole takes its square. */
const SURE_ENDS = /(?<=[\s。，、！？；：])(?=[\p{L}\p{N}])/u;
const SENTENCE_ENDS = /(?<=[.!?؟।]\s|[。！？\n])(?=\S)/u;
/** What has no sure end for long is cut between two letters, or else anywhere between code points. */
const STRETCHES = /[^]{1,400}(?:(?<=\p{Lo})(?=\p{Lo})|$)|[^]{1,400}/gu;
const ASCII = /^[\t\n\r -~]*$/;
const ASCII_WORDS = /\w+(?:['.]\w+)*|\s+|[^\w\s]/g;

const words = (text: string): string[] =>
  text
    .split(SURE_ENDS)
    .flatMap((part) =>
      ASCII.test(part)
        ? (part.match(ASCII_WORDS) ?? [])
        : (part.match(STRETCHES) ?? []).flatMap((some) =>
            [...segmenter.segment(some)].map(({ segment }) => segment),
          ),
    );
const sentences = (text: string): string[] => text.split(SENTENCE_ENDS);

/** Nothing where both are equal. Words end where their language ends them, so no letter is ever cut in two. */
export function changed(before: string, after: string): Stretch[] {
  if (before === after) return [];
  const found = compared(words, before, after) ?? compared(sentences, before, after);
  return neighbours(
    found ?? [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ],
  );
}

function compared(cut: (text: string) => string[], before: string, after: string): Stretch[] | undefined {
  const found = diffArrays(cut(before), cut(after), { maxEditLength: MOST_APART });
  return found?.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
}

/** What was taken out and put in at one place is told together, a gap between two such places as part of them. */
function neighbours(found: readonly Stretch[]): Stretch[] {
  const told: Stretch[] = [];
  let [gone, come] = ["", ""];
  const tell = (same: string) => {
    if (gone) told.push({ kind: "removed", text: gone });
    if (come) told.push({ kind: "added", text: come });
    if (same) told.push({ kind: "same", text: same });
    [gone, come] = ["", ""];
  };
  for (const [at, { kind, text }] of found.entries()) {
    const between = gone && come && at < found.length - 1 && !text.trim();
    if (kind === "same" && !between) tell(text);
    if (kind === "removed" || (kind === "same" && between)) gone += text;
    if (kind === "added" || (kind === "same" && between)) come += text;
  }
  tell("");
  return told;
}

const EDGE = 60;

/** The text on both sides of a change; what lies far from any is left out. */
export function near(stretches: readonly Stretch[]): Stretch[] {
  return stretches.map((one, at) => {
    const letters = one.kind === "same" ? [...one.text] : [];
    if (letters.length <= 2 * EDGE) return one;
    const [first, last] = [at === 0, at === stretches.length - 1];
    const head = first ? "" : upTo(letters.slice(0, EDGE).join(""));
    const tail = last ? "" : from(letters.slice(-EDGE).join(""));
    return { ...one, text: `${head}…${tail}` };
  });
}

/** Not in the middle of a word. */
const upTo = (text: string) => words(text).slice(0, -1).join("");
const from = (text: string) => words(text).slice(1).join("");
