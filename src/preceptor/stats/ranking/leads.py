"""Who is really ahead: leads between neighbours, their intervals and p-values.

Wald's test of a difference of two scores; p-values of many are set right by S. Holm, A simple sequentially rejective multiple test
procedure, Scandinavian Journal of Statistics 6 (1979) 65-70. Scores share opponents, so that two intervals may overlap while their
difference is clear, and the other way round: never read significance off overlapping intervals.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from preceptor.stats.intervals import Intervals
from preceptor.stats.ranking.style import StyledRanking, around

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Leads:
    """Each item of a ranking but the last against the next one, best first."""

    ahead: NDArray[np.int64]  # (items - 1,), places of the items
    behind: NDArray[np.int64]  # (items - 1,)
    difference: Intervals  # (items - 1,), of the scores; log odds that one beats the other
    p: Floats  # (items - 1,), two-sided, each alone
    adjusted: (
        Floats  # (items - 1,), by Holm over all neighbours: under 0.05 in all, one false "clear" in twenty rankings
    )


def leads(ranking: StyledRanking, *, level: float = 0.95) -> Leads:
    """The neighbours of a ranking; equal scores stand in the order of their names."""
    order = np.argsort(-ranking.score, kind="stable")
    ahead, behind = order[:-1], order[1:]
    gap, variance = _gaps(ranking)
    between = around(gap[ahead, behind], variance[ahead, behind], groups=ranking.groups, level=level)
    p = _chances(between.estimate, variance[ahead, behind], ranking.groups)
    return Leads(ahead, behind, between, p, holm(p))


def possible_ranks(ranking: StyledRanking, *, level: float = 0.95) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The best and the worst rank (items,) each may have: one more than are clearly better, and all but those clearly worse, pair by
    pair at this level, as Chatbot Arena counts them."""
    gap, variance = _gaps(ranking)
    items = ranking.score.size
    found = around(gap.reshape(-1), variance.reshape(-1), groups=ranking.groups, level=level)
    better = (found.low > 0).reshape(items, items)
    return 1 + better.sum(axis=0), items - better.sum(axis=1)


def _gaps(ranking: StyledRanking) -> tuple[Floats, Floats]:
    """The row's score less the column's, and its variance, both (items, items)."""
    score, items = ranking.score, ranking.score.size
    of_scores = ranking.covariance[:items, :items]
    own = np.diag(of_scores)
    return score[:, None] - score[None, :], np.maximum(own[:, None] + own[None, :] - 2 * of_scores, 0.0)


def _chances(gap: Floats, variance: Floats, groups: int) -> Floats:
    """Two-sided p-values (n,) by Student's t; 1 where nothing is known."""
    from scipy.special import stdtr

    known = (variance > 0) & (groups > 1)
    t = np.divide(np.abs(gap), np.sqrt(variance), out=np.zeros(gap.size), where=known)
    return np.where(known, 2 * stdtr(max(groups - 1, 1), -t), 1.0)


def holm(p: Floats) -> Floats:
    """P-values (tests,) such that calling those under a level significant errs once or more with no more than that chance."""
    order = np.argsort(p, kind="stable")
    raised = np.maximum.accumulate(p[order] * np.arange(p.size, 0, -1))
    out = np.empty(p.size)
    out[order] = np.minimum(raised, 1.0)
    return out
