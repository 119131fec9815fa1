"""What may be asked for, and what counts say of it; pure."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite

from preceptor.base.problems import Fault, invalid
from preceptor.rooms.performance.nouns import (
    FEWEST,
    FEWEST_SECONDS,
    HIGHEST_PACE,
    Against,
    Counts,
    Figure,
    Measure,
    Targets,
)
from preceptor.stats.intervals import Interval, poisson_rate, wilson

_HOUR = 3600.0


def check_targets(wanted: Targets) -> Targets:
    """In the order of the figures. Raises Problem `performance.targets` with a fault for each figure out of range."""
    faults = [Fault(f"/{one}", _out_of_range(one, value)) for one, value in wanted.items() if not _fits(one, value)]
    if faults:
        raise invalid(
            "performance.targets", f"These targets cannot be published: {faults[0].why}",
            hint="Mend the figures named, or leave them out: each is optional.", faults=faults,
        )  # fmt: skip
    return {one: wanted[one] for one in Figure if one in wanted}


def measured(counts: Counts, targets: Targets) -> tuple[Measure, ...]:
    """The four figures of one person."""
    shares: Mapping[Figure, tuple[int, int]] = {
        Figure.GOLD: (counts.gold_right, counts.gold_seen),
        Figure.AGREEMENT: (counts.agreed, counts.labels),
        Figure.ACCEPTED: (counts.stood, counts.reviewed),
    }
    return (_pace(counts, targets), *(_share(one, *shares[one], targets) for one in shares))


def against(interval: Interval | None, target: float | None) -> Against:
    """Only an interval that lies wholly on one side says anything."""
    if target is None:
        return Against.NONE
    if interval is None:
        return Against.TOO_FEW
    if interval.low >= target:
        return Against.REACHED
    return Against.SHORT if interval.high < target else Against.OPEN


def _pace(counts: Counts, targets: Targets) -> Measure:
    enough = counts.answers >= FEWEST[Figure.PACE] and counts.seconds >= FEWEST_SECONDS
    found = poisson_rate(counts.answers, counts.seconds / _HOUR) if enough else None
    return _measure(Figure.PACE, counts.answers, counts.seconds, found, targets)


def _share(figure: Figure, count: int, of: int, targets: Targets) -> Measure:
    found = wilson(count, of) if of >= FEWEST[figure] else None
    return _measure(figure, count, of, found, targets)


def _measure(figure: Figure, count: int, of: int, found: Interval | None, targets: Targets) -> Measure:
    target = targets.get(figure)
    estimate, low, high = (found.estimate, found.low, found.high) if found is not None else (None, None, None)
    return Measure(figure, count, of, FEWEST[figure], estimate, low, high, target, against(found, target))


def _fits(figure: Figure, value: float) -> bool:
    return isfinite(value) and 0 < value <= (1 if figure.is_share else HIGHEST_PACE)


def _out_of_range(figure: Figure, value: float) -> str:
    most = "1 (all of them)" if figure.is_share else f"{HIGHEST_PACE:,} tasks an hour"
    return f"{figure} takes more than 0 and at most {most}; here is {value:g}."
