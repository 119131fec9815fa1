/** Writes src/api/schema.d.ts from the server's description; its first line holds the description's hash. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const root = fileURLToPath(new URL("../../", import.meta.url));
const python = process.env.PYTHON ?? "python3";
const text = execFileSync(python, ["web/scripts/describe.py"], {
  cwd: root,
  env: { ...process.env, PYTHONPATH: "src" },
  maxBuffer: 2 ** 26,
  encoding: "utf8",
});
const hash = createHash("sha256").update(text).digest("hex");
const types = astToString(await openapiTS(JSON.parse(text)));
const head = `// Written by "npm run api" from the server's routes (sha256 ${hash}); do not edit.\n`;
writeFileSync(new URL("../src/api/schema.d.ts", import.meta.url), head + types);
