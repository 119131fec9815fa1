/** The download budget, gzipped, read from Vite's manifest; leaves with 1 when a line is over. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const built = new URL("../../src/preceptor/entry/web/static/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("manifest.json", built), "utf8"));

const entries = Object.keys(manifest);
const named = (part) => entries.filter((key) => key.includes(part));
const kilobytes = (files) =>
  [...files].reduce(
    (sum, file) => sum + gzipSync(readFileSync(new URL(file, built)), { level: 9 }).length,
    0,
  ) / 1000;

/** Every file an entry pulls in before it can run. */
function closure(keys, kind, seen = new Set(), files = new Set()) {
  for (const key of keys) {
    if (seen.has(key)) continue;
    seen.add(key);
    const chunk = manifest[key];
    if (kind === "js") files.add(chunk.file);
    else for (const file of chunk.css ?? []) files.add(file);
    closure(chunk.imports ?? [], kind, seen, files);
  }
  return files;
}

const shell = ["index.html", ...named("routes/_in.tsx"), ...named("routes/_in/_page.tsx")];
const task = [
  "index.html",
  ...named("routes/_in.tsx"),
  ...named("routes/_in/work.$project.tsx"),
  ...named("fields/markdown/ui"),
  ...named("fields/responses/ui"),
  ...named("questions/rank/ui"),
  ...named("questions/rate/ui"),
];

const budget = [
  ["shell, JS", shell, "js", 130],
  ["text task to the first response, JS", task, "js", 300],
  ["text task, CSS", task, "css", 25],
  ["editor, JS beyond the task", named("/Editor.tsx"), "js", 185, task],
  ["maths, JS beyond the task", named("/MathView.tsx"), "js", 62, task],
  [
    "marks in pictures, JS beyond the task",
    [...named("questions/boxes/ui"), ...named("fields/image/ui")],
    "js",
    25,
    task,
  ],
  [
    "sound and film, JS beyond the task",
    [...named("questions/segments/ui"), ...named("fields/audio/ui"), ...named("fields/video/ui")],
    "js",
    25,
    task,
  ],
  ["code colours, JS beyond the task", named("/CodeBlock.tsx"), "js", 75, task],
];

let over = 0;
for (const [name, keys, kind, limit, apart] of budget) {
  const files = closure(keys, kind);
  if (apart) for (const file of closure(apart, kind)) files.delete(file);
  const size = kilobytes(files);
  const bad = keys.length === 0 || size === 0 || size > limit;
  if (bad) over += 1;
  process.stdout.write(`${bad ? "OVER" : "ok  "} ${name}: ${size.toFixed(1)} kB of ${limit}\n`);
}
process.exit(over ? 1 : 0);
