"""Agreement where answers are wholes (spans, boxes, texts): alpha over any distance.

Only pairs of answers are looked at, and at most a stated number of them, so that the cost does not grow with the
square of the answers. Alpha is Krippendorff's, with the kind's own distance as its difference function: K. Krippendorff,
Computing Krippendorff's alpha-reliability (2011); for annotations of any structure: A. Braylan, O. Alonso and M. Lease,
Measuring annotator agreement generally across complex structured, multi-object, and free-text annotation tasks (2022).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.base.problems import invalid
from preceptor.stats.intervals import Interval, check_level, percentile_interval

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

MOST_ITEMS = 2_000
"""Items that alpha looks at; beyond, as many are drawn."""
MOST_WITHIN = 45
"""Pairs looked at within one item: all pairs of ten answers."""
MOST_ACROSS = 20_000
"""Pairs looked at for the disagreement to be expected by chance."""


@dataclass(frozen=True, eq=False)
class Pairs:
    """Which pairs of answers to compare: positions into the answers given to `choose_pairs`."""

    item: Ints  # (answers,)
    chosen: Ints  # (items chosen,), ascending; each has at least two answers
    within: Ints  # (within, 2), both of one item
    across: Ints  # (across, 2), of any two answers to the items chosen
    population: int
    """Unordered pairs there are among those answers; `across` is all of them or a sample."""


@dataclass(frozen=True)
class DistanceAgreement:
    """How far people agree by a distance in 0..1."""

    alpha: Interval
    """1 = perfect, 0 = as by chance, below 0 = systematic disagreement; NaN without pairs or without variation."""
    closeness: float
    """Mean over items of 1 − distance between two answers; NaN without pairs."""
    items: int
    answers: int


def choose_pairs(
    item: ArrayLike, *, random: np.random.Generator, most_items: int = MOST_ITEMS, most_across: int = MOST_ACROSS
) -> Pairs:
    """The pairs of answers to compare, all of them where they are few. `item`: (answers,), each answer's item."""
    items = np.asarray(item, np.int64)
    order = np.argsort(items, kind="stable")
    names, start, count = np.unique(items[order], return_index=True, return_counts=True)
    usable = np.flatnonzero(count >= 2)
    if usable.size > most_items:
        usable = np.sort(random.choice(usable, most_items, replace=False))
    groups = [order[start[at] : start[at] + count[at]] for at in usable]
    pool = np.concatenate(groups) if groups else np.zeros(0, np.int64)
    within = [_pairs_of(group, MOST_WITHIN, random) for group in groups]
    return Pairs(
        item=items,
        chosen=names[usable],
        within=np.concatenate(within) if within else np.zeros((0, 2), np.int64),
        across=_pairs_of(pool, most_across, random),
        population=pool.size * (pool.size - 1) // 2,
    )


def _pairs_of(group: Ints, most: int, random: np.random.Generator) -> Ints:
    """All unordered pairs of the group (n, 2), or `most` drawn with replacement."""
    size = group.size
    if size * (size - 1) // 2 <= most:
        one, other = np.triu_indices(size, 1)
    else:
        one = random.integers(0, size, most)
        other = (one + random.integers(1, size, most)) % size
    return np.column_stack([group[one], group[other]])


def distance_agreement(
    pairs: Pairs,
    *,
    within: ArrayLike,
    across: ArrayLike,
    random: np.random.Generator,
    resamples: int = 1000,
    confidence: float = 0.95,
) -> DistanceAgreement:
    """Alpha with a percentile interval from resampling items, of the distances (0..1) of the pairs chosen.

    With all pairs given and distances 0 or 1 it equals nominal `alpha_interval`. Raises Problem where distances and
    pairs do not match.
    """
    check_level(confidence)
    inner, outer = _matched(within, pairs.within), _matched(across, pairs.across)
    size = np.bincount(_place(pairs, pairs.item[_answers(pairs)]), minlength=pairs.chosen.size)
    apart = _item_means(pairs, inner)
    draw = _Draw(pairs, size.astype(np.float64), apart, outer)
    items = pairs.chosen.size
    whole = draw.alpha(np.ones(items))
    draws = np.array([draw.alpha(_multiplicity(items, random)) for _ in range(resamples)]) if items else np.zeros(0)
    return DistanceAgreement(
        alpha=percentile_interval(whole, draws, units=items, level=confidence),
        closeness=1 - float(apart.mean()) if items else float("nan"),
        items=items,
        answers=int(size.sum()),
    )


def _item_means(pairs: Pairs, within: ArrayLike) -> Floats:
    """Mean (items chosen,) of a figure over each item's pairs."""
    place = _place(pairs, pairs.item[pairs.within[:, 0]])
    total = np.bincount(place, weights=_matched(within, pairs.within), minlength=pairs.chosen.size)
    return np.asarray(total / np.maximum(np.bincount(place, minlength=pairs.chosen.size), 1), np.float64)


def _answers(pairs: Pairs) -> NDArray[np.bool_]:
    """Which answers (answers,) belong to the items chosen."""
    return np.isin(pairs.item, pairs.chosen)


def _place(pairs: Pairs, item: Ints) -> Ints:
    return np.searchsorted(pairs.chosen, item)


def _matched(distances: ArrayLike, pairs: Ints) -> Floats:
    found = np.asarray(distances, np.float64)
    if found.shape != (len(pairs),):
        raise invalid(
            "stats.distances.pairs", f"There are {len(pairs)} pairs, but distances of shape {found.shape} were given."
        )
    return found


def _multiplicity(items: int, random: np.random.Generator) -> Floats:
    """How often each item (items,) comes up when as many are drawn with replacement."""
    return np.bincount(random.integers(0, items, items), minlength=items).astype(np.float64)


class _Draw:
    """Alpha of one resample, from how often each item is in it."""

    def __init__(self, pairs: Pairs, size: Floats, apart: Floats, across: Floats) -> None:
        self.size, self.apart, self.across = size, apart, across
        self.one = _place(pairs, pairs.item[pairs.across[:, 0]])
        self.other = _place(pairs, pairs.item[pairs.across[:, 1]])
        self.share = pairs.population / max(len(across), 1)

    def alpha(self, times: Floats) -> float:
        """An item drawn twice counts as two items of the same answers: its answers then meet their own copies, at
        distance 0, which the n (n − 1) below counts and the sum need not."""
        n = float(times @ self.size)
        observed = float(times @ (self.size * self.apart))
        between = 2 * self.share * float((times[self.one] * times[self.other]) @ self.across)
        return 1 - (n - 1) * observed / between if between > 0 else float("nan")
