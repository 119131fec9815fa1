"""The steps of the database stand in one line: two may not bear one number."""

from __future__ import annotations

import re
from pathlib import Path

STEPS = Path(__file__).resolve().parents[2] / "migrations" / "versions"


def named(path: Path, what: str) -> str | None:
    found = re.search(rf'^{what} = "(\w+)"', path.read_text(encoding="utf-8"), re.MULTILINE)
    return found[1] if found else None


def test_steps_follow_one_another_in_one_line() -> None:
    steps = sorted(STEPS.glob("*.py"))
    numbers = [named(path, "revision") for path in steps]
    assert [path.name[:4] for path in steps] == numbers, "a file is named by its number"
    assert [named(path, "down_revision") for path in steps] == [None, *numbers[:-1]]
