"""The units of one question that share a scale, as one problem of truth inference; pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from preceptor.questions.contract import Label
from preceptor.rooms.quality.certainty import certainty
from preceptor.rooms.quality.nouns import Method
from preceptor.stats.truth import Truth, dawid_skene, glad, mace, majority, one_coin, ordinal
from preceptor.stats.votes import Votes

_LEARNERS: Mapping[Method, Callable[..., Truth]] = {
    Method.DAWID_SKENE: dawid_skene,
    Method.ONE_COIN: one_coin,
    Method.MACE: mace,
    Method.GLAD: glad,
    Method.ORDINAL: ordinal,
}
_LEAST_FOR_LEARNING = 30
"""Labels below which a contributor's mistakes cannot be learnt: then each voice counts the same."""
_MOST_FOR_LEARNING = 200
"""Labels on one scale above which mistakes between any two of them are not learnt: a table for each contributor of a
taxonomy of thousands would fill the memory and mostly hold nothing."""


@dataclass
class Family:
    """The votes of units on one scale, as growing columns."""

    categories: Sequence[Label]
    ordered: bool = False
    """Whether the categories stand in their order on a scale."""
    units: list[tuple[int, str]] = field(default_factory=list)  # position → (item, unit)
    place: dict[tuple[int, str], int] = field(default_factory=dict)
    item: list[int] = field(default_factory=list)
    annotator: list[int] = field(default_factory=list)
    label: list[int] = field(default_factory=list)
    gold: dict[int, int] = field(default_factory=dict)

    def at(self, item_no: int, unit: str) -> int:
        key = (item_no, unit)
        found = self.place.get(key)
        if found is None:
            found = self.place[key] = len(self.units)
            self.units.append(key)
        return found


@dataclass(frozen=True)
class Solved:
    """What was made of a family's votes: `people` (annotators,) by contributor, `certainty` (units,) in 0..1."""

    family: Family
    truth: Truth
    people: Sequence[int]
    learnt: bool
    """Whether contributors' mistakes were learnt; else votes were counted."""
    certainty: Sequence[float]


def _compact(family: Family) -> None:
    """Leave out the labels of a large taxonomy that nobody gave: what is computed grows with the labels there are."""
    if len(family.categories) <= _MOST_FOR_LEARNING:
        return
    seen, codes = np.unique(np.array(family.label, np.int64), return_inverse=True)
    place = {int(code): at for at, code in enumerate(seen)}
    family.categories = [family.categories[code] for code in seen]
    family.label = codes.tolist()
    family.gold = {unit: place[code] for unit, code in family.gold.items() if code in place}


def solve_family(family: Family, method: Method) -> Solved:
    """Infers each unit's label; where mistakes cannot be learnt, votes are counted."""
    _compact(family)
    people, codes = np.unique(np.array(family.annotator, np.int64), return_inverse=True)
    shape = (len(family.units), len(people), len(family.categories))
    votes = Votes.from_codes(np.array(family.item), codes, np.array(family.label), shape=shape)
    gold = known_labels(family)
    if method is Method.ORDINAL and not family.ordered:
        method = Method.DAWID_SKENE
    learn = _LEARNERS.get(method) if learnable(votes) else None
    truth = learn(votes, gold=gold) if learn else majority(votes)
    return with_certainty(Solved(family, truth, people.tolist(), learn is not None, ()), lapse=None)


def with_certainty(solved: Solved, *, lapse: float | None) -> Solved:
    """The same, as sure of itself as gold has shown it may be; None: gold has shown nothing."""
    gold = known_labels(solved.family)
    # Votes that were merely counted know nothing of gold.
    known = gold if solved.learnt else np.full_like(gold, -1)
    sure = certainty(solved.truth, learnt=solved.learnt, gold=known, lapse=lapse)
    return replace(solved, certainty=sure.tolist())


def learnable(votes: Votes) -> bool:
    """Whether contributors' mistakes can be learnt from these."""
    return votes.annotators >= 2 and len(votes) >= _LEAST_FOR_LEARNING and votes.classes <= _MOST_FOR_LEARNING


def known_labels(family: Family) -> NDArray[np.int32]:
    """Known labels (units,), -1 where unknown."""
    gold = np.full(len(family.units), -1, np.int32)
    for place, code in family.gold.items():
        gold[place] = code
    return gold
