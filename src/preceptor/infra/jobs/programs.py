"""A job done by a program of its own: started or found, followed, stopped, its result read."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from preceptor.base.problems import Fault, Kind, Problem
from preceptor.infra.jobs.claim import JobCancelled, JobPaused
from preceptor.infra.jobs.context import JobCtx
from preceptor.infra.programs import Program, find_or_start

STOPPED = 75
"""Exit code of a program that saved its place because it was asked to, or found the folder taken."""
_LOOK_SECONDS = 0.2
_CANCEL_SECONDS = 20.0
_PAUSE_SECONDS = 6.0
"""A stopping worker has ten seconds; a program that needs longer to save goes on without it and is found again."""
_MOST_STARTS = 5
_FINAL = frozenset({Kind.UNAVAILABLE, Kind.TOO_MANY})


def run_program(
    job: JobCtx, module: str, folder: Path, *, env: Mapping[str, str], hear: Callable[[Mapping[str, Any]], None]
) -> dict[str, Any]:
    """Run `python -m module folder` to its end and give its `result.json`.

    `hear` gets the newest point of `events.jsonl` after each look. A program that is still at work in the folder, left
    by a killed worker, is followed instead of starting a second one. Raises the problem the program named, or
    Problem `programs.ended` when it died without a word (tried again later: it goes on from its last checkpoint).
    """
    for _ in range(_MOST_STARTS):
        program = find_or_start(module, folder, env=env)
        _follow(job, program, hear)
        result = _result(folder)
        if result.get("state") == "finished":
            return result
        if "problem" in result:
            raise _said(result["problem"])
        if program.code not in {None, STOPPED}:
            raise _wordless(program)
    raise Problem(
        Kind.UNAVAILABLE, "programs.stopped", f"Somebody stopped the program {_MOST_STARTS} times.",
        hint="It kept its place; it will be tried again.",
    )  # fmt: skip


def _follow(job: JobCtx, program: Program, hear: Callable[[Mapping[str, Any]], None]) -> None:
    events = _Events(program.folder / "events.jsonl")
    try:
        while program.alive:
            job.check()
            _tell(events, hear)
            time.sleep(_LOOK_SECONDS)
        _tell(events, hear)
    except JobCancelled:
        program.stop(grace_seconds=_CANCEL_SECONDS)
        raise
    except JobPaused:
        program.stop(grace_seconds=_PAUSE_SECONDS, kill=False)
        raise


def _tell(events: _Events, hear: Callable[[Mapping[str, Any]], None]) -> None:
    points = [said for said in events.new() if "step" in said and "event" not in said]
    if points:
        hear(points[-1])


class _Events:
    """What was appended to an `events.jsonl` since the last look; half a line waits for its end."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read = 0

    def new(self) -> list[dict[str, Any]]:
        if not self._path.exists():
            return []
        with self._path.open("rb") as file:
            file.seek(self._read)
            fresh = file.read()
        whole = fresh[: fresh.rfind(b"\n") + 1]
        self._read += len(whole)
        return [said for line in whole.splitlines() if (said := _line(line))]


def _line(line: bytes) -> dict[str, Any]:
    try:
        said = json.loads(line)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def _result(folder: Path) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads((folder / "result.json").read_bytes())
    except (OSError, ValueError):
        return {}
    return found


def _said(problem: Mapping[str, Any]) -> Problem:
    """What the program found wrong. Final, whatever its kind: the same program would find the same again."""
    kind = Kind(problem.get("kind", Kind.INTERNAL.value))
    return Problem(
        Kind.INVALID if kind in _FINAL else kind,
        str(problem.get("code", "programs.failed")),
        str(problem.get("sentence", "The program failed.")),
        hint=str(problem.get("hint", "")),
        faults=[Fault(str(each["where"]), str(each["why"])) for each in problem.get("faults", [])],
    )


def _wordless(program: Program) -> Problem:
    code = program.code or 0
    how = f"was ended by signal {-code}" if code < 0 else f"ended with code {code}"
    return Problem(
        Kind.UNAVAILABLE, "programs.ended", f"The program {how} and left no result. {program.last_words()}".strip(),
        hint="Signal 9 often means that the memory ran out. It is tried again from its last checkpoint.",
    )  # fmt: skip
