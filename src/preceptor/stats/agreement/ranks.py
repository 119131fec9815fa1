"""How far orders agree: Kendall's tau-b of two, and W of many.

M. G. Kendall, Biometrika 30 (1938) 81 and 33 (1945) 239 (ties); W: Kendall and Babington Smith, Annals of Mathematical
Statistics 10 (1939) 275. The variance of tau-b is the infinitesimal jackknife's (as in N. Cliff and V. Charlin, Multivariate
Behavioral Research 26 (1991) 693), its interval taken on Fisher's scale.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.base.problems import invalid
from preceptor.stats.intervals import Interval, check_level, students_interval

Floats = NDArray[np.float64]
_MOST_ITEMS = 5_000


@dataclass(frozen=True)
class Concordance:
    """Kendall's W: 1 = everybody gives the same order, 0 = the orders have nothing in common."""

    w: Interval
    p_value: float
    """Chance of so large a W if everybody ordered at random (chi squared; rough under seven items)."""
    items: int
    raters: int


def kendall_tau(one: ArrayLike, other: ArrayLike, *, level: float = 0.95) -> Interval:
    """Tau-b of two columns (items,) of numbers, ties allowed: 1 same order, -1 opposite; NaN where one is constant.

    Costs the square of the items, so at most 5,000. Raises Problem on columns that do not match.
    """
    x, y = np.asarray(one, dtype=np.float64), np.asarray(other, dtype=np.float64)
    if x.ndim != 1 or x.shape != y.shape or x.size > _MOST_ITEMS or not np.isfinite(x + y).all():
        raise invalid(
            "stats.tau.columns",
            f"Two columns of the same length, of finite numbers and at most {_MOST_ITEMS} long were expected; "
            f"found {x.shape} and {y.shape}.",
        )
    check_level(level)
    a, b = (np.sign(column[:, None] - column[None, :]) for column in (x, y))
    agree, left, right = (a * b).sum(axis=1), (a**2).sum(axis=1), (b**2).sum(axis=1)
    if not left.sum() or not right.sum():
        return Interval(float("nan"), float("nan"), float("nan"), level)
    tau = float(agree.sum() / np.sqrt(left.sum() * right.sum()))
    pull = agree / np.sqrt(left.sum() * right.sum()) - tau / 2 * (left / left.sum() + right / right.sum())
    return _on_fishers_scale(tau, 2 * float(np.sqrt((pull**2).sum())), level)


def kendall_w(ratings: ArrayLike, *, level: float = 0.95) -> Concordance:
    """W of a table (items, raters) of numbers or ranks, corrected for ties.

    The interval is for raters like these ordering these items: a jackknife over raters of the mean rank correlation between two of
    them, (raters W - 1) / (raters - 1), with Student's quantile. Items with a missing number (NaN) are left out. NaN with fewer
    than two items or raters, or where every order is one tie; no interval under three raters.
    """
    table = np.asarray(ratings, dtype=np.float64)
    if table.ndim != 2:
        raise invalid("stats.w.table", f"A table (items, raters) was expected; found {table.ndim} dimensions.")
    table = table[np.isfinite(table).all(axis=1)]
    items, raters = table.shape
    check_level(level)
    if items < 2 or raters < 2:
        return Concordance(Interval(float("nan"), float("nan"), float("nan"), level), float("nan"), items, raters)
    ranks, ties = _ranked(table)
    w = _w(ranks, ties)
    return Concordance(_jackknifed(ranks, ties, w, level), _p_value(w, items, raters), items, raters)


def _jackknifed(ranks: Floats, ties: Floats, w: float, level: float) -> Interval:
    raters = ranks.shape[1]
    if raters < 3 or not np.isfinite(w):
        return Interval(w, float("nan"), float("nan"), level)
    others = [np.arange(raters) != one for one in range(raters)]
    without = np.array([_between(_w(ranks[:, kept], ties[kept]), raters - 1) for kept in others])
    whole = _between(w, raters)
    pull = (whole - without) * (raters - 1) / raters
    found = students_interval(whole, pull - pull.mean(), np.arange(raters), level=level)
    low, high = ((1 + (raters - 1) * end) / raters for end in (found.low, found.high))
    return Interval(w, max(low, 0.0), min(high, 1.0), level)


def _between(w: float, raters: int) -> float:
    """The mean rank correlation of two raters that W stands for."""
    return (raters * w - 1) / (raters - 1)


def _ranked(table: Floats) -> tuple[Floats, Floats]:
    """Middle ranks (items, raters), and each rater's sum of t cubed less t over ties (raters,)."""
    from scipy.stats import rankdata

    ranks = np.asarray(rankdata(table, axis=0), dtype=np.float64)
    ties = [float(sum(t**3 - t for t in np.unique(column, return_counts=True)[1])) for column in table.T]
    return ranks, np.array(ties)


def _w(ranks: Floats, ties: Floats) -> float:
    items, raters = ranks.shape
    total = ranks.sum(axis=1)
    most = raters**2 * (items**3 - items) - raters * float(ties.sum())
    return 12 * float(((total - total.mean()) ** 2).sum()) / most if most > 0 else float("nan")


def _p_value(w: float, items: int, raters: int) -> float:
    from scipy.special import chdtrc

    return float(chdtrc(items - 1, raters * (items - 1) * w)) if np.isfinite(w) else float("nan")


def _on_fishers_scale(tau: float, error: float, level: float) -> Interval:
    from statistics import NormalDist

    if abs(tau) >= 1 - 1e-12:
        return Interval(tau, tau, tau, level)
    half = NormalDist().inv_cdf(0.5 + level / 2) * error / (1 - tau**2)
    return Interval(tau, float(np.tanh(np.arctanh(tau) - half)), float(np.tanh(np.arctanh(tau) + half)), level)
