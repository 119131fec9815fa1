"""Exposure, caps, what may be handed out, and how a week was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

MOST_SEVERE = 3
WEEK_DAYS = 7
EVERYWHERE = 0
"""The project under which what somebody met in all of them is summed."""


@dataclass(frozen=True)
class Caps:
    """How much a day and seven days may bring, in points: severity × minutes. None: no cap of this kind."""

    day: int | None = None
    week: int | None = None


HOUSE = Caps(360, 1800)
"""What nobody goes beyond: two hours a day, ten a week, of the most severe. No limit is known to be safe; these are the
common ones (ISO 45003 asks for some, and names none)."""


@dataclass(frozen=True)
class Limits:
    """What somebody wants for themselves: caps below the house's, nothing above `most_severe`, nothing of `avoided` categories."""

    caps: Caps = HOUSE
    most_severe: int = MOST_SEVERE
    avoided: tuple[str, ...] = ()


@dataclass(frozen=True)
class ProjectCaps:
    """What a project says of its items where they say nothing themselves, and how much of it each person may meet there."""

    severity: int = 0
    caps: Caps = Caps()


@dataclass(frozen=True)
class Met:
    """What somebody met: points (severity × minutes, whole seconds inside) today and in seven days, and minutes of it today."""

    day: float = 0.0
    week: float = 0.0
    minutes_today: float = 0.0


@dataclass(frozen=True)
class Days:
    """Day (since 1970) → severity × active seconds, and → seconds of it."""

    units: Mapping[int, int]
    seconds: Mapping[int, int]


class Why(StrEnum):
    """Why somebody is handed neutral items only."""

    OWN_DAY = "own_day"
    """Their own cap of the day, or the house's."""
    OWN_WEEK = "own_week"
    """That of the week."""
    PROJECT_DAY = "project_day"
    """The project's cap of the day."""
    PROJECT_WEEK = "project_week"
    """That of the week."""
    CHOSEN = "chosen"
    """They want nothing so severe, or nothing of a category."""


@dataclass(frozen=True)
class Underway:
    """A task that is in somebody's hands or was sent a moment ago, and for how many seconds it may count though nothing has yet."""

    item_no: int
    seconds: int


@dataclass(frozen=True)
class Coming:
    """What is not counted yet, in points, and how many minutes the task takes that is handed out next, as far as is known."""

    points: float = 0.0
    minutes: float = 0.0


@dataclass(frozen=True)
class Ration:
    """What may be handed to somebody: items no more severe than `most_severe`, and of none of the `avoided` categories. `usual` is the
    severity of items that say nothing."""

    most_severe: int
    avoided: frozenset[str]
    usual: int
    why: Why


@dataclass(frozen=True)
class Reached:
    """Why only neutral items are handed to somebody, and whether the cap is met, or a task more would pass it."""

    why: Why
    met: bool


@dataclass(frozen=True)
class Stretch:
    """Difficult content without a break: for how many seconds, and until when (micros)."""

    seconds: int = 0
    until: int = 0


@dataclass(frozen=True)
class Mine:
    """All of it, as its person sees it. `by_project`: project → points in seven days; `pulse` this week's, None: not said."""

    limits: Limits
    met: Met
    by_project: Mapping[int, float]
    rest: bool
    pulse: int | None


@dataclass(frozen=True)
class Piece:
    """What was met at one go: in which project, until when (micros), how severe it was and for how many active seconds."""

    contributor_id: int
    project_id: int
    at: int
    severity: int
    seconds: int


@dataclass(frozen=True)
class Sums:
    """Of a project's people in seven days: how many, severity × seconds of all and of who met most; how many said how their week was,
    and the sum of it."""

    people: int = 0
    units: int = 0
    most_units: int = 0
    pulses: int = 0
    said: int = 0


Place = tuple[int, int]
"""A project, and the last of seven days."""


@dataclass(frozen=True)
class Crowd:
    """A project's people of the last seven days, never fewer than five: how many met difficult content, their mean and highest
    points; how many said how their week was, and the mean of it (1 to 5). None: too few to tell."""

    people: int | None
    mean_points: float | None
    most_points: float | None
    pulses: int | None
    mean_pulse: float | None


def project_key(project_id: int) -> tuple[str, int]:
    """Under which a process remembers whether a project can expose anybody."""
    return ("wellbeing.project", project_id)
