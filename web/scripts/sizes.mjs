/** The download budget, gzipped, read from Vite's manifest; leaves with 1 when a line is over. */
import { readdirSync, readFileSync } from "node:fs";
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

const shell = [
  "index.html",
  ...named("routes/_in.tsx"),
  ...named("routes/_in/_page.tsx"),
  ...named("i18n/lists/en.ts"),
];
/** The workspace with a text to read in it, before any question. */
const reading = [
  "index.html",
  ...named("routes/_in.tsx"),
  ...named("routes/_in/work.$project.tsx"),
  ...named("fields/markdown/ui"),
  ...named("fields/responses/ui"),
];
const task = [...reading, ...named("questions/rank/ui"), ...named("questions/rate/ui")];
const faces = entries.filter((key) => /src\/preceptor\/(fields|questions)\/\w+\/ui\/index\.tsx$/.test(key));

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
  // Found, not listed: a kind that comes later is weighed too.
  ...faces.map((key) => [
    `${key.split("/").slice(-4, -2).join("/")}, JS beyond reading`,
    [key],
    "js",
    25,
    reading,
  ]),
];

let over = faces.length === 0 ? 1 : 0;
for (const [name, keys, kind, limit, apart] of budget) {
  const files = closure(keys, kind);
  if (apart) for (const file of closure(apart, kind)) files.delete(file);
  const size = kilobytes(files);
  // What weighs nothing beside the rest is fine where it is apart: the text's own face is part of reading.
  const bad = keys.length === 0 || (size === 0 && !apart) || size > limit;
  if (bad) over += 1;
  process.stdout.write(`${bad ? "OVER" : "ok  "} ${name}: ${size.toFixed(1)} kB of ${limit}\n`);
}
/** Workers stand in no manifest; what they import at once is in the same file. */
const workers = readdirSync(new URL("assets/", built)).filter((name) =>
  /^colouring\.worker-.*\.js$/.test(name),
);
const colours = kilobytes(workers.map((name) => `assets/${name}`));
const fine = colours > 0 && colours <= 75;
process.stdout.write(
  `${fine ? "ok  " : "OVER"} code colours, beside the page: ${colours.toFixed(1)} kB of 75\n`,
);
process.exit(over || !fine ? 1 : 0);
