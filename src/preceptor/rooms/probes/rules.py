"""What may be set, which repeat is made, and what a repeat says: pure decisions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

from preceptor.base.problems import Fault, invalid
from preceptor.forms.sides import Side
from preceptor.rooms.probes.nouns import LEAST_DISTANCE, MOST_DISTANCE, MOST_SHARE, Kind, Repeats, Setting
from preceptor.stats.bias.repeating import repeated, repeats_needed

MARGIN = 0.05
"""Points a manager wants to know a bias to."""
_EVERY = 25
"""So many more answered probes, and all is measured anew."""


def check_setting(wanted: Setting, *, takes_sides: bool) -> Setting:
    """Raises Problem `probes.setting`; a project whose form compares nothing can only have none."""
    faults = []
    if not 0 <= wanted.share <= MOST_SHARE:
        faults.append(Fault("/share", f"The share lies between 0 and {MOST_SHARE}; this is {wanted.share}."))
    if not LEAST_DISTANCE <= wanted.distance <= MOST_DISTANCE:
        faults.append(
            Fault(
                "/distance",
                f"Between {LEAST_DISTANCE} and {MOST_DISTANCE} answers lie between; this is {wanted.distance}.",
            )
        )
    if wanted.share > 0 and not wanted.kinds:
        faults.append(Fault("/kinds", "Name at least one kind of probe: swapped or stripped."))
    if wanted.share > 0 and not takes_sides:
        faults.append(Fault("/share", "This form prefers no response to another, so there is nothing to repeat."))
    if faults:
        raise invalid("probes.setting", faults[0].why, hint="0.05 is a good share; 0 turns probes off.", faults=faults)
    return Setting(wanted.share, tuple(sorted(set(wanted.kinds))), wanted.distance)


def pick_kind(kinds: Sequence[Kind], *, can_strip: bool, random: Random) -> Kind | None:
    """Which of the kinds wanted this repeat is; None when its item allows none of them."""
    able = [kind for kind in kinds if kind is not Kind.STRIPPED or can_strip]
    return random.choice(able) if able else None


def is_stale(before: int, now: int) -> bool:
    """Whether so many answered probes came that it is time to measure anew."""
    return before // _EVERY != now // _EVERY


def moved(kind: Kind, first: Sequence[Side], second: Sequence[Side]) -> float | None:
    """How far one repeat followed the side, or the formatting (1), or went against it (-1); the mean over its pairs. None where nothing
    can be told: it showed no pair as its kind wants it."""
    again = {(one.question, one.left, one.right): one.chosen for one in second}
    found = [way for one in first if (way := _way(kind, one, again)) is not None]
    return sum(found) / len(found) if found else None


def _way(kind: Kind, one: Side, again: Mapping[tuple[str, str, str], float]) -> float | None:
    if kind is Kind.SWAPPED:
        later = again.get((one.question, one.right, one.left))
        return None if later is None else one.chosen + later - 1
    later = again.get((one.question, one.left, one.right))
    if later is None or one.marks == 0:
        return None
    return (one.chosen - later) * (1 if one.marks > 0 else -1)


def repeats(kind: Kind, ways: Sequence[float]) -> Repeats:
    """What the repeats of one kind add up to. Who chooses the left both times went half a choice too often to the left each time: so of
    swapped ones half the shift are the points."""
    share = 0.5 if kind is Kind.SWAPPED else 1.0
    followed, against = sum(way for way in ways if way > 0), -sum(way for way in ways if way < 0)
    shift = repeated(followed, against, len(ways)).shift
    needed = repeats_needed(followed, against, len(ways), margin=MARGIN / share)
    points = shift.estimate * share if ways else 0.0
    return Repeats(kind, len(ways), followed, against, points, shift.low * share, shift.high * share, needed)
