/**
 * Runs code somebody else wrote. This frame has an origin of its own (no cookies, no storage, no page around it) and may
 * fetch nothing but the runner's own files; the code runs in a worker that is ended when its time is over.
 * Page → frame: {type: "run", id, language, code, tests, own, limitMs} or {type: "stop"}.
 * Frame → page: {type: "state", state} and {type: "done", id, outcome, results, output, seconds, runner}.
 */
const PYODIDE = new URL("../pyodide/__PYODIDE__/", location.href).href;
const MOST_OUTPUT = 20_000;

let python; // the worker with Python in it, kept from run to run
let pythonReady;
let running; // {id, worker, timer, start, fail}

const tell = (message) => parent.postMessage(message, "*");

async function workerFrom(...parts) {
  const url = URL.createObjectURL(new Blob(parts, { type: "text/javascript" }));
  return new Worker(url);
}

const sourceOf = async (name) => (await fetch(new URL(name, location.href))).text();

function startPython() {
  tell({ type: "state", state: "loading" });
  pythonReady = (async () => {
    python = await workerFrom(await sourceOf("python.js"));
    const version = await new Promise((resolve, reject) => {
      python.onmessage = ({ data }) => (data.type === "ready" ? resolve(data.version) : reject(new Error(data.error)));
      python.onerror = (event) => reject(new Error(event.message));
      python.postMessage({ type: "boot", base: PYODIDE });
    });
    tell({ type: "state", state: "ready" });
    return version;
  })();
  pythonReady.catch(() => (pythonReady = undefined));
  return pythonReady;
}

function finish(result) {
  if (!running) return;
  const { id, timer, start, runner } = running;
  clearTimeout(timer);
  running = undefined;
  const seconds = Math.round(performance.now() - start) / 1000;
  const output = String(result.output ?? "").slice(0, MOST_OUTPUT);
  tell({ type: "done", id, outcome: result.outcome, results: result.results ?? [], output, seconds, runner });
}

/** Ends the worker: the only way to stop code that does not want to stop. */
function end(why) {
  if (!running) return;
  running.worker.terminate();
  if (running.worker === python) {
    python = undefined;
    pythonReady = undefined;
  }
  finish({ outcome: "stopped", output: why });
}

function begin(id, worker, runner, limitMs) {
  running = { id, worker, runner, start: performance.now() };
  running.timer = setTimeout(() => end(`Stopped after ${limitMs / 1000} s.`), limitMs);
  worker.onmessage = ({ data }) => data.type === "done" && finish(data);
  worker.onerror = (event) => {
    event.preventDefault();
    const where = event.lineno ? ` (line ${event.lineno})` : "";
    finish({ outcome: "error", output: `${event.message}${where}` });
  };
}

async function runPython({ id, code, tests, own, limitMs }) {
  const version = await (pythonReady ?? startPython());
  begin(id, python, `Pyodide ${version}`, limitMs);
  python.postMessage({ type: "run", code, tests, own });
}

/** The tests' own functions, by name: those of the response prove nothing, and a `const` is no property to look up later. */
function given(tests) {
  const names = [...tests.matchAll(/\b(?:function|const|let|var)\s+(test\w*)/g)].map(([, name]) => name);
  return `\n;var __tests = { ${[...new Set(names)].map((name) => `${name}: typeof ${name} === "function" && ${name}`)} };\n`;
}

async function runJavaScript({ id, code, tests, limitMs }) {
  const [before, after] = (await sourceOf("javascript.js")).split("/* THE CODE */");
  // No eval: the code is part of the worker's own source.
  const worker = await workerFrom(before, code, "\n;__stage = 'tests';\n", tests, given(tests), after);
  begin(id, worker, `JavaScript in ${navigator.userAgent.match(/(Firefox|Chrome|Version)\/[\d.]+/)?.[0] ?? "the browser"}`, limitMs);
}

addEventListener("message", async ({ source, data }) => {
  if (source !== parent) return;
  if (data.type === "stop") return end("Stopped by hand.");
  if (data.type !== "run" || running) return;
  try {
    await (data.language === "python" ? runPython(data) : runJavaScript(data));
  } catch (error) {
    tell({ type: "done", id: data.id, outcome: "error", results: [], output: String(error), seconds: 0, runner: "", broken: true });
  }
});
tell({ type: "state", state: "here" });
