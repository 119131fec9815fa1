"""How a benchmark says what it found: goal, measured, beside whom, met or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One figure; `met` is None where there is no goal to meet."""

    what: str
    goal: str
    measured: str
    beside: str = ""
    met: bool | None = None


def show(title: str, lines: Sequence[Line]) -> None:
    """Print a table that can be pasted into docs/benchmarks.md as it is."""
    print(f"\n### {title}\n")
    print("| what | goal | measured | beside | met |\n|---|---|---|---|---|")
    for line in lines:
        met = {True: "yes", False: "**no**", None: ""}[line.met]
        print(f"| {line.what} | {line.goal} | {line.measured} | {line.beside} | {met} |", flush=True)
