"""What would make a rule better: other numbers, tried on what one run saw; pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from preceptor.base.problems import Problem
from preceptor.rooms.rehearsals.nouns import Change, Numbered
from preceptor.rooms.rehearsals.simulation.measuring import Hit
from preceptor.rooms.rehearsals.simulation.watch import CHANGES, asked
from preceptor.rooms.standing.nouns import WINDOW, Comparison, Condition, Draft, Facts, Seen
from preceptor.rooms.standing.rules.checking import check
from preceptor.rooms.standing.rules.watching import times_fired

MOST_HONEST = 0.02
"""Share of honest people a rule may hit before it is said to punish them."""
MOST_TRIED = 20
"""Other numbers tried for one rule."""
MOST_SEEN = 4_000
"""Events a rule is tried on: those of the first people of a run, whole."""


@dataclass(frozen=True)
class Advice:
    """`refused`: the sentence with which the rule would be refused today; `change`: what would make it better."""

    refused: str = ""
    change: Change | None = None


def is_good(hits: Sequence[Hit]) -> bool:
    """Whether a rule fires at all, and on hardly any honest people, over the runs."""
    return sum(one.fired for one in hits) > 0 and sum(one.honest for one in hits) / len(hits) <= MOST_HONEST


def refusal(draft: Draft, facts: Facts) -> str:
    """Why a rule could not be made today; "" when it could."""
    try:
        check(draft, facts)
    except Problem as problem:
        return problem.sentence
    return ""


def better(draft: Draft, facts: Facts, seen: Sequence[Seen], honest: Sequence[bool]) -> Change | None:
    """The smallest change tried that makes the rule fire, and on at most 2 % of honest people; where nothing does, the one that
    hits fewest of them, if that is half as many as now at most. None when the rule is good as it is, or nothing tried is better.
    `honest` is by person."""
    looked_at = first_people([one for one in seen if CHANGES[type(one.signal)] & asked(draft)])
    hit, missed = _shares(draft, looked_at, honest)
    if hit <= MOST_HONEST and hit + missed > 0:
        return None
    best: Change | None = None
    for numbers, other in _tries(draft, stricter=hit > MOST_HONEST):
        if refusal(other, facts):
            continue
        tried = Change(numbers, *_shares(other, looked_at, honest))
        if tried.honest <= MOST_HONEST and tried.honest + tried.others > 0:
            return tried
        if tried.others > 0 and tried.honest <= (best.honest - 1e-9 if best else hit / 2):
            best = tried
    return best


def first_people(seen: Sequence[Seen], *, most: int = MOST_SEEN) -> list[Seen]:
    """The events of as many people as keep within `most`, each person's whole: half a record would fire otherwise."""
    counts: Counter[int] = Counter(one.contributor_id for one in seen)
    chosen: set[int] = set()
    total = 0
    for who in _mixed(sorted(counts)):
        total += counts[who]
        if chosen and total > most:
            break
        chosen.add(who)
    return [one for one in seen if one.contributor_id in chosen]


def _mixed(people: Sequence[int]) -> list[int]:
    """People stand by type: from both ends in turn, so that few hold some of each."""
    return [one for pair in zip(people, reversed(people), strict=True) for one in pair]


def _shares(draft: Draft, seen: Sequence[Seen], honest: Sequence[bool]) -> tuple[float, float]:
    """Shares of honest and of other people, of those seen, on whom the rule would fire."""
    people = {one.contributor_id for one in seen}
    fired = times_fired(draft, seen)
    good, bad = ([who for who in people if honest[who] is kind] for kind in (True, False))
    return _share(good, fired), _share(bad, fired)


def _share(people: Sequence[int], fired: Mapping[int, int]) -> float:
    return sum(who in fired for who in people) / len(people) if people else 0.0


def _tries(draft: Draft, *, stricter: bool) -> list[tuple[tuple[Numbered, ...], Draft]]:
    """Rules with other numbers, from near to far, one condition at a time. Stricter: they fire less."""
    found = []
    for place, one in enumerate(draft.conditions):
        for far, near in product(range(4), range(4)):
            other = _other(one, far, near, stricter=stricter)
            if other is not None and other != one:
                conditions = [*draft.conditions[:place], other, *draft.conditions[place + 1 :]]
                found.append((far + near, place, _numbered(place, one, other), replace(draft, conditions=conditions)))
    found.sort(key=lambda each: each[:2])
    return [(numbers, other) for _, _, numbers, other in found[:MOST_TRIED]]


def _other(one: Condition, value: int, events: int, *, stricter: bool) -> Condition | None:
    """The condition with its value moved by so many steps and the events it waits for by so many; None where that is none."""
    up = stricter != (one.comparison is Comparison.BELOW)
    if not one.collector.is_share:
        to = one.value * 2**value if up else one.value / 2**value
        return replace(one, value=float(round(to))) if events == 0 else None
    waits = one.minimum * (1 + events) if stricter else one.minimum // (1 + events)
    if waits < 1 or (one.collector.has_window and waits > WINDOW):
        return None
    to = round(one.value + (0.1 if up else -0.1) * value, 2)
    return replace(one, value=to, minimum=waits, window=max(one.window, waits))


def _numbered(place: int, was: Condition, to: Condition) -> tuple[Numbered, ...]:
    names = [name for name in ("value", "minimum", "window") if getattr(was, name) != getattr(to, name)]
    return tuple(Numbered(place, name, float(getattr(was, name)), float(getattr(to, name))) for name in names)
