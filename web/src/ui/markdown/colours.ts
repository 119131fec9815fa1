/** Asks for the colours of code from beside the page; a code that takes too long stays as it is. */
import type { Line } from "./colouring";
import type { Language } from "./languages";

export interface Asked {
  id: number;
  code: string;
  language: Language;
}

/** Without lines where it could not be coloured. */
export interface Told {
  id: number;
  lines?: Line[];
}

type Lines = Line[] | undefined;

/** Code comes from anybody: one that a language's rules get lost in must not hold up those behind it. */
const LONGEST_MS = 10_000;
const MOST_KEPT = 200;

interface Waiting extends Asked {
  tell: (lines: Lines) => void;
  clock?: ReturnType<typeof setTimeout>;
}

/** In the order they were asked for, which is the order they are worked off. */
const waiting = new Map<number, Waiting>();
const kept = new Map<string, Promise<Lines>>();
let worker: Worker | undefined;
let asked = 0;

/** The same promise for the same code while it is kept; undefined where it stays without colours. Never raises. */
export function coloursOf(code: string, language: Language): Promise<Lines> {
  const key = `${language}\n${code}`;
  const found = kept.get(key) ?? new Promise<Lines>((tell) => send({ id: ++asked, code, language, tell }));
  kept.delete(key);
  kept.set(key, found);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return found;
}

function send(one: Waiting): void {
  const { id, code, language } = one;
  waiting.set(id, { ...one, clock: setTimeout(giveUpFirst, LONGEST_MS) });
  try {
    worker ??= started();
    // eslint-disable-next-line unicorn/require-post-message-target-origin -- to a worker, which has none
    worker.postMessage({ id, code, language } satisfies Asked);
  } catch {
    giveUpAll();
  }
}

function started(): Worker {
  const made = new Worker(new URL("./colouring.worker.ts", import.meta.url), { type: "module" });
  made.addEventListener("message", ({ data }: MessageEvent<Told>) => settle(data.id, data.lines));
  made.addEventListener("error", giveUpAll);
  return made;
}

function settle(id: number, lines: Lines): void {
  clearTimeout(waiting.get(id)?.clock);
  waiting.get(id)?.tell(lines);
  waiting.delete(id);
}

/** The first in the line is the one that took too long; those behind it are asked for again. */
function giveUpFirst(): void {
  stop();
  const [first, ...behind] = waiting.values();
  if (first) settle(first.id, undefined);
  for (const one of behind) {
    clearTimeout(one.clock);
    send(one);
  }
}

/** Nothing can be coloured: no worker here, or its script did not come. */
function giveUpAll(): void {
  stop();
  for (const { id } of waiting.values()) settle(id, undefined);
}

function stop(): void {
  worker?.terminate();
  worker = undefined;
}
