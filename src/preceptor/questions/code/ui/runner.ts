/** Speaks with the sandbox that runs code: an unseen frame of another origin, made when somebody first runs something. */
export interface Request {
  language: "python" | "javascript";
  code: string;
  tests: string;
  /** Whether `tests` is somebody's own try: the value of its last line is then printed. */
  own: boolean;
  limitMs: number;
}

export interface Result {
  outcome: "passed" | "failed" | "error" | "stopped";
  results: { name: string; ok: boolean; message: string }[];
  output: string;
  seconds: number;
  runner: string;
  /** The runner itself did not come up. */
  broken?: boolean;
}

export type State = "loading" | "ready" | "here";

let frame: HTMLIFrameElement | undefined;
let here: Promise<void> | undefined;
let count = 0;
const waiting = new Map<number, (result: Result) => void>();
let onState: (state: State) => void = () => undefined;

function hear({ source, data }: MessageEvent): void {
  if (!frame || source !== frame.contentWindow || typeof data !== "object" || data === null) return;
  if (data.type === "state") onState(data.state as State);
  if (data.type !== "done") return;
  waiting.get(data.id as number)?.(data as Result);
  waiting.delete(data.id as number);
}

function open(): Promise<void> {
  here ??= new Promise((resolve) => {
    frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "allow-scripts");
    frame.title = "Code sandbox";
    frame.className = "vh";
    frame.tabIndex = -1;
    frame.ariaHidden = "true";
    addEventListener("message", hear);
    frame.addEventListener("load", () => resolve(), { once: true });
    frame.src = "/sandbox/run.html";
    document.body.append(frame);
  });
  return here;
}

/** Runs it, one at a time; never rejects: what goes wrong is a result too. */
export async function run(request: Request, state: (state: State) => void): Promise<Result> {
  await open();
  onState = state;
  count += 1;
  const id = count;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    frame?.contentWindow?.postMessage({ type: "run", id, ...request }, "*");
  });
}

export const stop = (): void => frame?.contentWindow?.postMessage({ type: "stop" }, "*");
