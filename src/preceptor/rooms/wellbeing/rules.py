"""How much is enough: pure."""

from __future__ import annotations

from collections.abc import Iterable

from preceptor.base.problems import Fault, invalid
from preceptor.fields.media import CATEGORIES
from preceptor.rooms.wellbeing.nouns import (
    HOUSE,
    MOST_SEVERE,
    WEEK_DAYS,
    Caps,
    Crowd,
    Days,
    Limits,
    Met,
    ProjectCaps,
    Ration,
    Stretch,
    Sums,
    Why,
)

LEAST_PEOPLE = 5
"""Fewer are not told of: a mean of four is nearly somebody's own."""
REST_SECONDS = 30 * 60
"""After so much difficult content without a break one is offered (30 to 60 minutes are common)."""
BREAK_MICROS = 10 * 60 * 1_000_000
"""So long without any is a break."""


def ration(project: ProjectCaps, limits: Limits, *, everywhere: Met, here: Met) -> Ration | None:
    """What somebody may be handed now, None for anything. A cap reached leaves the neutral items."""
    reached = _reached(limits.caps, everywhere, (Why.OWN_DAY, Why.OWN_WEEK)) or _reached(
        project.caps, here, (Why.PROJECT_DAY, Why.PROJECT_WEEK)
    )
    if reached is not None:
        return Ration(0, frozenset(limits.avoided), project.severity, reached)
    if limits.most_severe < MOST_SEVERE or limits.avoided:
        return Ration(limits.most_severe, frozenset(limits.avoided), project.severity, Why.CHOSEN)
    return None


def allows(one: Ration, *, severity: int | None, categories: Iterable[str]) -> bool:
    """Whether an item may be handed out; `severity` None: it says nothing, and the project's word counts."""
    return (one.usual if severity is None else severity) <= one.most_severe and one.avoided.isdisjoint(categories)


def met(days: Days, *, today: int) -> Met:
    """From severity-seconds of each day; only the last seven count."""
    week = sum(units for day, units in days.units.items() if today - WEEK_DAYS < day <= today)
    return Met(days.units.get(today, 0) / 60, week / 60, days.seconds.get(today, 0) / 60)


def longer(was: Stretch, *, at: int, seconds: int) -> Stretch:
    """A stretch with one more piece of work that ended `at` (micros); after a break it begins anew. Order does not matter much:
    what comes late is added."""
    begun = at - seconds * 1_000_000
    if begun - was.until >= BREAK_MICROS:
        return Stretch(seconds, at)
    return Stretch(was.seconds + seconds, max(was.until, at))


def wants_rest(one: Stretch, *, now: int) -> bool:
    return one.seconds >= REST_SECONDS and now - one.until < BREAK_MICROS


def check_limits(limits: Limits) -> Limits:
    """One's own limits only go below the house's. Raises Problem `wellbeing.limits`."""
    faults = [
        Fault(f"/{name}", f"From 0 to {most}, as for everybody here.")
        for name, given, most in (("day", limits.caps.day, HOUSE.day), ("week", limits.caps.week, HOUSE.week))
        if given is None or most is None or not 0 <= given <= most
    ]
    faults += [] if 0 <= limits.most_severe <= MOST_SEVERE else [Fault("/most_severe", f"From 0 to {MOST_SEVERE}.")]
    unknown = [one for one in limits.avoided if one not in CATEGORIES]
    if unknown:
        faults.append(Fault("/avoided", f"Categories are: {', '.join(CATEGORIES)}."))
    if faults:
        raise invalid("wellbeing.limits", "These limits cannot be kept.", faults=faults)
    return Limits(limits.caps, limits.most_severe, tuple(one for one in CATEGORIES if one in limits.avoided))


def check_caps(caps: ProjectCaps) -> ProjectCaps:
    """Raises Problem `wellbeing.caps`."""
    faults = [] if 0 <= caps.severity <= MOST_SEVERE else [Fault("/severity", f"From 0 to {MOST_SEVERE}.")]
    given = (("day", caps.caps.day, HOUSE.day), ("week", caps.caps.week, HOUSE.week))
    faults += [
        Fault(f"/{name}", f"From 1 to {most}, the house's own; nothing for no cap of the project's.")
        for name, one, most in given
        if one is not None and most is not None and not 1 <= one <= most
    ]
    if faults:
        raise invalid("wellbeing.caps", "These caps cannot be kept.", faults=faults)
    return caps


def crowd(one: Sums) -> Crowd:
    """What may be told of a project's people."""
    many, said = one.people >= LEAST_PEOPLE, one.pulses >= LEAST_PEOPLE
    return Crowd(
        one.people if many else None, one.units / 60 / one.people if many else None,
        one.most_units / 60 if many else None, one.pulses if said else None, one.said / one.pulses if said else None,
    )  # fmt: skip


def _reached(caps: Caps, found: Met, why: tuple[Why, Why]) -> Why | None:
    if caps.day is not None and found.day >= caps.day:
        return why[0]
    return why[1] if caps.week is not None and found.week >= caps.week else None
