"""How sure a ranking is: intervals from Fisher information, and from resampled comparisons."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from preceptor.base.problems import invalid
from preceptor.stats.intervals import Intervals, check_level
from preceptor.stats.naming import Values, factorise
from preceptor.stats.ranking.bradley_terry import Point, Ranking, ranks, solve
from preceptor.stats.ranking.davidson import slopes

Floats = NDArray[np.float64]

_DENSE_ITEMS = 3000


@dataclass(frozen=True, eq=False)
class BootstrapRanking:
    """Percentile intervals of scores and ranks over resamples."""

    score: Intervals  # (items,)
    rank_low: NDArray[np.int64]  # (items,), the better end
    rank_high: NDArray[np.int64]  # (items,)
    resamples: int


def score_intervals(ranking: Ranking, *, level: float = 0.95) -> Intervals:
    """Normal intervals (items,) of the centred scores from the inverse Fisher information, prior included.

    Takes comparisons as independent; where a person or prompt gave several, use `bootstrap_ranking` with
    groups. Raises Problem for more than 3,000 items (the information matrix is dense).
    """
    from statistics import NormalDist

    items = ranking.comparisons.items
    if items > _DENSE_ITEMS:
        raise invalid(
            "stats.ranking.too_many_items",
            f"Intervals from Fisher information take {_DENSE_ITEMS} items at most; there are {items}.",
            hint="Use bootstrap_ranking.",
        )
    width = NormalDist().inv_cdf(0.5 + check_level(level) / 2) * np.sqrt(_variances(ranking))
    return Intervals(ranking.score, ranking.score - width, ranking.score + width, level)


def _variances(ranking: Ranking) -> Floats:
    """Variance (items,) of each score less the mean of all scores."""
    items = ranking.comparisons.items
    if not items:
        return np.empty(0)
    at = slopes(ranking.tally, ranking.score + ranking.offset, nu=ranking.nu, prior=ranking.prior)
    covariance = np.linalg.inv(at.information)[:items, :items]
    across = covariance.mean(axis=1)
    return np.asarray(np.maximum(np.diag(covariance) - 2 * across + covariance.mean(), 0.0))


def bootstrap_ranking(
    ranking: Ranking,
    *,
    random: np.random.Generator,
    groups: Values | None = None,
    resamples: int = 200,
    level: float = 0.95,
    tolerance: float = 1e-6,
) -> BootstrapRanking:
    """Percentile intervals of scores and ranks, resampling comparisons or, better, whole groups of them.

    groups (comparisons,): the prompt or the person of each. Each resample starts from the ranking's own
    scores. Raises Problem on a ranking without prior (a resample may have no finite scores) or fewer than 2
    resamples.
    """
    comparisons = ranking.comparisons
    codes, count = _group_codes(ranking, groups)
    if ranking.prior <= 0 or resamples < 2:
        raise invalid(
            "stats.ranking.bootstrap",
            f"The prior is {ranking.prior}, the resamples {resamples}; above 0 and 2 or more were expected.",
            hint="Rank with a small prior such as 0.1 first.",
        )
    start = Point(ranking.score + ranking.offset, ranking.nu)
    scores = np.empty((resamples, comparisons.items))
    for b in range(resamples):
        times = np.bincount(random.integers(0, max(count, 1), count), minlength=count)
        tally = comparisons.tally(weight=comparisons.weight * times[codes])
        nu = start.nu if tally.tied > 0 else 0.0
        end = solve(tally, Point(start.score, nu), prior=ranking.prior, tolerance=tolerance, max_iterations=1000)
        scores[b] = end.score - end.score.mean() if comparisons.items else end.score
    return _percentiles(ranking, scores, level=level)


def _group_codes(ranking: Ranking, groups: Values | None) -> tuple[NDArray[np.integer], int]:
    size = len(ranking.comparisons)
    if groups is None:
        return np.arange(size), size
    codes, names = factorise(groups, where="group")
    if codes.size != size:
        raise invalid(
            "stats.ranking.groups",
            f"There are {codes.size} groups for {size} comparisons; one each was expected.",
        )
    return codes, int(names.size)


def _percentiles(ranking: Ranking, scores: Floats, *, level: float) -> BootstrapRanking:
    tail = (1 - check_level(level)) / 2
    low, high = np.quantile(scores, [tail, 1 - tail], axis=0)
    places = np.array([ranks(row) for row in scores])
    best, worst = np.quantile(places, [tail, 1 - tail], axis=0, method="inverted_cdf")
    estimate = Intervals(ranking.score, low, high, level)
    return BootstrapRanking(estimate, best.astype(np.int64), worst.astype(np.int64), len(scores))
