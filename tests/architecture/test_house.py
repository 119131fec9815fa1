"""The house is as docs/decisions say: doors, captions, purity, sizes, rights, the seam."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import grimp
import pytest

from architecture import checks
from architecture.exceptions import (
    BROAD,
    COMMON_WORDS,
    LEFT_OVER,
    LONG,
    NEED_NOT_ASK,
    SIDE_DOORS,
    SPELL_A_KIND,
    WIDE_API,
    WORLDLY,
)

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "preceptor"
FILES = sorted(path.relative_to(ROOT) for path in PACKAGE.rglob("*.py") if "static" not in path.parts)
ROOMS = Path("src/preceptor/rooms")
PURE_FLOORS = {"stats", "questions", "fields", "forms"}
PROGRAMS = {"backends", "providers"}
"""Folders of programs that are started, not imported: doors throughout."""
SEAM_DOORS = {"registry.py"}
"""They look for plug-ins, which is a look outside."""


@cache
def arrows() -> tuple[checks.Arrow, ...]:
    graph = grimp.build_graph("preceptor", cache_dir=None)
    return tuple((a, b) for a in graph.modules for b in graph.find_modules_directly_imported_by(a))


@pytest.fixture(autouse=True)
def at_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths in messages and exceptions are those of the repository."""
    monkeypatch.chdir(ROOT)


def breaches(rule: object, paths: list[Path]) -> Iterator[str]:
    for path in paths:
        yield from rule(path)  # type: ignore[operator]


def none_of(lines: list[str]) -> None:
    """All breaches at once, one a line."""
    assert not lines, "\n" + "\n".join(lines)


def is_pure(path: Path) -> bool:
    parts = path.parts[2:]
    if ROOMS in path.parents:
        return {"nouns", "rules", "events"} & {part.removesuffix(".py") for part in parts[2:]} != set()
    return parts[0] in PURE_FLOORS and path.name not in SEAM_DOORS


def test_rooms_come_in_by_each_others_front_doors() -> None:
    none_of(checks.without_allowed(checks.side_doors(arrows()), SIDE_DOORS))


def test_api_files_hold_no_business() -> None:
    none_of(checks.without_allowed(checks.business_in_api(arrows()), WIDE_API))


def test_every_file_says_what_it_is_for() -> None:
    none_of(list(breaches(checks.missing_caption, FILES)))


def test_pure_files_ask_nobody() -> None:
    pure = [path for path in FILES if is_pure(path)]
    assert len(pure) > 40
    none_of(checks.without_allowed(breaches(checks.impure, pure), WORLDLY))


def test_files_and_functions_can_be_read_at_once() -> None:
    none_of(checks.without_allowed(breaches(checks.too_long, FILES), LONG))


def test_every_action_asks_for_the_right_first() -> None:
    doors = [
        p for p in FILES if ROOMS in p.parents and "actions" in {p.stem, p.parent.name} and p.name != "__init__.py"
    ]
    found = [line for path in doors for line in checks.actions_that_do_not_ask(path)]
    none_of(checks.without_allowed(found, NEED_NOT_ASK))


@pytest.mark.parametrize("kind", sorted(path.parent.name for path in (PACKAGE / "questions").glob("*/__init__.py")))
def test_nobody_else_spells_a_question_kind(kind: str) -> None:
    files = {str(path): path.read_text("utf-8") for path in [*FILES, *_pages()]}
    assert f"src/preceptor/questions/{kind}/schema.py" in files
    found = checks.spelled_elsewhere(kind, files, common_word=kind in COMMON_WORDS)
    allowed = {name: why for name, why in SPELL_A_KIND.items() if name.endswith(f"spells {kind!r}")}
    none_of(checks.without_allowed(found, allowed))


def test_anything_is_caught_only_where_it_is_handed_on() -> None:
    found = list(breaches(checks.broad_catches, FILES))
    none_of([line for line in found if "swallows" in line])
    programs = tuple(f"{path}: " for path in FILES if PROGRAMS & set(path.parts))
    none_of(checks.without_allowed((line for line in found if not line.startswith(programs)), BROAD))


def test_no_file_is_named_after_nothing() -> None:
    none_of(list(breaches(checks.empty_name, FILES)))


def test_nothing_is_left_unfinished_and_no_machine_is_named() -> None:
    ours = [*FILES, *_pages(), *(path.relative_to(ROOT) for path in (ROOT / "docs").rglob("*.md"))]
    none_of(checks.without_allowed(breaches(checks.left_over, ours), LEFT_OVER))


@pytest.mark.slow
def test_importing_any_module_opens_nothing() -> None:
    """Every module in a fresh interpreter: no file written, no socket, no process, no thread of ours."""
    said = watched(ROOT / "src")
    assert said["imported"] > 100
    none_of(said["opened"])


@pytest.mark.slow
def test_a_process_loads_what_everybody_needs_and_nothing_else() -> None:
    """Every server, worker and command line waits for what the wiring loads; what draws, prints and reckons is loaded when asked for."""
    heavy = ("PIL", "av", "bandit", "duckdb", "fontTools", "fpdf", "numba", "scipy", "torch", "uharfbuzz")
    assert loaded_with("preceptor.entry.web.rooms", heavy) == []
    assert loaded_with("preceptor.entry.worker", (*heavy, "fastapi", "preceptor.rooms.pay.api")) == []


def loaded_with(module: str, names: Sequence[str]) -> list[str]:
    """Which of these modules a fresh process has loaded once it has imported `module`."""
    asked = f"import sys, {module}; print(*[one for one in {names} if one in sys.modules])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, timeout=120)
    assert done.stderr == ""
    return done.stdout.split()


def watched(source: Path) -> dict[str, Any]:
    """What importing every module of the package `preceptor` in `source` opened."""
    watcher = Path(__file__).with_name("import_watcher.py")
    env = {"PYTHONPATH": str(source), "PATH": "/usr/bin:/bin", "OMP_NUM_THREADS": "1"}
    done = subprocess.run([sys.executable, watcher], capture_output=True, text=True, env=env, timeout=120)
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def _pages() -> list[Path]:
    folders = (ROOT / "web" / "src", PACKAGE / "questions", PACKAGE / "fields")
    found = (path for folder in folders for path in folder.rglob("*") if path.suffix in {".ts", ".tsx"})
    left_out = {"node_modules", "generated", "__tests__"}
    kept = (path for path in found if not left_out & set(path.parts) and ".test." not in path.name)
    return sorted(path.relative_to(ROOT) for path in kept)
