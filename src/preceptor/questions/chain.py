"""A chain of reasoning whose steps were judged, for process supervision."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """One step as somebody judged it. `point`: −1 wrong, 0 neither, 1 right and a step ahead, None nobody could tell;
    `better` is what should stand in its place, "" when nothing was written."""

    text: str
    point: int | None
    better: str = ""
