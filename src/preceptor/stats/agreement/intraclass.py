"""Intraclass correlation: how much of the spread of numbers is due to what was judged.

P. E. Shrout and J. L. Fleiss, Psychological Bulletin 86 (1979) 420; K. O. McGraw and S. P. Wong, Psychological Methods 1 (1996)
30, table 7 for the intervals.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.base.problems import invalid
from preceptor.stats.intervals import Interval, check_level
from preceptor.stats.naming import Values, factorise

Floats = NDArray[np.float64]


class Form(StrEnum):
    """Who judged, and whether one judge's number or the mean of all is asked about."""

    ONE_WAY = "1,1"
    """Each item was judged by other people; one person's number."""
    TWO_WAY_RANDOM = "2,1"
    """The same people judged all items and stand for others like them; one number, and leniency counts as disagreement."""
    TWO_WAY_MIXED = "3,1"
    """The same people judged all items, and only they matter; one number, leniency left out."""
    ONE_WAY_MEAN = "1,k"
    """As 1,1, for the mean of the k numbers of an item."""
    TWO_WAY_RANDOM_MEAN = "2,k"
    """As 2,1, for the mean."""
    TWO_WAY_MIXED_MEAN = "3,k"
    """As 3,1, for the mean (Cronbach's alpha)."""


@dataclass(frozen=True, eq=False)
class Intraclass:
    """All six forms with their intervals; NaN where they are not defined."""

    forms: dict[Form, Interval]
    items: int
    """Items that every rater judged; the others are left out."""
    raters: float
    """How many numbers an item has; their mean in a sense (Donner 1986) where that differs."""


def intraclass(ratings: ArrayLike, *, level: float = 0.95) -> Intraclass:
    """All six forms of a table (items, raters); items with a missing number (NaN) are left out.

    Raises Problem on a table that is none. With one item, one rater or no variation everything is NaN.
    """
    table = np.asarray(ratings, dtype=np.float64)
    if table.ndim != 2:
        raise invalid("stats.icc.table", f"A table (items, raters) was expected; found {table.ndim} dimensions.")
    table = table[np.isfinite(table).all(axis=1)]
    items, raters = table.shape
    check_level(level)
    if items < 2 or raters < 2 or np.ptp(table) == 0:
        return Intraclass({form: _unknown(level) for form in Form}, items, float(raters))
    mean, by_item, by_rater = table.mean(), table.mean(axis=1), table.mean(axis=0)
    between = raters * float(((by_item - mean) ** 2).sum()) / (items - 1)
    judges = items * float(((by_rater - mean) ** 2).sum()) / (raters - 1)
    within = float(((table - by_item[:, None]) ** 2).sum()) / (items * (raters - 1))
    left = table - by_item[:, None] - by_rater[None, :] + mean
    error = float((left**2).sum()) / ((items - 1) * (raters - 1))
    squares = _Squares(items, float(raters), between, judges, within, error, level)
    return Intraclass({**_one_way(squares), **_random(squares), **_mixed(squares)}, items, float(raters))


def intraclass_sparse(item: Values, value: ArrayLike, *, level: float = 0.95) -> Intraclass:
    """The one-way forms (1,1 and 1,k) where items have different raters and different numbers of them, as in a crowd.

    item (n,) and value (n,). k is Donner's n0 (International Statistical Review 54 (1986) 67); intervals are then near, not
    exact. The other forms are NaN: they need the same raters on every item.
    """
    codes, names = factorise(item, where="item")
    values = np.asarray(value, dtype=np.float64)
    if values.shape != codes.shape or not np.isfinite(values).all():
        raise invalid(
            "stats.icc.values", f"{codes.size} items and {values.shape} finite values were expected to match."
        )
    check_level(level)
    size = np.bincount(codes, minlength=names.size).astype(np.float64)
    items, total, unknown = names.size, float(size.sum()), {form: _unknown(level) for form in Form}
    if items < 2 or total - items < 1 or np.ptp(values) == 0:
        return Intraclass(unknown, items, float("nan"))
    middle = np.bincount(codes, weights=values) / size
    between = float((size * (middle - values.mean()) ** 2).sum()) / (items - 1)
    within = float(((values - middle[codes]) ** 2).sum()) / (total - items)
    raters = (total - float((size**2).sum()) / total) / (items - 1)
    squares = _Squares(items, raters, between, float("nan"), within, float("nan"), level, total - items)
    return Intraclass({**unknown, **_one_way(squares)}, items, raters)


@dataclass(frozen=True)
class _Squares:
    """Mean squares of the analysis of variance."""

    items: int
    raters: float
    between: float
    judges: float
    within: float
    error: float
    level: float
    free: float = 0.0
    """Degrees of freedom within items, where not items times (raters - 1)."""

    @property
    def tail(self) -> float:
        return (1 + self.level) / 2


def _one_way(at: _Squares) -> dict[Form, Interval]:
    free = at.free or at.items * (at.raters - 1)
    ratio = at.between / at.within if at.within > 0 else np.inf
    low, high = ratio / _f(at.tail, at.items - 1, free), ratio * _f(at.tail, free, at.items - 1)
    return {
        Form.ONE_WAY: _single(at, ratio, low, high),
        Form.ONE_WAY_MEAN: _averaged(at, ratio, low, high),
    }


def _mixed(at: _Squares) -> dict[Form, Interval]:
    free = (at.items - 1) * (at.raters - 1)
    ratio = at.between / at.error if at.error > 0 else np.inf
    low, high = ratio / _f(at.tail, at.items - 1, free), ratio * _f(at.tail, free, at.items - 1)
    return {
        Form.TWO_WAY_MIXED: _single(at, ratio, low, high),
        Form.TWO_WAY_MIXED_MEAN: _averaged(at, ratio, low, high),
    }


def _random(at: _Squares) -> dict[Form, Interval]:
    """McGraw and Wong's ICC(A,1), whose degrees of freedom are Satterthwaite's."""
    n, k, between, judges, error = at.items, at.raters, at.between, at.judges, at.error
    single = (between - error) / (between + (k - 1) * error + k * (judges - error) / n)
    a, b = _share(k * single, n * (1 - single)), 1 + _share(k * single * (n - 1), n * (1 - single))
    top = (a * judges + b * error) ** 2
    free = top / ((a * judges) ** 2 / (k - 1) + (b * error) ** 2 / ((n - 1) * (k - 1))) if top > 0 else 1.0
    up, down = _f(at.tail, n - 1, free), _f(at.tail, free, n - 1)
    low = n * (between - up * error) / (up * (k * judges + (k * n - k - n) * error) + n * between)
    high = n * (down * between - error) / (k * judges + (k * n - k - n) * error + n * down * between)
    mean = (between - error) / (between + (judges - error) / n)
    ends = [k * end / (1 + (k - 1) * end) for end in (low, high)]
    return {
        Form.TWO_WAY_RANDOM: Interval(single, low, high, at.level),
        Form.TWO_WAY_RANDOM_MEAN: Interval(mean, ends[0], ends[1], at.level),
    }


def _share(part: float, whole: float) -> float:
    return part / whole if abs(whole) > 1e-12 else 1e12


def _single(at: _Squares, *ratios: float) -> Interval:
    """Of one rater's number, from a ratio of mean squares and its ends."""
    ends = [(each - 1) / (each + at.raters - 1) if np.isfinite(each) else 1.0 for each in ratios]
    return Interval(ends[0], ends[1], ends[2], at.level)


def _averaged(at: _Squares, *ratios: float) -> Interval:
    """Of the mean of all raters' numbers."""
    ends = [1 - 1 / each if each > 0 else float("-inf") for each in ratios]
    return Interval(ends[0], ends[1], ends[2], at.level)


def _f(probability: float, top: float, bottom: float) -> float:
    from scipy.special import fdtri

    return float(fdtri(top, bottom, probability))


def _unknown(level: float) -> Interval:
    return Interval(float("nan"), float("nan"), float("nan"), level)
