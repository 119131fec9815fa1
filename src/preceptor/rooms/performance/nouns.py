"""The things of this room: figures, targets, and what was measured."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Figure(StrEnum):
    """What is measured of a person in a project."""

    PACE = "pace"
    """Tasks an hour of active time."""
    GOLD = "gold"
    """Share of checked tasks that were right, told in blocks of five."""
    AGREEMENT = "agreement"
    """Share of labels that are the consensus's, as of its last run."""
    ACCEPTED = "accepted"
    """Share of answers that stood when a reviewer first looked at them."""

    @property
    def is_share(self) -> bool:
        return self is not Figure.PACE


FEWEST: Mapping[Figure, int] = {Figure.PACE: 10, Figure.GOLD: 10, Figure.AGREEMENT: 20, Figure.ACCEPTED: 10}
"""On fewer (tasks, checked tasks, labels, answers looked at) nothing is said: an interval as wide as half the scale helps nobody."""

FEWEST_SECONDS = 1800
"""Of active time, before a pace is told."""

HIGHEST_PACE = 3600
"""Tasks an hour that a target may ask for: one a second."""

Targets = Mapping[Figure, float]
"""What a project asks for, figure by figure; a share is 0 … 1, a pace in tasks an hour. What is missing has no target."""


class Against(StrEnum):
    """What a figure says of its target."""

    NONE = "none"
    """The project published none."""
    TOO_FEW = "too_few"
    """There is too little to go by."""
    REACHED = "reached"
    """The whole interval lies at the target or above."""
    SHORT = "short"
    """The whole interval lies below."""
    OPEN = "open"
    """The interval holds the target: it cannot be said yet."""


@dataclass(frozen=True)
class Counts:
    """What a person's figures are made of. `seconds` of active time; gold as it is told."""

    answers: int = 0
    seconds: int = 0
    gold_seen: int = 0
    gold_right: int = 0
    labels: int = 0
    agreed: int = 0
    reviewed: int = 0
    stood: int = 0


@dataclass(frozen=True)
class Measure:
    """One figure. `count` of `of`: right of checked, agreeing of all labels, standing of reviewed; for a pace tasks in so many seconds.
    `estimate`, `low` and `high` (95 %) are None while there are fewer than `fewest`."""

    figure: Figure
    count: int
    of: int
    fewest: int
    estimate: float | None
    low: float | None
    high: float | None
    target: float | None
    against: Against


@dataclass(frozen=True)
class Performance:
    """How one person does in one project: the four figures, in the order of `Figure`."""

    contributor_id: int
    pseudonym: str
    measures: tuple[Measure, ...]
