"""Who works in a run, what they say of an item and how long it takes them; pure."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log
from random import Random

import numpy as np
from numpy.typing import NDArray

from preceptor.rooms.rehearsals.nouns import Facts, Past, Type, Wanted
from preceptor.stats.simulate import simulate_crowd

Floats = NDArray[np.float64]
Ladder = Sequence[Sequence[float]]
"""By truth: chances of the labels, added up."""


@dataclass(frozen=True)
class Manner:
    """What is assumed of a type: how far above guessing it judges (0..1: 0 guesses, 1 is always right) as Beta(a, b), its pace
    against a careful person's, and how often it says its one favourite without looking."""

    above: tuple[float, float]
    pace: float
    habit: float = 0.0


MANNERS: Mapping[Type, Manner] = {
    Type.CAREFUL: Manner((16.0, 4.0), 1.0),
    Type.EXPERT: Manner((36.0, 4.0), 0.9),
    Type.FAST: Manner((12.0, 5.0), 0.6),
    Type.CARELESS: Manner((3.0, 9.0), 0.2, habit=0.6),
    Type.COPYING: Manner((16.0, 4.0), 0.25),
}
"""Assumptions, on the page as well; figures of people of the past are better."""
SOURCE_ABOVE = 0.6
"""How far above guessing the source is that the copying ones share."""
PACE_SPREAD, TASK_SPREAD = 0.25, 0.5
"""Standard deviations of the logarithm of seconds: between people, and between one person's tasks."""
COPIED = 0.97
"""Share of answers a copying person takes from the source as they are."""


@dataclass
class Person:
    """One simulated contributor. `median` seconds a task; ladders for items that are easy and hard to judge."""

    type: Type
    median: float
    easy: Ladder
    hard: Ladder
    favourite: int
    habit: float


def draw(facts: Facts, wanted: Wanted, random: np.random.Generator) -> list[Person]:
    """As many people as wanted, types in the shares wanted (to the nearest person)."""
    people = []
    for one, count in shares(wanted).items():
        if count:
            people += _of_type(one, count, facts, wanted, random)
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


def _of_type(one: Type, count: int, facts: Facts, wanted: Wanted, random: np.random.Generator) -> list[Person]:
    past = facts.past if one is Type.PAST else None
    accuracy = _past_accuracy(past, count, random) if past else _accuracy(MANNERS[one], count, facts.classes, random)
    usual = wanted.seconds or facts.seconds
    median, spread = (past.seconds, past.seconds_spread) if past else (usual * MANNERS[one].pace, PACE_SPREAD)
    # What is known is the mean of each person's tasks, and a lognormal's mean lies above its median.
    medians = np.exp(random.normal(log(median) - TASK_SPREAD**2 / 2, spread, count))
    tables = confusions(accuracy, facts, random)
    easy, hard = split(tables, wanted.hard)
    ladders = zip(np.cumsum(easy, axis=2).tolist(), np.cumsum(hard, axis=2).tolist(), strict=True)
    favourites = random.integers(0, facts.classes, count).tolist()
    habit = MANNERS[one].habit if not past else 0.0
    return [
        Person(one, float(medians[n]), sure, unsure, favourites[n], habit) for n, (sure, unsure) in enumerate(ladders)
    ]


def _accuracy(manner: Manner, count: int, classes: int, random: np.random.Generator) -> Floats:
    return 1 / classes + (1 - 1 / classes) * random.beta(*manner.above, count)


def _past_accuracy(past: Past, count: int, random: np.random.Generator) -> Floats:
    """Beta with the mean and the spread of the past; everybody alike where there is none."""
    mean = min(max(past.accuracy, 0.01), 0.99)
    # No Beta of this mean is spread wider than its two ends.
    variance = min(past.accuracy_spread**2, 0.9 * mean * (1 - mean))
    if variance < 1e-6:
        return np.full(count, mean)
    weight = mean * (1 - mean) / variance - 1
    return random.beta(mean * weight, (1 - mean) * weight, count)


def confusions(accuracy: Floats, facts: Facts, random: np.random.Generator) -> Floats:
    """P(label | truth) (people, classes, classes) with these accuracies (people,). Mistakes have a favourite each, as in
    `stats.simulate`; on a scale that has an order they fall to the neighbours, by the square of the distance."""
    K = facts.classes
    if facts.level == "nominal":
        shape = simulate_crowd(random, annotators=len(accuracy), classes=K, skill=(1.0, 1.0), spammer_share=0).confusion
        wrong = shape * (1 - np.eye(K))
    else:
        apart = np.abs(np.subtract.outer(np.arange(K), np.arange(K))).astype(np.float64)
        wrong = np.broadcast_to(np.divide(1.0, apart**2, out=np.zeros((K, K)), where=apart > 0), (len(accuracy), K, K))
    wrong = wrong / np.maximum(wrong.sum(axis=2, keepdims=True), 1e-12)
    right = accuracy[:, None, None]
    return np.asarray(right * np.eye(K) + (1 - right) * wrong)


def split(tables: Floats, hard: float) -> tuple[Floats, Floats]:
    """The same tables for easy and for hard items. On hard ones people are half as far above guessing, and easy ones make up for
    it: nobody's mean changes. Who could not be better than certain on easy ones is less bad on hard ones."""
    K = tables.shape[1]
    if hard <= 0 or hard >= 1:
        return tables, tables
    unsure = (tables + 1 / K) / 2
    sure = np.clip((tables - hard * unsure) / (1 - hard), 0.0, None)
    sure /= sure.sum(axis=2, keepdims=True)
    unsure = np.clip((tables - (1 - hard) * sure) / hard, 0.0, None)
    return sure, unsure / unsure.sum(axis=2, keepdims=True)


def says(person: Person, truth: int, *, is_hard: bool, copied: int, random: Random) -> int:
    """The label this person gives; `copied` is what the common source says of the item."""
    if person.type is Type.COPYING and random.random() < COPIED:
        return copied
    if person.habit and random.random() < person.habit:
        return person.favourite
    rung = (person.hard if is_hard else person.easy)[truth]
    return min(bisect(rung, random.random()), len(rung) - 1)


def source(truth: NDArray[np.int64], classes: int, random: np.random.Generator) -> list[int]:
    """What the common source says of each item (items,)."""
    right = random.random(truth.size) < 1 / classes + (1 - 1 / classes) * SOURCE_ABOVE
    other = (truth + random.integers(1, classes, truth.size)) % classes
    found: list[int] = np.where(right, truth, other).tolist()
    return found
