"""Set up, run, check and test Preceptor: `python3 dev.py run|test|check|dev|bench|lock|screenshots`.

Standard library only, since it runs before anything is installed; what must be there first, install.py sees to.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from install import (
    PYTHON,
    ROOT,
    VENV,
    ensure_chromium,
    ensure_node_modules,
    ensure_page,
    ensure_python,
    environment,
    npm,
    say,
)

CUDA_ONLY = (
    "torch", "triton", "cuda-bindings", "cuda-pathfinder", "cuda-toolkit", "nvidia-cublas", "nvidia-cuda-cupti",
    "nvidia-cuda-nvrtc", "nvidia-cuda-runtime", "nvidia-cudnn-cu13", "nvidia-cufft", "nvidia-cufile", "nvidia-curand",
    "nvidia-cusolver", "nvidia-cusparse", "nvidia-cusparselt-cu13", "nvidia-nccl-cu13", "nvidia-nvjitlink",
    "nvidia-nvshmem-cu13", "nvidia-nvtx",
)  # fmt: skip

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
    return call(PYTHON, "-m", "preceptor.entry.cli", "serve", "--sample", "--crowd", *rest)


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
    """Format, lint, types, contracts, and the quick tests that need neither store nor browser."""
    ensure_python("all")
    ensure_node_modules()
    return everything(
        *at_rest(),
        ("fast tests", [PYTHON, "-m", "pytest", *TWO, "-m", FAST]),
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
        then=("tests", [PYTHON, "-m", "pytest", *TWO, "--durations", "15", *rest]),
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
    status = call(*base, *skip, "--extra", "train", "--extra", "ray", "--group", "dev", "-o", everyone)
    status |= call(*base, *skip, "--extra", "train", "-c", everyone, "-o", "requirements/train.txt")
    return status | call(*base, "-c", everyone, "-o", "requirements/core.txt")


def at_rest() -> list[Step]:
    """What can be said of the sources without running them."""
    return [
        ("format", [VENV / "bin/ruff", "format", "--check", "-q", "."]),
        ("lint", [VENV / "bin/ruff", "check", "-q", "."]),
        ("types", [VENV / "bin/mypy"]),
        ("contracts", [VENV / "bin/lint-imports", "--no-logo"]),
        ("page: types, lint, format", [npm(), "run", "check", "--silent", "--workspace", "web"]),
    ]


def everything(*steps: Step, then: Step | None = None) -> int:
    """Run every step, two at a time, then one alone and shown as it goes, even when one fails: one run tells all.

    The very last lines are the last step's own: which tests failed, how many passed.
    """
    with ThreadPoolExecutor(2) as two:
        outcomes = list(two.map(lambda step: outcome(*step, live=False), steps))
    if then:
        outcomes.append(outcome(*then, live=True))
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


def fail(words: str) -> int:
    print(words, file=sys.stderr)
    return 1


TWO = ("-n", "2", "--dist", "worksteal")  # each begins with its half, so that a module's fixtures are made once
FAST = "not slow and not browser and not train and not store"
COMMANDS = {call.__name__: call for call in (run, dev, check, test, bench, lock, screenshots)}

if __name__ == "__main__":
    sys.exit(main())
