"""How well work suits somebody: of a million people at once, and of one; pure.

In whole numbers, so that both agree. Each aspect gives a share of 0 … 1000; points are the mean of the aspects' shares in hundredths. Of
people with the same points the order is drawn by chance, so that nobody is always first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from pyroaring import BitMap

from preceptor.rooms.drives.nouns import Aspect, Fit, Looked, Reason
from preceptor.rooms.eligibility.nouns import About, AllOf, AnyOf, Condition, Fact, Rule
from preceptor.rooms.workforce.nouns import Level

WHOLE, HALF = 1000, 500
_FULL_WEEK = 40
_DOUBT = 4
"""Check items somebody is thought to have met before the first, half of them right: three right of three is no record yet."""
_LEVELS = [one.value for one in Level]

Numbers: TypeAlias = NDArray[np.int64]
Sets: TypeAlias = Callable[[Fact, str], Mapping[str, BitMap]]
"""(a fact, its key) → value → the people it holds for."""


def looked_at(*rules: Rule | None) -> Looked:
    """What rules ask for; what must not be is nothing to compare people by."""
    found: dict[Fact, dict[str, None]] = {Fact.LANGUAGE: {}, Fact.SKILL: {}, Fact.DOMAIN: {}}
    for rule in rules:
        for one in _wished(rule):
            if one.fact in found:
                found[one.fact].update(dict.fromkeys(one.among or (one.key,)))
    return Looked(*(tuple(found[one]) for one in (Fact.LANGUAGE, Fact.SKILL, Fact.DOMAIN)))


def shares_of(wanted: Looked, about: About, record: tuple[int, int]) -> list[Reason]:
    """One person's shares; `record`: check items right, of how many."""
    profile = about.profile
    found = []
    for tag in wanted.languages:
        known = [one.level.value for one in profile.languages if one.tag == tag or one.tag.startswith(f"{tag}-")]
        best = max(known, key=_LEVELS.index, default="")
        found.append(Reason(Aspect.LANGUAGE, tag, best, _level_share(best)))
    found += [
        Reason(Aspect.SKILL, one, about.skills.get(one, 0), about.skills.get(one, 0) * 10) for one in wanted.skills
    ]
    if wanted.domains:
        mine = [one.value for one in profile.domains if one.value in wanted.domains]
        found.append(Reason(Aspect.DOMAIN, "", ", ".join(mine), WHOLE * len(mine) // len(wanted.domains)))
    hours = profile.hours_per_week or 0
    found.append(Reason(Aspect.HOURS, "", hours, _hours_share(hours)))
    right, met = record
    found.append(Reason(Aspect.RECORD, "", met, WHOLE * (right + _DOUBT // 2) // (met + _DOUBT)))
    return found


def fit_of(reasons: Sequence[Reason]) -> Fit:
    """Points of one person's shares: the mean over aspects of the mean within each."""
    sums = [[one.share for one in reasons if one.aspect is aspect] for aspect in Aspect]
    means = [sum(each) // len(each) for each in sums if each]
    return Fit(sum(means) // (10 * len(means)) if means else 0, tuple(reasons))


def declared(wanted: Looked, among: BitMap, sets: Sets) -> tuple[Numbers, Numbers]:
    """(people,) account numbers in order, and (people,) the sum of their aspects' shares without the record, which is looked up for
    those who come near."""
    numbers = np.frombuffer(among.to_array(), dtype=np.uint32).astype(np.int64)
    total = np.zeros(len(numbers), dtype=np.int64)
    levels = {one: _level_share(one) for one in _LEVELS}
    points = {str(one): one * 10 for one in range(101)}
    for fact, keys, worth in ((Fact.LANGUAGE, wanted.languages, levels), (Fact.SKILL, wanted.skills, points)):
        if keys:
            total += sum(_highest(sets(fact, key), worth, numbers, among) for key in keys) // len(keys)
    if wanted.domains:
        known = sets(Fact.DOMAIN, "")
        counts = sum(_marked(known.get(one), numbers, among) for one in wanted.domains)
        total += WHOLE * counts // len(wanted.domains)
    weeks = sets(Fact.HOURS, "")
    return numbers, total + _highest(weeks, {one: _hours_share(int(one)) for one in weeks}, numbers, among)


def shortlist(numbers: Numbers, total: Numbers, *, many: int, seed: int) -> list[int]:
    """The `many` with the highest sums, in no order; who is left out among equals is chance."""
    if len(numbers) <= many:
        return [int(one) for one in numbers]
    chance = np.random.default_rng(seed).random(len(numbers))
    best = np.lexsort((chance, -total))[:many]
    return [int(one) for one in numbers[best]]


def ranked(fits: Mapping[int, Fit], *, many: int, seed: int) -> list[tuple[int, Fit]]:
    """The `many` best, best first; equals in an order drawn by chance."""
    numbers = sorted(fits)
    drawn = dict(zip(numbers, np.random.default_rng(seed).permutation(len(numbers)).tolist(), strict=True))
    order = sorted(numbers, key=lambda one: (-fits[one].points, drawn[one]))
    return [(one, fits[one]) for one in order[:many]]


def _wished(rule: Rule | None) -> list[Condition]:
    match rule:
        case AllOf(parts) | AnyOf(parts):
            return [each for one in parts for each in _wished(one)]
        case Condition():
            return [rule]
        case _:
            return []


def _level_share(level: str) -> int:
    return WHOLE * (_LEVELS.index(level) + 1) // len(_LEVELS) if level else 0


def _hours_share(hours: int) -> int:
    return WHOLE * min(hours, _FULL_WEEK) // _FULL_WEEK


def _highest(sets: Mapping[str, BitMap], worth: Mapping[str, int], numbers: Numbers, among: BitMap) -> Numbers:
    found = np.zeros(len(numbers), dtype=np.int64)
    for value, people in sets.items():
        at = _places(people, numbers, among)
        found[at] = np.maximum(found[at], worth[value])
    return found


def _marked(people: BitMap | None, numbers: Numbers, among: BitMap) -> Numbers:
    found = np.zeros(len(numbers), dtype=np.int64)
    if people is not None:
        found[_places(people, numbers, among)] = 1
    return found


def _places(people: BitMap, numbers: Numbers, among: BitMap) -> Numbers:
    """Where those of a set who are among the numbers stand."""
    here = np.frombuffer((people & among).to_array(), dtype=np.uint32)
    return np.searchsorted(numbers, here)
