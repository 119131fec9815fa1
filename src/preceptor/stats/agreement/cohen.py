"""Cohen's kappa: two annotators at a time, each with a habit of their own.

J. Cohen, Educational and Psychological Measurement 20 (1960) 37, and Psychological Bulletin 70 (1968) 213 for weights; the
variance is that of J. L. Fleiss, J. Cohen and B. S. Everitt, Psychological Bulletin 72 (1969) 323, equation 13.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from preceptor.base.problems import invalid
from preceptor.stats.agreement.weights import Weights, weight_table
from preceptor.stats.intervals import Interval, Intervals, check_level
from preceptor.stats.votes import Votes

Floats = NDArray[np.float64]
_MOST_ANNOTATORS = 500


@dataclass(frozen=True, eq=False)
class Kappas:
    """Kappa of every two annotators who share items."""

    pairs: NDArray[np.int64]  # (pairs, 2), codes of annotators, the smaller first
    items: NDArray[np.int64]  # (pairs,), how many they share
    kappa: Intervals  # (pairs,)

    @property
    def mean(self) -> float:
        """Light's kappa (Psychological Bulletin 76 (1971) 365): the plain mean over pairs; NaN where none is defined."""
        known = self.kappa.estimate[np.isfinite(self.kappa.estimate)]
        return float(known.mean()) if known.size else float("nan")


def cohen_kappa(table: Floats, *, weights: Floats | None = None, level: float = 0.95) -> Interval:
    """Kappa of a square table (classes, classes) of counts: one annotator's labels in rows, the other's in columns.

    weights (classes, classes): 1 on the diagonal; None = labels agree or do not. NaN without items, or where both always
    gave the same one label. Raises Problem on a table that is not square or holds negative counts.
    """
    counts = np.asarray(table, dtype=np.float64)
    if counts.ndim != 2 or counts.shape[0] != counts.shape[1] or not (counts >= 0).all():
        raise invalid("stats.kappa.table", f"A square table of counts was expected; found shape {counts.shape}.")
    weight = np.eye(len(counts)) if weights is None else np.asarray(weights, dtype=np.float64)
    total = counts.sum()
    check_level(level)
    if total == 0:
        return Interval(float("nan"), float("nan"), float("nan"), level)
    share = counts / total
    rows, columns = share.sum(axis=1), share.sum(axis=0)
    chance = float(rows @ weight @ columns)
    if chance > 1 - 1e-15:
        return Interval(float("nan"), float("nan"), float("nan"), level)
    kappa = (float((share * weight).sum()) - chance) / (1 - chance)
    half = _quantile(level) * np.sqrt(_variance(share, weight, kappa, chance, total))
    return Interval(kappa, float(kappa - half), float(min(kappa + half, 1.0)), level)


def pairwise_kappas(votes: Votes, *, weights: Weights = "identity", least: int = 2, level: float = 0.95) -> Kappas:
    """Kappa of every two annotators who share at least `least` items; of a pair judged twice, the last vote counts.

    Raises Problem for more than 500 annotators: there are too many pairs to read.
    """
    if votes.annotators > _MOST_ANNOTATORS:
        raise invalid(
            "stats.kappa.annotators",
            f"There are {votes.annotators} annotators; pair by pair {_MOST_ANNOTATORS} can be compared.",
            hint="Use alpha or AC1, which take all of them at once.",
        )
    given = np.full((votes.annotators, votes.items), -1, np.int32)
    given[votes.annotator, votes.item] = votes.label
    weight = weight_table(votes, weights)
    found = [one for one in _tables(given, votes.classes) if one[2].sum() >= least]
    kappas = [cohen_kappa(table, weights=weight, level=level) for _, _, table in found]
    columns = [np.array([getattr(one, end) for one in kappas]) for end in ("estimate", "low", "high")]
    return Kappas(
        np.array([(one, other) for one, other, _ in found], np.int64).reshape(-1, 2),
        np.array([int(table.sum()) for _, _, table in found], np.int64),
        Intervals(columns[0], columns[1], columns[2], level),
    )


def _tables(given: NDArray[np.int32], classes: int) -> list[tuple[int, int, Floats]]:
    found = []
    for one in range(len(given)):
        for other in range(one + 1, len(given)):
            both = (given[one] >= 0) & (given[other] >= 0)
            cells = given[one, both].astype(np.int64) * classes + given[other, both]
            table = np.bincount(cells, minlength=classes**2).reshape(classes, classes)
            found.append((one, other, table.astype(np.float64)))
    return found


def _variance(share: Floats, weight: Floats, kappa: float, chance: float, total: float) -> float:
    rows, columns = share.sum(axis=1), share.sum(axis=0)
    middle = (weight @ columns)[:, None] + (weight.T @ rows)[None, :]
    spread = float((share * (weight - middle * (1 - kappa)) ** 2).sum()) - (kappa - chance * (1 - kappa)) ** 2
    return max(spread, 0.0) / (total * (1 - chance) ** 2)


def _quantile(level: float) -> float:
    from statistics import NormalDist

    return NormalDist().inv_cdf(0.5 + level / 2)
