"""Which week it is, what may be a cap, and what is left of one; pure."""

from __future__ import annotations

from preceptor.base.clock import DAY_MICROS
from preceptor.base.problems import Fault, invalid
from preceptor.rooms.hours.nouns import HOUR_SECONDS, MOST_HOURS, Left, Whose

_WEEK_DAYS, _MONDAY = 7, 3
"""1 January 1970 was a Thursday."""


def week_of(micros: int) -> int:
    """Weeks since 1970, each beginning on a Monday, UTC."""
    return (micros // DAY_MICROS + _MONDAY) // _WEEK_DAYS


def end_of(week: int) -> int:
    """When a week ends (micros)."""
    return ((week + 1) * _WEEK_DAYS - _MONDAY) * DAY_MICROS


def left_of(*, project: int | None, here: int, own: int | None, everywhere: int) -> Left | None:
    """What is left of the tighter cap (hours), None where there is none; `here` and `everywhere` are seconds of this week."""
    caps = ((project, here, Whose.PROJECT), (own, everywhere, Whose.OWN))
    found = [
        Left(max(0, hours * HOUR_SECONDS - used), hours, whose) for hours, used, whose in caps if hours is not None
    ]
    return min(found, key=lambda one: one.seconds, default=None)


def check_cap(hours: int | None) -> int | None:
    """Raises Problem `hours.cap`."""
    if hours is not None and not 1 <= hours <= MOST_HOURS:
        why = f"From 1 to {MOST_HOURS} hours a week, or nothing for no cap; this is {hours}."
        raise invalid("hours.cap", why, hint="Choose otherwise there.", faults=[Fault("/hours", why)])
    return hours
