"""What alpha would be without each annotator, and without each item.

Leave-one-out by subtraction: the sums alpha is made of (K. Krippendorff, Computing Krippendorff's alpha-reliability (2011),
equation for D_o / D_e) are kept, and each one's part is taken off. Nothing is refitted; for ordinal the distances between labels
stay those of the whole.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from preceptor.stats import kernels
from preceptor.stats.agreement.alpha import Level, positions, usable_counts
from preceptor.stats.votes import Votes

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Contributions:
    """Alpha with one annotator, or one item, set aside; NaN where it is then not defined."""

    alpha: float
    without_annotator: Floats  # (annotators,)
    without_item: Floats  # (items,)

    @property
    def of_annotators(self) -> Floats:
        """How much alpha owes to each annotator (annotators,): below 0 for those who hold it down."""
        return np.asarray(self.alpha - self.without_annotator)

    @property
    def of_items(self) -> Floats:
        """How much alpha owes to each item (items,): below 0 where people differ more than elsewhere."""
        return np.asarray(self.alpha - self.without_item)


def contributions(votes: Votes, *, level: Level = "nominal") -> Contributions:
    """Alpha without each annotator and each item. Costs one pass over the votes and their pairs within items; memory is
    annotators times labels. Raises Problem as `krippendorff_alpha`."""
    order, counts = votes.by_item, usable_counts(votes).astype(np.float64)
    table = _distances(votes, level)
    each, within = np.zeros(len(votes)), np.zeros(votes.items)
    kernels.weighted.differences(order.start, order.label, table, each, within)
    fall, gone = np.zeros(votes.annotators), np.zeros((votes.annotators, votes.classes))
    kernels.weighted.without_annotators(order.start, order.annotator, order.label, table, each, within, fall, gone)
    total, size = float(within.sum()), np.where(votes.per_item >= 2, votes.per_item, 0)
    left = counts - gone
    return Contributions(
        alpha=float(_alpha(total, counts.sum(), counts @ table @ counts)),
        without_annotator=_alpha(total - fall, left.sum(axis=1), ((left @ table) * left).sum(axis=1)),
        without_item=_alpha(total - within, counts.sum() - size, _between_items(votes, table, counts, within)),
    )


def _distances(votes: Votes, level: Level) -> Floats:
    """Squared distance between labels (classes, classes), scaled so that ranks of millions keep their digits."""
    if level == "nominal":
        return np.asarray(1.0 - np.eye(votes.classes))
    place = positions(votes.label_names, level, usable_counts(votes))
    apart = (place[:, None] - place[None, :]) ** 2
    return np.asarray(apart / max(float(apart.max(initial=0.0)), 1e-300))


def _between_items(votes: Votes, table: Floats, counts: Floats, within: Floats) -> Floats:
    """Sum of distances (items,) over ordered pairs of usable votes, those of one item set aside."""
    whole, usable = counts @ table @ counts, votes.per_item >= 2
    towards = np.bincount(votes.item, weights=(table @ counts)[votes.label], minlength=votes.items)
    own = within * np.maximum(votes.per_item - 1, 0)
    return np.asarray(np.where(usable, whole - 2 * towards + own, whole))


def _alpha(within: Floats | float, votes: Floats | float, between: Floats | float) -> Floats:
    """1 - observed over expected disagreement; NaN where nothing varies."""
    some = np.asarray(between) > 1e-12 * np.maximum(np.asarray(votes), 1.0)
    ratio = np.divide(
        np.asarray(within) * (np.asarray(votes) - 1), between, out=np.full(some.shape, np.nan), where=some
    )
    return np.asarray(1 - ratio)
