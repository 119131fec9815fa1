"""How much is enough: pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from preceptor.base.problems import Fault, invalid
from preceptor.fields.media import CATEGORIES
from preceptor.rooms.wellbeing.nouns import (
    HOUSE,
    MOST_SEVERE,
    WEEK_DAYS,
    Coming,
    Crowd,
    Days,
    Limits,
    Met,
    ProjectCaps,
    Ration,
    Reached,
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
EXPECTED_SECONDS = 60
"""Of a task whose project says nothing of it."""
ASKED_FROM = 4
"""Days after Monday on which people are asked how their week was: Friday."""
NOTHING = Coming()


def ration(
    project: ProjectCaps, limits: Limits, *, everywhere: Met, here: Met, coming: Coming = NOTHING
) -> Ration | None:  # fmt: skip
    """What somebody may be handed now, None for anything: no task whose expected minutes would bring them past a cap. Neutral items
    bring nothing, so they are always left."""
    most, why = MOST_SEVERE, None
    own, theirs = (Why.OWN_DAY, Why.OWN_WEEK), (Why.PROJECT_DAY, Why.PROJECT_WEEK)
    for caps, found, reasons in ((limits.caps, everywhere, own), (project.caps, here, theirs)):
        for cap, points, reason in zip((caps.day, caps.week), (found.day, found.week), reasons, strict=True):
            fits = _fitting(cap, points, coming)
            if fits < most:
                most, why = fits, reason
    if why is not None and most < limits.most_severe:
        return Ration(most, frozenset(limits.avoided), project.severity, why)
    if limits.most_severe < MOST_SEVERE or limits.avoided:
        return Ration(limits.most_severe, frozenset(limits.avoided), project.severity, Why.CHOSEN)
    return None


def reached(
    project: ProjectCaps, limits: Limits, *, everywhere: Met, here: Met, coming: Coming = NOTHING
) -> Reached | None:  # fmt: skip
    """The cap that leaves somebody neutral items only, None while milder ones fit. A cap of nothing is a wish, and is not reached."""
    if limits.most_severe == 0:
        return None
    own, theirs = (Why.OWN_DAY, Why.OWN_WEEK), (Why.PROJECT_DAY, Why.PROJECT_WEEK)
    for caps, found, reasons in ((limits.caps, everywhere, own), (project.caps, here, theirs)):
        for cap, points, why in zip((caps.day, caps.week), (found.day, found.week), reasons, strict=True):
            if cap and _fitting(cap, points, coming) == 0:
                return Reached(why, points >= cap)
    return None


def monday(week: int) -> int:
    """The first day of a week."""
    return week * WEEK_DAYS - 3


def asks(today: int) -> bool:
    """Whether people are asked how their week was: from Friday on, while there is still something to say of it."""
    return today - monday(week_of(today)) >= ASKED_FROM


def coming(underway: Iterable[tuple[int, int]], *, task_seconds: int | None) -> Coming:
    """From severity and seconds of what is not counted yet; `task_seconds`: what the project expects of a task, None: it does not say."""
    expected = EXPECTED_SECONDS if task_seconds is None else task_seconds
    return Coming(sum(severity * seconds for severity, seconds in underway) / 60, expected / 60)


def allows(one: Ration, *, severity: int | None, categories: Iterable[str]) -> bool:
    """Whether an item may be handed out; `severity` None: it says nothing, and the project's word counts."""
    return (one.usual if severity is None else severity) <= one.most_severe and one.avoided.isdisjoint(categories)


def met(days: Days, *, today: int) -> Met:
    """From severity-seconds of each day; only the last seven count."""
    week = sum(units for day, units in days.units.items() if today - WEEK_DAYS < day <= today)
    return Met(days.units.get(today, 0) / 60, week / 60, days.seconds.get(today, 0) / 60)


def week_of(day: int) -> int:
    """Weeks since 1970, each beginning on a Monday (1 January 1970 was a Thursday)."""
    return (day + 3) // WEEK_DAYS


def share(units: Mapping[int, int], said: Mapping[int, int], *, since: int) -> dict[int, Sums]:
    """What one person adds to each seven days of a project, by the last of them (from `since` on): `units` by day, `said` by week."""
    sums: dict[int, int] = defaultdict(int)
    for day, one in units.items():
        for last in range(max(day, since), day + WEEK_DAYS):
            sums[last] += one
    return {
        last: Sums(1, one, one, int(week_of(last) in said), said.get(week_of(last), 0)) for last, one in sums.items()
    }


def moved(before: Mapping[int, Sums], after: Mapping[int, Sums]) -> dict[int, Sums]:
    """What is to be added to the sums of a project when somebody's share changes; `most_units` is what theirs is now."""
    nothing, changes = Sums(), {}
    for last in sorted({*before, *after}):
        was, now = before.get(last, nothing), after.get(last, nothing)
        if was != now:
            changes[last] = Sums(
                now.people - was.people, now.units - was.units, now.most_units,
                now.pulses - was.pulses, now.said - was.said,
            )  # fmt: skip
    return changes


def together(one: Sums, other: Sums) -> Sums:
    """Two changes of the same sums as one."""
    return Sums(
        one.people + other.people, one.units + other.units, max(one.most_units, other.most_units),
        one.pulses + other.pulses, one.said + other.said,
    )  # fmt: skip


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


def _fitting(cap: int | None, met: float, coming: Coming) -> int:
    """The severity of the worst task that stays within a cap; 0: only neutral ones."""
    if cap is None:
        return MOST_SEVERE
    room = cap - met - coming.points
    if room <= 0 or coming.minutes <= 0:
        return MOST_SEVERE if room > 0 else 0
    # A hair more than the room, for sums of sixtieths.
    return max(0, min(MOST_SEVERE, int(room / coming.minutes + 1e-9)))
