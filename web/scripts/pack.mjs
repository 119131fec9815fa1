/**
 * Puts the Python runner beside the built page, and packs what is worth packing beside itself (name.gz), so that the
 * server never compresses while somebody waits.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const built = fileURLToPath(new URL("../../src/preceptor/entry/web/static/", import.meta.url));
const worth = /\.(js|mjs|css|svg|wasm)$/;

const found = createRequire(import.meta.url).resolve("pyodide/package.json");
const { version } = JSON.parse(readFileSync(found, "utf8"));
const runner = join(built, "pyodide", version);
const files = [
  "pyodide.mjs",
  "pyodide.asm.mjs",
  "pyodide.asm.wasm",
  "python_stdlib.zip",
  "pyodide-lock.json",
];
mkdirSync(runner, { recursive: true });
for (const name of files) copyFileSync(join(dirname(found), name), join(runner, name));
const frame = join(built, "sandbox", "run.js");
writeFileSync(frame, readFileSync(frame, "utf8").replace("__PYODIDE__", version));

for (const folder of [join(built, "assets"), runner]) {
  for (const name of readdirSync(folder).filter((one) => worth.test(one))) {
    const plain = readFileSync(join(folder, name));
    const packed = gzipSync(plain, { level: 9 });
    if (packed.length < plain.length * 0.9) writeFileSync(join(folder, `${name}.gz`), packed);
  }
}
