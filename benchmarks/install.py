"""How large an installation without extras is, and how soon it shows a page.

Usage: python benchmarks/install.py [--venv folder]
Makes a virtual environment as `make run` does (the core lock, nothing compiled ahead), starts the server with the
sample twice over one home, and measures the disk after that, bytecode of the first run included. With `--venv` an
environment that is there already is measured. The second start is the cold start people meet each day.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from benchmarks.served import served  # noqa: E402
from benchmarks.table import Line, show  # noqa: E402

LABEL_STUDIO_MB, LABEL_STUDIO_START = 994, 2.4
PATHS = ("/health/ready", "/")


def make_venv(folder: Path) -> float:
    """The core lock into a fresh environment; gives the seconds it took."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    lock = ROOT / "requirements" / "core.txt"
    pip = [folder / "bin" / "python", "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-compile"]
    subprocess.run([*pip, "--require-hashes", "--no-deps", "-r", lock], check=True)
    return time.perf_counter() - began


def megabytes(folder: Path) -> float:
    """Disk taken, as `du` counts it."""
    return sum(each.lstat().st_blocks * 512 for each in folder.rglob("*")) / 1e6


def start(python: Path, home: Path) -> tuple[dict[str, float], float]:
    """Seconds to each page's first 200, and CPU seconds of the server until then."""
    with served(python, home, PATHS) as running:
        fields = Path(f"/proc/{running.pid}/stat").read_text().rpartition(")")[2].split()
        return running.until, (int(fields[11]) + int(fields[12])) / 100


def biggest(folder: Path, most: int = 4) -> str:
    """The packages that take most of it."""
    sizes = sorted(((megabytes(each), each.name) for each in folder.iterdir() if each.is_dir()), reverse=True)
    return ", ".join(f"{name} {size:.0f}" for size, name in sizes[:most])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--venv", type=Path, help="measure this environment instead of making one")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        venv = asked.venv or Path(scratch) / "venv"
        took = None if asked.venv else make_venv(venv)
        home = Path(scratch) / "home"
        home.mkdir()
        python = venv / "bin" / "python"
        (first, first_cpu), (second, second_cpu) = start(python, home), start(python, home)
        packages = next(venv.glob("lib/python*/site-packages"))
        size = megabytes(venv)
        report(size, biggest(packages), took, (max(first.values()), first_cpu), (max(second.values()), second_cpu))


def report(
    size: float, largest: str, took: float | None, first: tuple[float, float], second: tuple[float, float]
) -> None:
    lines = [
        Line("environment on disk after a first run", "≤ 600 MB", f"{size:.0f} MB (largest: {largest})",
             f"{size / LABEL_STUDIO_MB:.2f} of Label Studio's {LABEL_STUDIO_MB} MB", met=size <= 600),
        Line("later start to the first page and /health/ready", "≤ 3 s", f"{second[0]:.1f} s ({second[1]:.1f} s CPU)",
             f"Label Studio {LABEL_STUDIO_START} s (2.6–2.8 s CPU)", met=second[0] <= 3),
        Line("first start: store, sample project and people made", "none", f"{first[0]:.1f} s ({first[1]:.1f} s CPU)",
             "Label Studio 27–29 s CPU"),
    ]  # fmt: skip
    if took is not None:
        lines.append(Line("making the environment (venv, pip)", "none", f"{took:.0f} s", "Label Studio 96 s"))
    show("Install without extras", lines)


if __name__ == "__main__":
    main()
