"""Votes and comparisons with known truth, from the random Generator passed in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.base.problems import invalid
from preceptor.stats.ranking.comparisons import Comparisons
from preceptor.stats.votes import Codes, Votes

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Crowd:
    """Simulated annotators: P(label | truth) (annotators, classes as truth, classes as label), rows sum to
    1.
    """

    confusion: Floats

    @property
    def accuracy(self) -> Floats:
        """Mean chance (annotators,) to be right, over classes."""
        return np.asarray(np.einsum("akk->ak", self.confusion).mean(axis=1))


@dataclass(frozen=True, eq=False)
class SimulatedVotes:
    """Votes, and what lies behind them."""

    votes: Votes
    truth: Codes  # (items,)
    crowd: Crowd


def simulate_crowd(
    random: np.random.Generator,
    *,
    annotators: int,
    classes: int,
    skill: tuple[float, float] = (4.0, 2.0),
    favourite_share: float = 0.5,
    spammer_share: float = 0.1,
) -> Crowd:
    """Annotators whose accuracy is Beta(*skill); each has one favourite mistake, and some answer at random.

    favourite_share in [0, 1] of an annotator's errors go to the class `bias` steps on from the truth (the
    same for all truths), the rest evenly to the other classes; spammer_share of the annotators label with
    equal chances.
    """
    if annotators < 0 or classes < 2 or not (0 <= favourite_share <= 1 and 0 <= spammer_share <= 1):
        raise invalid(
            "stats.simulate.crowd", "A crowd needs 0 or more annotators, 2 or more classes, shares in 0 to 1."
        )
    accuracy = random.beta(*skill, annotators)
    bias = random.integers(1, classes, annotators)
    even = (1 - accuracy) * (1 - favourite_share) / (classes - 1)
    confusion = np.repeat(even, classes * classes).reshape(annotators, classes, classes)
    truth = np.arange(classes)
    confusion[:, truth, truth] = accuracy[:, None]
    who = np.arange(annotators)[:, None]
    confusion[who, truth[None, :], (truth[None, :] + bias[:, None]) % classes] += ((1 - accuracy) * favourite_share)[
        :, None
    ]
    confusion[random.random(annotators) < spammer_share] = 1 / classes
    return Crowd(confusion)


def simulate_votes(
    random: np.random.Generator,
    crowd: Crowd,
    *,
    items: int,
    votes_per_item: int,
    class_prior: Sequence[float] | None = None,
) -> SimulatedVotes:
    """Each item is judged by votes_per_item different annotators, drawn evenly; votes come in item order."""
    annotators, classes, _ = crowd.confusion.shape
    if items < 0 or not 0 <= votes_per_item <= annotators:
        raise invalid(
            "stats.simulate.votes",
            f"{votes_per_item} votes for each of {items} items were asked of {annotators} annotators.",
            hint="Each annotator votes once on an item, so votes_per_item cannot exceed the annotators.",
        )
    truth = random.choice(classes, items, p=class_prior).astype(np.int32)
    item = np.repeat(np.arange(items, dtype=np.int32), votes_per_item)
    annotator = _different(random, annotators, items, votes_per_item).reshape(-1)
    ladder = crowd.confusion.cumsum(axis=2)
    label = np.empty(item.size, np.int32)
    for first in range(0, item.size, 1_000_000):  # a million rows of chances at a time keeps memory flat
        part = slice(first, first + 1_000_000)
        steps = ladder[annotator[part], truth[item[part]], :-1]
        label[part] = (random.random(len(steps))[:, None] >= steps).sum(axis=1)
    return SimulatedVotes(Votes.from_codes(item, annotator, label, shape=(items, annotators, classes)), truth, crowd)


def simulate_comparisons(
    random: np.random.Generator, score: ArrayLike, *, comparisons: int, nu: float = 0.0
) -> Comparisons:
    """Comparisons of random pairs under Davidson's model with natural-log strengths score (items,) and ties
    by nu.
    """
    strength = np.asarray(score, dtype=np.float64)
    if strength.size < 2 or comparisons < 0 or nu < 0:
        raise invalid("stats.simulate.comparisons", "Comparisons need two items or more, and nu of 0 or more.")
    left = random.integers(0, strength.size, comparisons)
    right = (left + random.integers(1, strength.size, comparisons)) % strength.size
    half = (strength[left] - strength[right]) / 2
    win, lose = np.exp(half), np.exp(-half)
    draw = random.random(comparisons) * (win + lose + 2 * nu)
    share = np.where(draw < win, 1.0, np.where(draw < win + lose, 0.0, 0.5))
    return Comparisons.from_columns(left, right, share, items=list(range(strength.size)))


def _different(random: np.random.Generator, annotators: int, items: int, each: int) -> NDArray[np.int32]:
    """(items, each) annotators, no two alike in a row: Floyd's sampling, one column at a time for all
    items.
    """
    chosen = np.empty((items, each), np.int32)
    for column in range(each):
        top = annotators - each + column
        drawn = random.integers(0, top + 1, items).astype(np.int32)
        taken = (chosen[:, :column] == drawn[:, None]).any(axis=1)
        chosen[:, column] = np.where(taken, top, drawn)
    return chosen
