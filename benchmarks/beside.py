"""Two programs side by side: the least CPU seconds of each, their ratio, whether they say the same, and what memory alone would take."""

from __future__ import annotations

import functools
import gc
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

HEAD = f"{'what':<24}{'answers':>9} {'ours s':>9} {'peer s':>10} {'ratio':>9} {'floor':>7} {'differ':>7}  peer"


@dataclass
class Row:
    """One line of the table; `theirs` is None where the peer was not run, and `note` says why."""

    what: str
    answers: int
    ours: float
    peer: str
    theirs: float | None = None
    difference: float | None = None
    tolerance: float = 0.0
    goal: float | None = None
    note: str = ""
    moved: float | None = None
    """Bytes that must come from memory, or go there, however the sum is done: the columns once, and what each pass reads and writes."""

    @property
    def ratio(self) -> float | None:
        return None if self.theirs is None else self.theirs / self.ours

    @property
    def floors(self) -> float | None:
        """How many times as long as moving those bytes takes."""
        return None if self.moved is None else self.ours / (self.moved / bandwidth())

    @property
    def agrees(self) -> bool:
        """Results differ by no more than is allowed."""
        return self.difference is None or self.difference <= self.tolerance

    @property
    def sound(self) -> bool:
        """Results agree, and the goal, if it has one, is met."""
        return self.agrees and (self.goal is None or self.ratio is None or self.ratio >= self.goal)


@dataclass
class Clock:
    """Runs calls in turns and keeps the least CPU seconds of each, with what it returned."""

    repeats: int
    best: dict[str, float] = field(default_factory=dict)
    result: dict[str, Any] = field(default_factory=dict)
    wall: dict[str, float] = field(default_factory=dict)

    def run(self, **calls: Callable[[], Any]) -> None:
        for _ in range(self.repeats):
            for name, call in calls.items():
                gc.collect()
                start, began = time.process_time(), time.perf_counter()
                self.result[name] = call()
                spent, passed = time.process_time() - start, time.perf_counter() - began
                self.best[name] = min(spent, self.best.get(name, float("inf")))
                self.wall[name] = min(passed, self.wall.get(name, float("inf")))


@functools.cache
def bandwidth() -> float:
    """Bytes a CPU second of one thread that copies 64 MB, read and written; the best of five."""
    source = np.ones(8_000_000)
    target = np.empty_like(source)
    clock = Clock(repeats=5)
    clock.run(copied=lambda: np.copyto(target, source))
    return 2 * source.nbytes / clock.best["copied"]


def show(row: Row) -> None:
    theirs = "-" if row.theirs is None else f"{row.theirs:.4f}"
    ratio = "-" if row.ratio is None else f"{row.ratio:.1f}x"
    floors = "-" if row.floors is None else f"{row.floors:.1f}x"
    gap = "-" if row.difference is None else f"{row.difference:.0e}"
    goal = "" if row.goal is None else f"goal {row.goal:.0f}x {'met' if row.sound else 'MISSED'}"
    print(
        f"{row.what:<24}{row.answers:>9.0e} {row.ours:>9.4f} {theirs:>10} {ratio:>9} {floors:>7} {gap:>7}  {row.peer:<21}"
        f"{goal} {row.note}".rstrip(),
        flush=True,
    )
