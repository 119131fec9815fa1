"""How a run's items divide people: what is true, what most see, how many of them do; pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from preceptor.rooms.rehearsals.nouns import Doubt, Facts, Type, Wanted
from preceptor.stats.difficulty import DIFFICULTIES

SOURCE_ABOVE = 0.6
"""How far above guessing the source is that the copying ones share."""
_LITTLE = 0.05
"""Of a histogram's place that nothing was seen in, as a count: it may still be there."""
MISLED = (0.7, 6.8)
"""Items most attentive people get wrong, and do not, as if so many had been seen: a Beta fitted to thirteen public sets of crowd votes
(docs/benchmarks.md, Does a rehearsal foretell what comes). Votes cannot tell; gold can, and is added."""
USUAL = Doubt(
    difficulties=(0.184, 0.221, 0.144, 0.108, 0.092, 0.074, 0.051, 0.045, 0.081), shared=0.7, items=9.4,
    misled=MISLED[0], not_misled=MISLED[1],
)  # fmt: skip
"""Where nothing is known of the people: the mean over the same sets, as unsure as they are unlike one another."""


@dataclass(frozen=True, slots=True)
class Posed:
    """One item: what is `true`, what most attentive people see, the mistake that is likeliest on it, which share of them sees something
    else, and what the common source of copying people says."""

    truth: int
    seen: int
    favourite: int
    difficulty: float
    shared: float
    copied: int


def drawn_doubt(facts: Facts, wanted: Wanted, random: np.random.Generator) -> Doubt:
    """One of the worlds that what is known leaves possible: of few items seen they differ widely."""
    known = facts.past.doubt if facts.past is not None and wanted.mix.get(Type.PAST, 0) > 0 else USUAL
    misled = float(random.beta(known.misled, known.not_misled))
    drawn = replace(
        known, difficulties=one_of(known.difficulties, known.items, random), misled=misled, not_misled=1 - misled,
        shares=one_of(known.shares, known.items, random), guesses=one_of(known.guesses, known.items, random),
    )  # fmt: skip
    return drawn if wanted.hard is None else replace(drawn, difficulties=two_kinds(wanted.hard, facts.classes))


def one_of(histogram: Sequence[float], seen: float, random: np.random.Generator) -> tuple[float, ...]:
    """A histogram that the one seen, of so many, could have come from (a Dirichlet's draw)."""
    if not histogram:
        return ()
    found: tuple[float, ...] = tuple(random.dirichlet(np.array(histogram) * seen + _LITTLE).tolist())
    return found


def two_kinds(hard: float, classes: int) -> tuple[float, ...]:
    """Items nobody doubts and a share on which people are half as far above guessing."""
    found = [0.0] * DIFFICULTIES.size
    found[0] = 1 - hard
    found[int(np.abs(DIFFICULTIES - 0.5 * (1 - 1 / classes)).argmin())] += hard
    return tuple(found)


def posed(facts: Facts, doubt: Doubt, count: int, random: np.random.Generator) -> list[Posed]:
    """So many items. On some the truth is not what most people see: it is what they then take for a mistake."""
    K = facts.classes
    shares = np.array(doubt.shares) if len(doubt.shares) == K else np.full(K, 1 / K)
    seen = random.choice(K, count, p=shares / shares.sum())
    favourite = _mistakes(seen, facts, random)
    difficulty = random.choice(DIFFICULTIES, count, p=np.array(doubt.difficulties) / sum(doubt.difficulties))
    misled = random.random(count) < doubt.misled / (doubt.misled + doubt.not_misled)
    truth = np.where(misled, favourite, seen)
    copied = _source(seen, K, random)
    shared = np.full(count, 1.0 if K == 2 else doubt.shared)
    columns = (truth, seen, favourite, difficulty, shared, copied)
    return [Posed(*one) for one in zip(*(each.tolist() for each in columns), strict=True)]


def certain(facts: Facts, doubt: Doubt, count: int, random: np.random.Generator) -> list[Posed]:
    """Gold: what is certain, so nothing of it is hard or misleading."""
    easy = (1.0,) + (0.0,) * (DIFFICULTIES.size - 1)
    return posed(facts, replace(doubt, difficulties=easy, misled=0.0, not_misled=1.0), count, random)


def wrong(facts: Facts) -> NDArray[np.float64]:
    """P(mistake | what is seen) (classes, classes), the diagonal 0: on a scale that has an order they fall to the neighbours, by the
    square of the distance."""
    K = facts.classes
    apart = np.abs(np.subtract.outer(np.arange(K), np.arange(K))).astype(np.float64)
    weight = np.divide(1.0, apart**2, out=np.zeros((K, K)), where=apart > 0)
    chances = (apart > 0).astype(np.float64) if facts.level == "nominal" else weight
    return np.asarray(chances / chances.sum(axis=1, keepdims=True))


def _mistakes(seen: NDArray[np.int64], facts: Facts, random: np.random.Generator) -> NDArray[np.int64]:
    ladders = wrong(facts).cumsum(axis=1)[seen]
    return np.asarray(np.minimum((random.random((seen.size, 1)) > ladders).sum(axis=1), facts.classes - 1))


def _source(seen: NDArray[np.int64], classes: int, random: np.random.Generator) -> NDArray[np.int64]:
    right = random.random(seen.size) < 1 / classes + (1 - 1 / classes) * SOURCE_ABOVE
    return np.asarray(np.where(right, seen, (seen + random.integers(1, classes, seen.size)) % classes))
