"""Every benchmark runs to its end at its smallest size: what nobody runs each day rots."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from benchmarks.__main__ import BENCHMARKS, ROOT

from temporary_postgres import binaries

pytestmark = pytest.mark.slow
# Training needs minutes even for two steps, and has tests of its own; `web` measures no goal. Of the programs that run
# on both databases each runs on one.
NAMES = ("http-postgres", "hot-path", "import-export", "install", "page", "kinds", "stats", "forms")


@pytest.mark.parametrize("name", NAMES)
def test_a_benchmark_runs(name: str) -> None:
    if name.endswith("-postgres"):
        needs_postgres()
    command = [sys.executable, "-m", "benchmarks", name, "--quick"]

    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": "src"})

    assert ran.returncode == 0, ran.stdout[-2000:] + ran.stderr[-3000:]
    assert f"## {name}" in ran.stdout


@pytest.mark.parametrize("program", sorted({one.program for one in BENCHMARKS.values()}))
def test_every_program_finds_what_it_needs(program: str) -> None:
    """Those too long to run here at least import all they name."""
    command = [sys.executable, str(ROOT / "benchmarks" / program), "--help"]
    path = os.pathsep.join(str(ROOT / part) for part in ("", "src", "tests"))
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": path})
    assert ran.returncode == 0, ran.stderr[-2000:]


def test_every_program_in_the_folder_is_known() -> None:
    """A program is known by its own `if __name__`; the others hold what several share."""
    programs = {path.name for path in (ROOT / "benchmarks").glob("*.py") if "\ndef main()" in path.read_text()}
    known = {one.program for one in BENCHMARKS.values()} | {"__main__.py"}
    assert programs - known == set()
    assert all((ROOT / "benchmarks" / one.program).exists() for one in BENCHMARKS.values())


def test_an_unknown_name_is_refused_with_the_known_ones() -> None:
    command = [sys.executable, "-m", "benchmarks", "nonsense"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 2
    assert "nonsense" in ran.stderr
    assert "hot-path" in ran.stderr


def needs_postgres() -> None:
    if binaries() is None:
        pytest.skip("no PostgreSQL binaries on this machine")
