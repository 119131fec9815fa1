"""The things of this room: gold items, what they are for, how worn they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Use(StrEnum):
    """What a gold item is for."""

    MEASURE = "measure"
    """Hidden among the work; it tells how well people judge."""
    TEACH = "teach"
    """Handed out as practice: the person is told what was right, and why."""
    SCREEN = "screen"
    """Kept for exams, and handed out nowhere else."""


class Wear(StrEnum):
    """Whether it is still good."""

    GOOD = "good"
    """It is used."""
    RETIRED = "retired"
    """It is handed out no more; its scores stay."""


class Origin(StrEnum):
    """Where its right answer comes from."""

    FILE = "file"
    """It came with its item."""
    CONSENSUS = "consensus"
    """Everybody was sure enough."""
    VERDICT = "verdict"
    """A reviewer settled it."""
    HAND = "hand"
    """A manager wrote it."""


class Burnt(StrEnum):
    """Why a gold item was retired."""

    WORN = "worn"
    """It was shown as often as it may be."""
    DRIFTED = "drifted"
    """People answer it right far more often than they used to: its answer is going round."""
    WRONG = "wrong"
    """So few answer it right that its answer is more likely wrong than theirs."""
    BY_HAND = "by_hand"
    """A manager took it out."""


@dataclass(frozen=True)
class Exposure:
    """How often it was shown and answered right: in all, the first WINDOW times, and since the last full window."""

    shown: int = 0
    right: int = 0
    early_shown: int = 0
    early_right: int = 0
    late_shown: int = 0
    late_right: int = 0


@dataclass(frozen=True)
class Limits:
    """When gold counts as burnt: after how many showings (None: never), and whether a drift or a wrong answer retires it."""

    most_shown: int | None = 200
    drift: bool = True
    wrong: bool = True


@dataclass(frozen=True)
class Entry:
    """A gold item at rest in the bank; `burnt` is None while it is good. `made_at` in microseconds."""

    item_no: int
    project_id: int
    use: Use
    wear: Wear
    origin: Origin
    exposure: Exposure
    burnt: Burnt | None
    made_at: int
    shown_at: int | None


@dataclass(frozen=True)
class GoldRow:
    """A gold item as the bank's page shows it; `share_right` comes with its 95 % interval."""

    entry: Entry
    item: str
    excerpt: str
    answers: Mapping[str, Any]
    summary: str
    reason: str
    share_right: tuple[float, float, float] | None


@dataclass(frozen=True)
class Suggestion:
    """An item that could be gold; `confidence` (0..1) of its consensus, 1 for a verdict."""

    item: str
    origin: Origin
    excerpt: str
    answers: Mapping[str, Any]
    summary: str
    confidence: float
    said: int
    """How many answers it rests on."""
    verdict: str


@dataclass(frozen=True)
class Lesson:
    """What a person is told after an item that teaches."""

    right: bool
    answers: Mapping[str, Any]
    reason: str
