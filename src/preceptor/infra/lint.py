"""A security check of Python code by Bandit, in a program of its own that ends in time."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MOST_CODES = 10
MOST_CHARS = 50_000
"""All pieces together."""
_PATIENCE_SECONDS = 15
_MOST_FINDINGS = 50
_AT_ONCE = threading.BoundedSemaphore(2)


@dataclass(frozen=True)
class Finding:
    """One risky line. `severity` and `confidence`: low, medium or high, as Bandit says; `rule` is its number."""

    line: int
    severity: str
    confidence: str
    rule: str
    text: str


@dataclass(frozen=True)
class Checked:
    """What was found in one piece of code; `problem` says why it could not be read, "" where it could."""

    findings: tuple[Finding, ...] = ()
    problem: str = ""


def check(codes: Mapping[str, str]) -> dict[str, Checked]:
    """Name → what was found. At most `MOST_CODES` pieces of `MOST_CHARS` together; never raises for what code says.

    The code is read, never run; in another process all the same, since a parser given hostile input may take for ever.
    """
    with tempfile.TemporaryDirectory(prefix="preceptor-lint-") as folder, _AT_ONCE:
        for place, code in enumerate(codes.values()):
            (Path(folder) / f"{place}.py").write_text(code, encoding="utf-8", errors="replace")
        try:
            done = subprocess.run(
                [sys.executable, "-I", "-m", "preceptor.infra.lint", folder],
                capture_output=True, timeout=_PATIENCE_SECONDS, check=True, cwd=folder, env={"PATH": ""},
            )  # fmt: skip
            said: dict[str, Any] = json.loads(done.stdout)
        except (subprocess.SubprocessError, ValueError):
            return dict.fromkeys(codes, Checked(problem="The check took too long or could not read this code."))
    return {name: _checked(said, f"{place}.py") for place, name in enumerate(codes)}


def _checked(said: Mapping[str, Any], file: str) -> Checked:
    findings = tuple(Finding(**one) for one in said["findings"].get(file, ()))
    return Checked(findings[:_MOST_FINDINGS], said["problems"].get(file, ""))


def _look(folder: str) -> dict[str, Any]:
    """In the program: Bandit over the files of a folder. Comments that ask it to look away are not heard."""
    from bandit.core.config import BanditConfig
    from bandit.core.manager import BanditManager

    manager = BanditManager(BanditConfig(), "file", quiet=True, ignore_nosec=True)
    manager.discover_files(sorted(str(path) for path in Path(folder).glob("*.py")))
    manager.run_tests()
    heard: dict[str, list[dict[str, Any]]] = {}
    for issue in manager.get_issue_list():
        heard.setdefault(Path(issue.fname).name, []).append(
            {
                "line": issue.lineno,
                "severity": issue.severity.lower(),
                "confidence": issue.confidence.lower(),
                "rule": issue.test_id,
                "text": issue.text,
            }
        )
    problems = {Path(name).name: f"It cannot be read as Python: {why}." for name, why in manager.get_skipped()}
    return {"findings": heard, "problems": problems}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_look(sys.argv[1])))
