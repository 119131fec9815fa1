"""What every training program does around its work: folder, stop signal, exit, result."""

from __future__ import annotations

import json
import shutil
import signal
import time
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import FrameType
from typing import Any

from preceptor.base.problems import Kind, Problem
from preceptor.infra.programs import held
from preceptor.rooms.training.backends.eventlog import EventLog
from preceptor.rooms.training.backends.runfile import RunFile, read_run_file, say, write_atomically
from preceptor.rooms.training.nouns import Method, RunSettings
from preceptor.rooms.training.rules import settings_of

DONE, WRONG_INPUT, OUR_FAULT, STOPPED, EXTRA_MISSING = 0, 65, 70, 75, 78


class Stopped(Exception):  # noqa: N818 - it is no error: somebody asked us to stop
    """Raised once a checkpoint is safe, after SIGTERM or SIGINT."""


class StopRequest:
    """Remembers that somebody asked the program to stop; loops look at it between steps."""

    def __init__(self) -> None:
        self.asked = False

    def listen(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._ask)

    def raise_if_asked(self) -> None:
        if self.asked:
            raise Stopped

    def _ask(self, _number: int, _frame: FrameType | None) -> None:
        self.asked = True


@dataclass(frozen=True)
class Task:
    """Any program's folder, where to report, and whether to stop."""

    folder: Path
    log: EventLog
    stop: StopRequest


@dataclass(frozen=True)
class Job:
    """What a training program is handed: folder, run file, settings, where to report, whether to stop."""

    folder: Path
    run: RunFile
    settings: RunSettings
    log: EventLog
    stop: StopRequest


@dataclass(frozen=True)
class Outcome:
    """What goes into `result.json`: numbers, rows used and left out, file names in the run folder."""

    metrics: Mapping[str, float]
    rows: Mapping[str, Any]
    model: str = "model"
    scores: str = ""
    notes: Mapping[str, Any] = field(default_factory=dict)


def run_program(arguments: Sequence[str], method: Method, train: Callable[[Job], Outcome]) -> int:
    """Runs `train` for the folder named on the command line and returns the exit code; never raises."""

    def work(task: Task) -> Outcome:
        run = read_run_file(task.folder / "run.json", method=method)
        outcome = train(Job(task.folder, run, settings_of(method, run.settings), task.log, task.stop))
        told = {"run": run.run, "method": run.method, "seed": run.seed, "build": run.build.hash}
        return replace(outcome, notes={**told, **outcome.notes})

    return run_task(arguments, work)


def run_task(arguments: Sequence[str], work: Callable[[Task], Outcome]) -> int:
    """Runs `work` in the folder named on the command line and returns the exit code; never raises."""
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        say(f"Expected one argument, an existing run folder; found {list(arguments)}.")
        return WRONG_INPUT
    stop = StopRequest()
    stop.listen()
    folder = Path(arguments[0])
    with held(folder) as ours:
        if not ours:
            say(f"Another program is at work in {folder}.")
            return STOPPED
        if _finished(folder):
            return DONE
        log = EventLog(folder / "events.jsonl")
        try:
            return _end(Task(folder, log, stop), work)
        finally:
            log.close()


def _end(task: Task, work: Callable[[Task], Outcome]) -> int:
    (task.folder / "result.json").unlink(missing_ok=True)  # an earlier attempt's problem is not this one's
    clock, spent = time.monotonic(), time.process_time()
    try:
        outcome = work(task)
    except Stopped:
        task.log.event("stopped")
        return STOPPED
    except Problem as problem:
        return _fail(task.folder, problem, log=task.log)
    except Exception as error:  # the program's own door: whatever it was must reach the person who waits
        traceback.print_exc()
        return _fail(task.folder, _surprise(error), log=task.log)
    result = {
        "state": "finished",
        "metrics": dict(outcome.metrics),
        "rows": dict(outcome.rows),
        "model": outcome.model,
        "scores": outcome.scores,
        "seconds": time.monotonic() - clock,
        "cpu_seconds": time.process_time() - spent,
        **outcome.notes,
    }
    _write_result(task.folder, result)
    # not before the result stands: a kill while scoring must not cost the training
    shutil.rmtree(task.folder / "checkpoints", ignore_errors=True)
    task.log.event("finished", metrics=dict(outcome.metrics))
    return DONE


def _finished(folder: Path) -> bool:
    try:
        return bool(json.loads((folder / "result.json").read_bytes())["state"] == "finished")
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _fail(folder: Path, problem: Problem, *, log: EventLog) -> int:
    said = {
        "code": problem.code,
        "kind": problem.kind.value,
        "sentence": problem.sentence,
        "hint": problem.hint,
        "faults": [{"where": fault.where, "why": fault.why} for fault in problem.faults],
        **problem.extra,
    }
    _write_result(folder, {"state": "failed", "problem": said})
    log.event("failed", problem=said)
    say(f"{problem.code}: {problem.sentence} {problem.hint}")
    if problem.code == "training.extra_missing":
        return EXTRA_MISSING
    return WRONG_INPUT if problem.kind in {Kind.INVALID, Kind.TOO_LARGE} else OUR_FAULT


def _surprise(error: Exception) -> Problem:
    if isinstance(error, MemoryError) or type(error).__name__ == "OutOfMemoryError":
        return Problem(
            Kind.UNAVAILABLE,
            "training.out_of_memory",
            f"The machine ran out of memory: {error!s:.300}",
            hint="Lower batch_size and raise accumulate, lower max_length, or set activation_checkpointing.",
        )
    return Problem(
        Kind.INTERNAL,
        "training.failed",
        f"The program failed: {type(error).__name__}: {error!s:.300}",
        hint="The whole trace stands in the run's log; please report it.",
    )


def _write_result(folder: Path, result: Mapping[str, Any]) -> None:
    write_atomically(folder / "result.json", json.dumps(result, ensure_ascii=False, indent=1).encode())


def save_folder(target: Path, write: Callable[[Path], None]) -> None:
    """Fills a folder beside `target` and swaps it in, so that a half-written model is never read.

    Files become readable for the group and others: some writers make them private to the training account,
    and whoever serves the model is another one.
    """
    part = target.with_name(target.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    write(part)
    for file in part.rglob("*"):
        file.chmod(0o755 if file.is_dir() else 0o644)
    shutil.rmtree(target, ignore_errors=True)
    part.rename(target)
