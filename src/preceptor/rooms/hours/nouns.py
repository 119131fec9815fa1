"""Hours worked in a week, caps, and what is left of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

EVERYWHERE = 0
"""The project under which a week's time in all of them is summed."""
MOST_HOURS = 80
HOUR_SECONDS = 3600


class Whose(StrEnum):
    """Which cap is the tighter one."""

    PROJECT = "project"
    """The project's, for each person."""
    OWN = "own"
    """The person's, over all projects."""


@dataclass(frozen=True)
class Left:
    """Whole seconds left this week of the tighter cap, never below zero; `hours` is that cap."""

    seconds: int
    hours: int
    whose: Whose


@dataclass(frozen=True)
class Mine:
    """As its person sees it: active seconds of this week in all projects and in each, one's own cap (None: no cap), and the caps
    of projects one worked in this week. `week_ends` in microseconds."""

    seconds: int
    by_project: Mapping[int, int]
    cap: int | None
    caps: Mapping[int, int]
    week_ends: int


def cap_key(project_id: int) -> tuple[str, int]:
    """Under which a process remembers a project's cap."""
    return ("hours.cap", project_id)


def own_key(account_no: int) -> tuple[str, int]:
    """Under which a process remembers somebody's own cap."""
    return ("hours.own", account_no)
