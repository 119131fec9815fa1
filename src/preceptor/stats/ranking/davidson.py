"""The Davidson model of a comparison: log likelihood, gradient and information.

R. R. Davidson, On extending the Bradley-Terry model to accommodate ties, JASA 65 (1970) 317-328. With
strengths exp(t_i), P(i beats j) : P(j beats i) : P(tie) = exp(t_i) : exp(t_j) : 2 nu exp((t_i + t_j) / 2).
With nu = 0 it is Bradley and Terry (1952). The prior: each item wins and loses prior / 2 games against an
item of log strength 0, and (when nu is estimated) prior games between equals were no ties.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from preceptor.stats.ranking.tally import Tally

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Slopes:
    """Where the log likelihood, prior included, goes from a point."""

    gradient: Floats  # (items,) or (items + 1,): the last is by log nu
    information: Floats  # (items, items) or one larger, symmetric, minus the second derivatives


def log_likelihood(tally: Tally, score: Floats, *, nu: float) -> float:
    """Natural log of the probability of the outcomes, soft ones by their shares; the prior left out."""
    first, second, won, lost = tally.pairs()
    half = (score[first] - score[second]) / 2
    top = np.abs(half)
    normaliser = top + np.log(np.exp(half - top) + np.exp(-half - top) + 2 * nu * np.exp(-top))
    ties = tally.tied * np.log(2 * nu) if nu > 0 else 0.0
    return float(((won - lost) * half - (won + lost) * normaliser).sum() + ties)


def slopes(tally: Tally, score: Floats, *, nu: float, prior: float) -> Slopes:
    """Gradient and dense information at score (items,) and nu; nu takes part only when it is above 0.

    Per pair, with x = 1/2, -1/2, 0 and y = 0, 0, 1 for win, loss and tie, both are sums of observed minus
    expected x and y, and of their covariances: the model is a multinomial logit in (t_i - t_j) x + log(nu)
    y.
    """
    i, j, won, lost = tally.pairs()
    games, items = won + lost, score.size
    win, lose, tie = _chances(score[i], score[j], nu)
    lead = (win - lose) / 2
    surplus = (won - lost) / 2 - games * lead
    spread = games * ((win + lose) / 4 - lead**2)
    size = items + (nu > 0)
    gradient, information = np.zeros(size), np.zeros((size, size))
    chance = 1.0 / (1.0 + np.exp(-score))
    gradient[:items] = _per_item(i, surplus, items) - _per_item(j, surplus, items) + prior * (0.5 - chance)
    if prior == 0:
        information[:items, :items] = 1.0 / items  # pins the mean, which nothing else does; scores are centred anyway
    information[i, j] -= spread
    information[j, i] -= spread
    own = _per_item(i, spread, items) + _per_item(j, spread, items)
    information[np.arange(items), np.arange(items)] += own + prior * chance * (1 - chance)
    if nu > 0:
        cross, equal = -games * lead * tie, nu / (1 + nu)
        across = _per_item(i, cross, items) - _per_item(j, cross, items)
        information[items, :items] = information[:items, items] = across
        information[items, items] = (games * tie * (1 - tie)).sum() + prior * equal * (1 - equal)
        gradient[items] = tally.tied - (games * tie).sum() - prior * equal
    return Slopes(gradient, information)


def _per_item(place: NDArray[np.int64], values: Floats, items: int) -> Floats:
    return np.asarray(np.bincount(place, weights=values, minlength=items), dtype=np.float64)


def _chances(mine: Floats, theirs: Floats, nu: float) -> tuple[Floats, Floats, Floats]:
    """P(win), P(lose), P(tie) for pairs of log strengths (pairs,)."""
    half = (mine - theirs) / 2
    top = np.abs(half)
    win, lose, tie = np.exp(half - top), np.exp(-half - top), 2 * nu * np.exp(-top)
    total = win + lose + tie
    return win / total, lose / total, tie / total
