/** Python in a worker: a response, then its tests, in a namespace of their own; what it prints is kept up to a bound. */
const MOST_OUTPUT = 20_000;
const HARNESS = `
import ast, json, linecache, traceback

def _say(error):
    tb = traceback.TracebackException.from_exception(error, limit=-6)
    tb.stack = traceback.StackSummary.from_list([one for one in tb.stack if one.filename in ("response.py", "tests.py")])
    return "".join(tb.format())[-4000:]

def _do(source, name, space, last):
    linecache.cache[name] = (len(source), None, source.splitlines(True), name)
    tree = ast.parse(source, name)
    shown = tree.body.pop() if last and tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, name, "exec"), space)
    if shown is not None:
        value = eval(compile(ast.Expression(shown.value), name, "eval"), space)
        if value is not None:
            print(repr(value))

def _run(code, tests, own):
    space, results, stage = {"__name__": "response"}, [], "response.py"
    try:
        _do(code, stage, space, False)
        before, stage = set(space), "tests.py"
        _do(tests, stage, space, own)
        given = [name for name in space if name.startswith("test") and name not in before and callable(space[name])]
        for name in given:
            try:
                space[name]()
                results.append({"name": name, "ok": True, "message": ""})
            except BaseException as error:
                results.append({"name": name, "ok": False, "message": _say(error)})
    except BaseException as error:
        failed = isinstance(error, AssertionError) and stage == "tests.py"
        return json.dumps({"outcome": "failed" if failed else "error", "results": results, "error": _say(error)})
    right = all(one["ok"] for one in results)
    return json.dumps({"outcome": "passed" if right else "failed", "results": results, "error": ""})
`;
let python;
let output = "";
const print = (line) => {
  if (output.length < MOST_OUTPUT) output += `${line}\n`;
};

async function boot(base) {
  const { loadPyodide } = await import(`${base}pyodide.mjs`);
  python = await loadPyodide({ indexURL: base, stdout: print, stderr: print });
  python.runPython(HARNESS);
  const version = python.runPython("import sys; sys.version.split()[0]");
  postMessage({ type: "ready", version: `${python.version} (Python ${version})` });
}

function run({ code, tests, own }) {
  output = "";
  const harness = python.globals.get("_run");
  const { error, ...result } = JSON.parse(harness(code, tests, own));
  harness.destroy();
  postMessage({ type: "done", ...result, output: (output + error).slice(0, MOST_OUTPUT) });
}

onmessage = async ({ data }) => {
  try {
    if (data.type === "boot") await boot(data.base);
    else run(data);
  } catch (error) {
    const said = String(error?.message ?? error);
    postMessage(data.type === "boot" ? { type: "fail", error: said } : { type: "done", outcome: "error", output: said });
  }
};
