"""How far people agree within groups of items, and which labels they take for others; pure."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from preceptor.questions.contract import Label, Level
from preceptor.rooms.reports.nouns import Confused, Grouped
from preceptor.stats.agreement import alpha_interval, percent_agreement
from preceptor.stats.votes import Votes

MOST_NAMES = 12
"""Groups of one kind, and labels in one table: what can be seen at once."""
LEAST_ITEMS = 5
"""Items below which a group says nothing."""
_MOST_TABLES = 12
_RESAMPLES = 200
"""Of each group's interval: its ends are right to within a hundredth, and there are many groups."""
_SEED = 20261127


@dataclass
class Family:
    """The votes on one scale, as growing columns; `agreed` is the place of the consensus's label, -1 where there is none."""

    question: str
    family: str
    level: Level
    categories: Sequence[Label]
    units: dict[tuple[int, str], int] = field(default_factory=dict)
    unit: list[int] = field(default_factory=list)
    person: list[int] = field(default_factory=list)
    label: list[int] = field(default_factory=list)
    agreed: list[int] = field(default_factory=list)

    def add(self, item_no: int, unit: str, person: int, label: Label, agreed: object) -> None:
        places = self._places
        self.unit.append(self.units.setdefault((item_no, unit), len(self.units)))
        self.person.append(person)
        self.label.append(places[_spelled(label)])
        self.agreed.append(places.get(_spelled(agreed), -1))

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {_spelled(label): place for place, label in enumerate(self.categories)}

    @property
    def votes(self) -> Votes:
        people, codes = np.unique(np.array(self.person, np.int64), return_inverse=True)
        shape = (len(self.units), len(people), len(self.categories))
        found = Votes.from_codes(np.array(self.unit), codes, np.array(self.label), shape=shape)
        if self.level != "interval":
            return found
        return replace(found, label_names=np.array([float(str(label)) for label in self.categories]))


@dataclass
class Crowd:
    """What was read: votes by question and family, and which items are in which group: kind of group → name → items."""

    families: dict[tuple[str, str], Family] = field(default_factory=dict)
    groups: dict[str, dict[str, set[int]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))
    answers: int = 0
    items: int = 0


def grouped(crowd: Crowd) -> list[Grouped]:
    """Agreement on each question's parts within each group that is large enough; deterministic."""
    random = np.random.default_rng(_SEED)
    groups = {by: names for by, found in sorted(crowd.groups.items()) if (names := _shown(by, found))}
    return [
        one
        for (_, _), family in sorted(crowd.families.items())
        for by, names in groups.items()
        for one in _within(family, by, names, random)
    ]


def _shown(by: str, found: Mapping[str, set[int]]) -> Mapping[str, set[int]]:
    """The groups that say something: for other kinds than time a field with many values is no grouping."""
    large = {name: items for name, items in found.items() if len(items) >= LEAST_ITEMS}
    few = by in ("time", "clause") or 2 <= len(found) <= MOST_NAMES
    return large if few else {}


def _within(family: Family, by: str, names: Mapping[str, set[int]], random: np.random.Generator) -> Iterator[Grouped]:
    votes = family.votes
    item = np.array([item_no for item_no, _ in family.units], np.int64)
    for name, items in sorted(names.items()):
        inside: NDArray[np.bool_] = np.isin(item, np.fromiter(items, np.int64, len(items)))
        chosen = votes.keep(inside[votes.item])
        several = int(np.count_nonzero(chosen.per_item >= 2))
        if several < LEAST_ITEMS:
            continue
        alpha = alpha_interval(chosen, level=family.level, random=random, resamples=_RESAMPLES)
        yield Grouped(
            by, name, family.question, family.family, _finite(alpha.estimate), _finite(alpha.low),
            _finite(alpha.high), _finite(percent_agreement(chosen)), len(set(item[inside].tolist())), len(chosen),
        )  # fmt: skip


def confused(crowd: Crowd) -> list[Confused]:
    """Tables of labels given beside the consensus's, of units several people judged; the largest, with the labels given most."""
    found = [table for _, family in sorted(crowd.families.items()) if (table := _table(family)) is not None]
    largest = sorted(found, key=lambda one: -sum(map(sum, one.counts)))[:_MOST_TABLES]
    return sorted(largest, key=lambda one: (one.question, one.family))


def _table(family: Family) -> Confused | None:
    several = Counter(family.unit)
    pairs = Counter(
        (given, agreed)
        for unit, given, agreed in zip(family.unit, family.label, family.agreed, strict=True)
        if agreed >= 0 and several[unit] >= 2
    )
    weight: Counter[int] = Counter()
    for (given, agreed), count in pairs.items():
        weight[given] += count
        weight[agreed] += count
    kept = sorted(place for place, _ in weight.most_common(MOST_NAMES))
    if len(weight) < 2:
        return None
    counts = [[pairs[given, agreed] for agreed in kept] for given in kept]
    return Confused(family.question, family.family, [str(family.categories[place]) for place in kept], counts)


def _spelled(label: object) -> str:
    """Equal for labels that are the same, also after they have been kept as JSON."""
    return json.dumps(label)


def _finite(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None
