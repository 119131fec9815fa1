var __stage = "response";
var __output = "";
var __say = (...parts) => {
  if (__output.length < 20000)
    __output += `${parts.map((one) => (typeof one === "string" ? one : (JSON.stringify(one) ?? String(one)))).join(" ")}\n`;
};
for (const name of ["log", "info", "warn", "error", "debug"]) console[name] = __say;
class AssertionError extends Error {}
var assert = (right, message = "Expected something true") => {
  if (!right) throw new AssertionError(message);
};
assert.equal = (one, other, message) =>
  assert(JSON.stringify(one) === JSON.stringify(other), message ?? `Expected ${JSON.stringify(other)}, got ${JSON.stringify(one)}`);
onerror = (message, _url, _line, _column, error) => {
  const failed = __stage === "tests" && error instanceof AssertionError;
  postMessage({ type: "done", outcome: failed ? "failed" : "error", results: [], output: `${__output}${message}` });
  return true;
};
/* THE CODE */
;(async () => {
  const results = [];
  for (const [name, test] of Object.entries(__tests)) {
    if (!test) continue;
    try {
      await test();
      results.push({ name, ok: true, message: "" });
    } catch (error) {
      results.push({ name, ok: false, message: String(error?.message ?? error) });
    }
  }
  const outcome = results.every((one) => one.ok) ? "passed" : "failed";
  postMessage({ type: "done", outcome, results, output: __output });
})();
