"""Plackett-Luce: whole, partial and tied rankings as choices of the best among those left.

R. L. Plackett, The analysis of permutations, Applied Statistics 24 (1975) 193-202; R. D. Luce, Individual choice behavior (1959). Ties
after H. L. Turner, J. van Etten, D. Firth and I. Kosmidis, Modelling rankings in R: the PlackettLuce package, Computational Statistics
35 (2020) 1027-1057, equation 2: a set S is chosen next from those left with chance in proportion to delta_|S| times the geometric mean of
its strengths. The sum over all sets of m is the elementary symmetric polynomial of the m-th roots of the strengths, so that it costs
m passes and no list of sets. With two items it is `bradley_terry` with Davidson's ties, and delta_2 = 2 nu.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from preceptor.base.problems import invalid
from preceptor.stats import kernels
from preceptor.stats.intervals import Intervals, check_level
from preceptor.stats.ranking.bradley_terry import ranks
from preceptor.stats.ranking.rankings import Rankings

Floats = NDArray[np.float64]

_STEP = 1e-5
_DENSE_ITEMS = 1000
_MOST_TIED = 8
_FEW, _POLISHES = 60, 4


@dataclass(frozen=True, eq=False)
class Luce:
    """Scores of the items in `rankings`: natural-log strengths that sum to 0."""

    rankings: Rankings
    score: Floats  # (items,)
    delta: Floats  # (orders,): how likely ties of 1 (always 1), 2, 3 … are, see the module
    iterations: int
    converged: bool
    prior: float
    offset: float
    """What was taken from every score so that they sum to 0."""
    log_likelihood: float
    """Natural log of P(rankings | scores, delta), the prior left out."""

    @property
    def rank(self) -> NDArray[np.int64]:
        """1 for the best (items,); equal scores (to 1e-9) share the better rank."""
        return ranks(self.score)

    def chance_to_win(self) -> Floats:
        """P(row stands before column | no tie) (items, items); 1/2 on the diagonal."""
        return np.asarray(1.0 / (1.0 + np.exp(self.score[None, :] - self.score[:, None])))

    @cached_property
    def covariance(self) -> Floats:
        """Of the centred scores (items, items), from the observed information. Raises Problem beyond 1,000 items."""
        if self.rankings.items > _DENSE_ITEMS:
            raise invalid(
                "stats.ranking.too_many_items",
                f"Intervals take {_DENSE_ITEMS} items at most; there are {self.rankings.items}.",
            )
        point = np.concatenate([self.score + self.offset, np.log(self.delta[1:])])
        return _centred_covariance(_Objective(self.rankings, self.prior), point)

    def intervals(self, level: float = 0.95) -> Intervals:
        """Normal intervals (items,) of the scores; they take rankings as independent of each other."""
        width = NormalDist().inv_cdf(0.5 + check_level(level) / 2) * np.sqrt(np.diag(self.covariance))
        return Intervals(self.score, self.score - width, self.score + width, level)


def plackett_luce(
    rankings: Rankings, *, prior: float = 0.1, tolerance: float = 1e-8, max_iterations: int = 2000
) -> Luce:
    """The most likely scores, and how common ties are, by L-BFGS and, up to 60 items, Newton's steps.

    prior: as in `bradley_terry`, games each item is taken to have won and lost, half each, against an average item; 0 is plain maximum
    likelihood, and raises Problem where that has no finite answer. Converged when no slope is above tolerance a ranking (by
    weight). Raises Problem also on more than 8 sharing one place.
    """
    from scipy.optimize import minimize

    _check(rankings, prior, tolerance, max_iterations)
    objective = _Objective(rankings, prior)
    start = np.zeros(rankings.items + rankings.most_tied - 1)
    if not start.size or not len(rankings):
        return Luce(rankings, np.zeros(rankings.items), np.ones(1), 0, True, prior, 0.0, 0.0)
    weight = max(float(rankings.weight.sum()), 1.0)
    # No relative stop: the default leaves scores 1e-3 off.
    options = {"maxiter": max_iterations, "maxfun": 5 * max_iterations, "ftol": 0.0, "gtol": tolerance * weight}
    found = minimize(objective, start, jac=True, method="L-BFGS-B", options=options)
    point = _polished(objective, np.asarray(found.x, dtype=np.float64))
    score, log_delta = np.split(point, [rankings.items])
    # Near the top rounding ends the search first.
    done = float(np.abs(objective(point)[1]).max()) < max(tolerance, 1e-6) * weight
    likelihood = -_Objective(rankings, 0.0)(point)[0]
    delta = np.concatenate([[1.0], np.exp(log_delta)])
    return Luce(
        rankings, score - score.mean(), delta, int(found.nit), done, prior, float(score.mean()), float(likelihood)
    )


@dataclass(frozen=True, eq=False)
class _Objective:
    """Minus the log posterior and its slopes at a point (items + orders - 1,): scores, then log delta from ties of 2 on."""

    rankings: Rankings
    prior: float

    def __call__(self, point: Floats) -> tuple[float, Floats]:
        score, more = np.split(np.asarray(point, dtype=np.float64), [self.rankings.items])
        log_delta = np.concatenate([[0.0], more])
        to_score, to_delta = np.zeros(score.size), np.zeros(log_delta.size)
        one = self.rankings
        value = kernels.orders.slopes(
            one.start, one.item, one.tied, one.weight, np.ascontiguousarray(score), log_delta, to_score, to_delta
        )
        chance, tied = 1 / (1 + np.exp(-score)), np.exp(more) / (2 + np.exp(more))
        value += self.prior * (np.log(chance * (1 - chance)).sum() / 2 + np.log1p(-tied).sum())
        slopes = np.concatenate([to_score + self.prior * (0.5 - chance), to_delta[1:] - self.prior * tied])
        return -float(value), -slopes


def _polished(objective: _Objective, point: Floats) -> Floats:
    """Newton's steps for few items: where the top is flat, a small slope is still far from it."""
    for _ in range(_POLISHES if point.size <= _FEW else 0):
        slope = objective(point)[1]
        better = point - np.linalg.lstsq(_information(objective, point), slope, rcond=None)[0]
        if not np.abs(objective(better)[1]).max() < np.abs(slope).max():
            break
        point = better
    return point


def _information(objective: _Objective, point: Floats) -> Floats:
    """(parameters, parameters): minus the second derivatives, by central differences of the slopes."""
    out = np.empty((point.size, point.size))
    for place in range(point.size):
        move = np.zeros(point.size)
        move[place] = _STEP
        out[place] = (objective(point + move)[1] - objective(point - move)[1]) / (2 * _STEP)
    return np.asarray((out + out.T) / 2)


def _centred_covariance(objective: _Objective, point: Floats) -> Floats:
    """(items, items), of the scores less their mean."""
    items, information = objective.rankings.items, _information(objective, point)
    if objective.prior == 0:
        information[:items, :items] += 1.0 / max(items, 1)  # pins the mean, which nothing else does
    covariance = np.linalg.inv(information)[:items, :items]
    centre = np.eye(items) - 1.0 / max(items, 1)
    return np.asarray(centre @ covariance @ centre)


def _check(rankings: Rankings, prior: float, tolerance: float, max_iterations: int) -> None:
    if not (0 <= prior < np.inf and 0 <= tolerance < np.inf and max_iterations >= 1):
        raise invalid(
            "stats.ranking.limits",
            f"The prior is {prior}, the tolerance {tolerance}, the iterations {max_iterations}; "
            "0 or more, 0 or more and 1 or more were expected.",
        )
    if rankings.most_tied > _MOST_TIED:
        raise invalid(
            "stats.rankings.ties",
            f"{rankings.most_tied} items share one place; {_MOST_TIED} at most were expected.",
            hint="Give what was left over as `rest`, unless people really called them equal.",
        )
    if prior == 0 and rankings.items and not rankings.neighbours().tally().connected():
        raise invalid(
            "stats.ranking.endless",
            "Some items always stood first, always last, or never met the others: no finite scores are best.",
            hint="Use a small prior such as 0.1.",
        )
