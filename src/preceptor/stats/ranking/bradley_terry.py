"""Bradley-Terry with Davidson's ties: Newman's sweeps, then Newton's steps.

M. E. J. Newman, Efficient computation of rankings from pairwise comparisons, JMLR 24 (2023) 1-25: each
sweep costs one pass over the pairs that met, and a dozen are enough when everybody is a few steps from
everybody. On chains and trees they need thousands, so Newton's method takes over (for up to `_NEWTON_ITEMS`
items).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from preceptor.base.problems import invalid
from preceptor.stats.ranking.comparisons import Comparisons
from preceptor.stats.ranking.davidson import log_likelihood, slopes
from preceptor.stats.ranking.tally import Tally

Floats = NDArray[np.float64]
Ties = Literal["davidson", "half"]

_PATIENCE = 60
_NEWTON_ITEMS = 2000
_NEWTON_STEPS = 50
_LONGEST_STEP = 2.0


@dataclass(frozen=True, eq=False)
class Ranking:
    """Scores of the items in `comparisons`: natural-log strengths that sum to 0, so differences are log
    odds.
    """

    comparisons: Comparisons
    score: Floats  # (items,)
    nu: float
    """Davidson's tie parameter, 0 = no ties; two equals tie with probability nu / (1 + nu)."""
    tally: Tally
    iterations: int
    converged: bool
    ties: Ties
    prior: float
    offset: float
    """What was taken from every score so that they sum to 0; the prior's fixed item stands at minus this."""

    @cached_property
    def log_likelihood(self) -> float:
        """Natural log of P(outcomes | scores, nu), the prior left out."""
        return log_likelihood(self.tally, self.score, nu=self.nu)

    @property
    def rank(self) -> NDArray[np.int64]:
        """1 for the best (items,); equal scores (to 1e-9) share the better rank."""
        return ranks(self.score)

    def chance_to_win(self) -> Floats:
        """P(row beats column | no tie) (items, items); 1/2 on the diagonal."""
        return np.asarray(1.0 / (1.0 + np.exp(self.score[None, :] - self.score[:, None])))


def bradley_terry(
    comparisons: Comparisons,
    *,
    ties: Ties = "davidson",
    prior: float = 0.1,
    tolerance: float = 1e-8,
    max_iterations: int = 1000,
) -> Ranking:
    """The most likely scores; `ties` counts an outcome of exactly 0.5 as a tie, or as half a win to each.

    prior: games each item is taken to have played, half of them won, against an average item. It keeps
    scores finite for an item that always wins and for groups that never met; 0 is plain maximum likelihood,
    and raises Problem where that has no finite answer. Stops when no score moves by tolerance, or after
    max_iterations sweeps.
    """
    _check(comparisons, ties, prior, tolerance, max_iterations)
    tally = comparisons.tally()
    if prior == 0:
        _refuse_if_endless(comparisons, tally)
    start = Point(np.zeros(comparisons.items), 1.0 if ties == "davidson" and tally.tied > 0 else 0.0)
    end = solve(tally, start, prior=prior, tolerance=tolerance, max_iterations=max_iterations)
    offset = float(end.score.mean()) if comparisons.items else 0.0
    return Ranking(comparisons, end.score - offset, end.nu, tally, end.iterations, end.converged, ties, prior, offset)


@dataclass(frozen=True, eq=False)
class Point:
    """Where a search stands: log strengths before centring, and the tie parameter."""

    score: Floats  # (items,)
    nu: float
    iterations: int = 0
    converged: bool = False


def solve(tally: Tally, start: Point, *, prior: float, tolerance: float, max_iterations: int) -> Point:
    """From a start to the maximum: sweeps, then Newton's steps if sweeps are slow and items few."""
    if not start.score.size:
        return Point(start.score, start.nu, 0, True)
    newton = start.score.size <= _NEWTON_ITEMS
    limit = min(max_iterations, _PATIENCE) if newton else max_iterations
    point = _sweeps(tally, start, prior=prior, tolerance=tolerance, limit=limit)
    if point.converged or not newton or max_iterations <= _PATIENCE:
        return point
    return _newton(tally, point, prior=prior, tolerance=tolerance)


def ranks(score: Floats) -> NDArray[np.int64]:
    """1 for the highest of score (items,); scores within 1e-9 share the better rank."""
    order = np.sort(-score)
    return np.searchsorted(order, -score - 1e-9, side="left") + 1


def _sweeps(tally: Tally, start: Point, *, prior: float, tolerance: float, limit: int) -> Point:
    nu, root, change, done = start.nu, np.exp(start.score / 2), np.inf, 0
    while change >= tolerance and done < limit:
        change, ties = tally.sweep(root, nu=nu, prior=prior)
        if nu > 0:
            better = tally.tied / (ties + prior / (1 + nu))
            change, nu = max(change, abs(float(np.log(better / nu)))), better
        change = max(change, _settle_level(root, tally, prior))
        done += 1
    return Point(2 * np.log(root), float(nu), done, change < tolerance)


def _settle_level(root: Floats, tally: Tally, prior: float) -> float:
    """Moves each group of items that met to where only the prior holds it; returns the largest move of a log.

    Comparisons say nothing about a group's common level: sweeps alone creep there over hundreds of passes.
    """
    if prior == 0:
        root /= np.exp(np.log(root).mean())
        return 0.0
    chance = 1.0 / (1.0 + root**-2)
    pull = np.bincount(tally.group, weights=0.5 - chance)
    move = np.clip(pull / np.bincount(tally.group, weights=chance * (1 - chance)), -_LONGEST_STEP, _LONGEST_STEP)
    root *= np.exp(move / 2)[tally.group]
    return float(np.abs(move).max())


def _newton(tally: Tally, start: Point, *, prior: float, tolerance: float) -> Point:
    score, nu = start.score.copy(), start.nu
    for step in range(_NEWTON_STEPS):
        at = slopes(tally, score, nu=nu, prior=prior)
        move = np.linalg.solve(at.information, at.gradient)
        largest = float(np.abs(move).max())
        move *= min(1.0, _LONGEST_STEP / max(largest, 1e-300))
        score += move[: score.size]
        nu *= float(np.exp(move[-1])) if nu > 0 else 1.0
        if largest < tolerance:
            return Point(score, nu, start.iterations + step + 1, True)
    return Point(score, nu, start.iterations + _NEWTON_STEPS, False)


def _refuse_if_endless(comparisons: Comparisons, tally: Tally) -> None:
    if comparisons.items and not tally.connected():
        raise invalid(
            "stats.ranking.endless",
            "Some items always won, always lost, or never met the others: no finite scores are best.",
            hint="Use a small prior such as 0.1.",
        )
    if tally.tied > 0 and tally.tied == comparisons.weight.sum():
        raise invalid("stats.ranking.only_ties", "Every comparison is a tie.", hint="Use a small prior such as 0.1.")


def _check(comparisons: Comparisons, ties: str, prior: float, tolerance: float, max_iterations: int) -> None:
    if ties not in ("davidson", "half"):
        raise invalid("stats.ranking.ties", f"Ties are “{ties}”; “davidson” or “half” was expected.")
    if not (0 <= prior < np.inf and 0 <= tolerance < np.inf and max_iterations >= 1):
        raise invalid(
            "stats.ranking.limits",
            f"The prior is {prior}, the tolerance {tolerance}, the iterations {max_iterations}; "
            "0 or more, 0 or more and 1 or more were expected.",
        )
    if len(comparisons) >= 2**30:
        raise invalid("stats.ranking.size", "More than a thousand million comparisons cannot be linked at once.")
