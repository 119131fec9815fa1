"""Who works in a run, what they say of an item and how long it takes them; pure."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log
from random import Random

import numpy as np
from numpy.typing import NDArray

from preceptor.rooms.rehearsals.nouns import Doubt, Facts, Past, Type, Wanted
from preceptor.rooms.rehearsals.simulation.doubts import Posed, one_of, wrong
from preceptor.stats.difficulty import ATTENTION

Floats = NDArray[np.float64]
Ladder = Sequence[float]
"""Chances of the labels, added up."""


@dataclass(frozen=True)
class Manner:
    """What is assumed of a type: the share of items it really looks at (0..1: else it guesses) as Beta(a, b), its pace against a careful
    person's, how often it says its one favourite without looking, and which part of what others overlook it overlooks too."""

    attention: tuple[float, float]
    pace: float
    habit: float = 0.0
    overlooks: float = 1.0


MANNERS: Mapping[Type, Manner] = {
    Type.CAREFUL: Manner((38.0, 2.0), 1.0),
    Type.EXPERT: Manner((49.0, 1.0), 0.9, overlooks=0.4),
    Type.FAST: Manner((16.0, 4.0), 0.6),
    Type.CARELESS: Manner((3.0, 9.0), 0.2, habit=0.6),
    Type.COPYING: Manner((38.0, 2.0), 0.25),
}
"""Assumptions, on the page as well; figures of people of the past are better."""
PACE_SPREAD, TASK_SPREAD = 0.25, 0.5
"""Standard deviations of the logarithm of seconds: between people, and between one person's tasks."""
COPIED = 0.97
"""Share of answers a copying person takes from the source as they are."""


@dataclass
class Person:
    """One simulated contributor. `median` seconds a task; `attention` and `overlooks` as in Manner; `guesses` and `mistakes` (by what is
    seen) are ladders; `busy`: hours a week against what was asked for."""

    type: Type
    median: float
    attention: float
    overlooks: float
    guesses: Ladder
    mistakes: Sequence[Ladder]
    favourite: int
    habit: float
    busy: float = 1.0


def draw(facts: Facts, wanted: Wanted, doubt: Doubt, random: np.random.Generator) -> list[Person]:
    """As many people as wanted, types in the shares wanted (to the nearest person)."""
    people = []
    for one, count in shares(wanted).items():
        if count:
            people += _of_type(one, count, facts, wanted, doubt, random)
    return people


def shares(wanted: Wanted) -> dict[Type, int]:
    """Type → how many of the people: largest remainders, so that they add up."""
    whole = sum(wanted.mix.values())
    exact = {one: wanted.people * share / whole for one, share in wanted.mix.items()}
    found = {one: int(each) for one, each in exact.items()}
    left = wanted.people - sum(found.values())
    for one in sorted(exact, key=lambda each: found[each] - exact[each])[:left]:
        found[one] += 1
    return found


def _of_type(
    one: Type, count: int, facts: Facts, wanted: Wanted, doubt: Doubt, random: np.random.Generator
) -> list[Person]:
    past = facts.past if one is Type.PAST else None
    usual = wanted.seconds or facts.seconds
    manner = MANNERS.get(one, MANNERS[Type.CAREFUL])
    attention = _past_attention(past, count, random) if past else random.beta(*manner.attention, count)
    median, spread = (past.seconds, past.seconds_spread) if past else (usual * manner.pace, PACE_SPREAD)
    # What is known is the mean of each person's tasks, and a lognormal's mean lies above its median.
    medians = np.exp(random.normal(log(median) - TASK_SPREAD**2 / 2, spread, count))
    busy = _busy(past, medians, random) if past else np.ones(count)
    guesses = np.cumsum(_guesses(doubt, facts.classes)).tolist()
    mistakes = wrong(facts).cumsum(axis=1).tolist()
    favourites = random.integers(0, facts.classes, count).tolist()
    habit = manner.habit if not past else 0.0
    return [
        Person(one, float(medians[n]), float(attention[n]), manner.overlooks, guesses, mistakes, favourites[n], habit,
               float(busy[n]))
        for n in range(count)
    ]  # fmt: skip


def _past_attention(past: Past, count: int, random: np.random.Generator) -> Floats:
    """Of the attention that was seen; how many of whom there are is as unsure as `past.weight` people leave it."""
    chances = one_of(past.attention, past.weight, random)
    return np.asarray(random.choice(ATTENTION, count, p=np.array(chances) / sum(chances)))


def _busy(past: Past, medians: Floats, random: np.random.Generator) -> Floats:
    """Hours against the mean: some do many times what others do, and who is slow does not do less for it."""
    tasks = np.exp(random.normal(0.0, past.busy_spread, medians.size))
    hours = tasks * medians
    return np.asarray(np.maximum(hours / hours.mean(), 0.01))


def _guesses(doubt: Doubt, classes: int) -> Floats:
    return np.array(doubt.guesses) if len(doubt.guesses) == classes else np.full(classes, 1 / classes)


def says(person: Person, item: Posed, random: Random) -> int:
    """The label this person gives."""
    if person.type is Type.COPYING and random.random() < COPIED:
        return item.copied
    if person.habit and random.random() < person.habit:
        return person.favourite
    if random.random() >= person.attention:
        return _rung(person.guesses, random)
    if random.random() >= item.difficulty * person.overlooks:
        return item.seen
    return item.favourite if random.random() < item.shared else _rung(person.mistakes[item.seen], random)


def _rung(ladder: Ladder, random: Random) -> int:
    return min(bisect(ladder, random.random()), len(ladder) - 1)
