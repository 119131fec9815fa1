"""Which items of a project with dynamic overlap are asked about again, and why; pure.

Every unit of an item's answers (a pair of responses, a dimension of one) is decided on by itself; the item is asked about
again when one of them is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from preceptor.rooms.quality.nouns import Stop
from preceptor.stats.overlap import ASKED, Decisions, Overlap, Reason, decide
from preceptor.stats.votes import Votes

_WEIGHT = {
    Reason.FULL: 0, Reason.SURE: 1, Reason.TORN: 2, Reason.UNDER_LEAST: 3, Reason.NO_LEAD: 4, Reason.UNSURE: 5,
}  # fmt: skip
"""Of an item's units, the one with the heaviest reason speaks for it."""


@dataclass(frozen=True)
class Scale:
    """One question's votes on units that share a scale; `units` are (item, unit) in the order of `votes`."""

    question: str
    units: list[tuple[int, str]]
    votes: Votes
    gold: Mapping[int, int]
    """Place of a unit → right label code, where it is known."""


def stops(scales: Iterable[Scale], overlap: Overlap) -> list[Stop]:
    """One for each item that has votes and whose answer is not known, in the order of their numbers."""
    found: dict[int, Stop] = {}
    for scale in scales:
        decided = decide(scale.votes, overlap, gold=dict(scale.gold) or None)
        for place, (item_no, _) in enumerate(scale.units):
            if place in scale.gold:
                continue
            now = _of_unit(scale, decided, place, item_no)
            found[item_no] = _heavier(found[item_no], now) if item_no in found else now
    return [found[item_no] for item_no in sorted(found)]


def asking(found: Iterable[Stop]) -> list[int]:
    """The items to ask about again, most to gain first."""
    wanted = [one for one in found if one.reason in ASKED]
    return [one.item_no for one in sorted(wanted, key=lambda one: (-one.gain, one.item_no))]


def _of_unit(scale: Scale, decided: Decisions, place: int, item_no: int) -> Stop:
    return Stop(
        item_no=item_no,
        reason=decided.reason[place],
        question=scale.question,
        sure=float(decided.sure[place]),
        gain=float(decided.gain[place]),
        answers=int(scale.votes.per_item[place]),
    )


def _heavier(one: Stop, other: Stop) -> Stop:
    speaks = max((one, other), key=lambda stop: (_WEIGHT[stop.reason], stop.gain))
    least = min(one.sure, other.sure)
    return Stop(
        speaks.item_no,
        speaks.reason,
        speaks.question,
        least,
        max(one.gain, other.gain),
        max(one.answers, other.answers),
    )
