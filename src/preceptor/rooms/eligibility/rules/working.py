"""What somebody's work comes to, fact by fact and project by project; pure."""

from __future__ import annotations

from collections.abc import Mapping

from preceptor.rooms.eligibility.nouns import FEWEST_SEEN, STEPS, About, Fact, Place, Share
from preceptor.stats.intervals import wilson

EVERYWHERE = ""
"""The key of all projects together."""


def found(fact: Fact, key: str, about: About) -> int | str:
    """The figure a condition is held against; "" where a share rests on too little. A share is told in steps of five, so that no
    single answer shows in it."""
    if fact is Fact.GOLD or fact is Fact.REVIEWED:
        shares = about.gold if fact is Fact.GOLD else about.reviews
        return _least(_together(shares) if key == EVERYWHERE else shares.get(int(key), Share(0, 0)))
    counts = _counts(fact, about)
    return sum(counts.values()) if key == EVERYWHERE else counts.get(int(key), 0)


def steps_of(about: About) -> frozenset[Place]:
    """The sets somebody belongs to by their work: in each project, and in all of them."""
    return frozenset(
        (fact.value, f"{key}|{step}")
        for fact in STEPS
        for key in (EVERYWHERE, *map(str, _places(fact, about)))
        if (step := _step(fact, found(fact, key, about)))
    )


def _step(fact: Fact, had: int | str) -> int:
    """The highest step reached; 0 for none."""
    return 0 if isinstance(had, str) else max((one for one in STEPS[fact] if one <= had), default=0)


def _places(fact: Fact, about: About) -> Mapping[int, object]:
    if fact is Fact.GOLD:
        return about.gold
    return about.reviews if fact is Fact.REVIEWED else _counts(fact, about)


def _counts(fact: Fact, about: About) -> Mapping[int, int]:
    match fact:
        case Fact.STOPS:
            return about.stops
        case Fact.RECEIPTS:
            return about.receipts
        case Fact.ACCEPTED:
            return {project: one.count for project, one in about.reviews.items()}
        case _:
            return about.answers


def _together(shares: Mapping[int, Share]) -> Share:
    return Share(sum(one.count for one in shares.values()), sum(one.of for one in shares.values()))


def _least(share: Share) -> int | str:
    """The lower end of the interval, in per cent, down to a step."""
    if share.of < FEWEST_SEEN:
        return ""
    return int(wilson(share.count, share.of).low * 100 + 1e-9) // 5 * 5
