"""How an indicator stands, and the arithmetic behind the figures; pure."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace

from preceptor.base.problems import Fault, Problem, invalid
from preceptor.rooms.quality.nouns import Agreement
from preceptor.rooms.reports.nouns import AIMS, TOTAL, Day, Found, Health, Indicator, State, Stretch
from preceptor.stats.intervals import wilson

MOST_SINGLE_DAYS = 31
"""Days of which each is shown alone; beyond, they are shown by the week."""
_STEP = 1.1
"""Ratio of two neighbouring steps of the scale of paces: a median is right to within 5 %."""
_NEAR = 0.2
"""A figure without an interval that misses its target by less than this part of it is to be watched."""
_NEARLY_ALL = 0.95
"""From this share of pairs of labels on that are the same, alpha tells little."""


def judge(found: Found, targets: Mapping[Indicator, float]) -> Health:
    """How a figure stands beside its target; `targets` are the project's own."""
    aim = AIMS[found.indicator]
    own = targets.get(found.indicator)
    target = found.target if aim.fixed else own if own is not None else found.target or aim.target
    state = _state(found, target, at_least=aim.at_least, least=aim.least)
    return Health(found, state, target, own is not None and not aim.fixed, aim.at_least, aim.least)


def _state(found: Found, target: float | None, *, at_least: bool, least: int) -> State:
    if found.value is None or found.of < least:
        return State.TOO_FEW
    if target is None:
        return State.PLAIN
    side = 1 if at_least else -1
    if side * (found.value - target) >= 0:
        return State.WELL
    best = found.high if at_least else found.low
    if best is None:
        return State.WATCH if abs(found.value - target) <= _NEAR * abs(target) else State.ACT
    return State.WATCH if side * (best - target) >= 0 else State.ACT


def check_target(indicator: Indicator, target: float) -> float:
    """Raises Problem `reports.target`."""
    aim = AIMS[indicator]
    if aim.fixed:
        raise invalid(
            "reports.target", f"The target of “{indicator.value}” is the project's floor of pay.",
            hint="Change the floor on the Pay page.",
        )  # fmt: skip
    if not math.isfinite(target) or not 0 <= target <= aim.most:
        why = f"From 0 to {aim.most:g}; this is {target:g}."
        raise _no_target(why)
    return target


def _no_target(why: str) -> Problem:
    return invalid("reports.target", "This target cannot be kept.", faults=[Fault("/target", why)])


def share(indicator: Indicator, count: int, of: int, **about: float) -> Found:
    """A share with Wilson's 95 % interval; `value` None of nothing."""
    if not of:
        return Found(indicator, None, 0, about=about)
    found = wilson(count, of)
    return Found(indicator, found.estimate, of, found.low, found.high, about={"count": count, **about})


def agreed(one: Agreement) -> tuple[float, float | None, float | None] | None:
    """How far people agree, with its interval: alpha, or Gwet's coefficient where nearly all labels are the same. There alpha is near
    0 however well people agree (Feinstein and Cicchetti 1990), which would set a manager looking for trouble that is none."""
    gwet = one.coefficients.get("gwet")
    if one.percent is not None and one.percent >= _NEARLY_ALL and gwet is not None:
        return gwet
    return (one.alpha, one.low, one.high) if one.alpha is not None else None


def aimed(found: Found, target: float | None) -> Found:
    """The same with a target the project has elsewhere among its settings."""
    return replace(found, target=target)


def step(seconds: int) -> int:
    """Which step of the scale of paces an answer's active seconds are on."""
    return round(math.log(max(1, seconds)) / math.log(_STEP))


def median(pace: Mapping[int, int]) -> float | None:
    """Seconds of the answer in the middle, to within half a step."""
    half, seen = sum(pace.values()) / 2, 0
    for at in sorted(pace):
        seen += pace[at]
        if seen >= half > 0:
            return _STEP**at
    return None


def added(days: Iterable[Day]) -> Day:
    """Several days as one. `spent` is the latest: it was added up before."""
    known = [Day(), *days]
    pace: dict[int, int] = {}
    for day in known:  # in one table: a year of days is looked at while somebody waits
        for step, count in day.pace.items():
            pace[step] = pace.get(step, 0) + count
    summed = {name: sum(getattr(day, name) for day in known) for name in _COUNTED}
    latest = max(known, key=lambda one: one.spent_at)
    return Day(**summed, pace=pace, spent=latest.spent, spent_at=latest.spent_at)


def spent_by_day(days: Mapping[int, Day], *, before: Day | None) -> dict[int, int | None]:
    """Day → minor units spent on it: what was spent by its end beyond what was by the end of the last one, `before` being the last
    day before these. None where either was not looked at."""
    found: dict[int, int | None] = {}
    known = 0 if before is None else _spent(before)
    for number in sorted(days):
        now = _spent(days[number])
        found[number] = now - known if now is not None and known is not None else None
        known = now
    return found


def _spent(day: Day) -> int | None:
    return day.spent if day.spent_at else None


def window(today: int, days: int) -> tuple[int, int]:
    """First and last day of the last `days`, today among them."""
    return max(TOTAL + 1, today - days + 1), today


_COUNTED = tuple(one.name for one in fields(Day) if one.name not in ("pace", "spent", "spent_at"))


def stretches(days: Mapping[int, Day], spent: Mapping[int, int | None], *, weekly: bool) -> list[Stretch]:
    """Each day as it was, or each week from its Monday on, in their order; those on which nothing happened are left out."""
    parts: dict[int, list[int]] = {}
    for day in sorted(days):
        # 1 January 1970 was a Thursday.
        parts.setdefault(day - (day + 3) % 7 if weekly else day, []).append(day)
    found = []
    for first, several in parts.items():
        whole = added(days[one] for one in several)
        found.append(Stretch(first, whole, median(whole.pace), _summed([spent.get(one) for one in several])))
    return found


def _summed(spent: Sequence[int | None]) -> int | None:
    known = [one for one in spent if one is not None]
    return sum(known) if known and len(known) == len(spent) else None
