"""How many know a question, whether those who know more do, and what else is chosen.

F. M. Lord and M. R. Novick, Statistical Theories of Mental Test Scores (1968): the corrected item-rest correlation leaves the question
itself out of what it is held against. T. L. Kelley (J. Educ. Psych. 30 (1939) 17): the outer 27 % tell two groups apart best.
L. J. Cronbach (Psychometrika 16 (1951) 297), of which KR-20 is the case of right and wrong; its interval by L. S. Feldt
(Psychometrika 30 (1965) 357).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.base.problems import invalid
from preceptor.stats.intervals import Interval, Intervals, check_level, wilson_each
from preceptor.stats.items.responses import Floats, Ints, Responses

OUTER = 0.27
"""Share of people in the lower and in the upper group."""
_FEWEST = 5
"""Answers below which no correlation is given: Fisher's interval needs four at least, and says nothing with so few."""


@dataclass(frozen=True, eq=False)
class Classical:
    """Of each item (items,): share right with Wilson's interval, item-rest discrimination -1 … 1 with Fisher's; NaN where unknown."""

    answers: Ints
    difficulty: Intervals
    discrimination: Intervals


@dataclass(frozen=True, eq=False)
class Options:
    """Of each option (options,): how often it was chosen by all, by the lower and by the upper group, and its correlation with the rest."""

    chosen: Ints
    share: Floats
    lower: Floats
    upper: Floats
    discrimination: Floats


def classical(responses: Responses, *, level: float = 0.95) -> Classical:
    """One pass over the answers. Scores between 0 and 1 count in part."""
    many = responses.per_item
    right = np.minimum(responses.item_sum(responses.score), many)
    correlation, used = item_rest(responses)
    return Classical(many, wilson_each(right, many, level=level), fisher(correlation, used, level=level))


def item_rest(responses: Responses) -> tuple[Floats, Ints]:
    """Correlation (items,) of the score with the score on the others, and the answers it rests on."""
    rest = responses.rest()
    known = ~np.isnan(rest)
    at = responses.item[known]
    used = np.bincount(at, minlength=responses.items)

    def mean(values: Floats) -> Floats:
        total = np.bincount(at, weights=values, minlength=responses.items)
        return np.divide(total, used, out=np.zeros(responses.items), where=used > 0)

    score, other = responses.score[known], rest[known]
    score, other = score - mean(score)[at], other - mean(other)[at]
    return _ratio(mean(score * other), np.sqrt(mean(score**2) * mean(other**2)), used), used


def fisher(correlation: Floats, used: ArrayLike, *, level: float = 0.95) -> Intervals:
    """Intervals of correlations (n,) that rest on `used` (n,) answers, by R. A. Fisher's z."""
    from scipy.special import ndtri

    many = np.asarray(used, dtype=np.float64)
    half = float(ndtri(0.5 + check_level(level) / 2)) / np.sqrt(np.maximum(many - 3, 1))
    z = np.arctanh(np.clip(correlation, -0.999999, 0.999999))
    return Intervals(correlation, np.tanh(z - half), np.tanh(z + half), level)


def distractors(chosen: ArrayLike, rest: ArrayLike) -> Options:
    """What else is chosen, of one item. chosen (n, options) of 0 and 1; rest (n,): `Responses.rest` of those answers."""
    ticked, other = np.asarray(chosen, dtype=np.float64), np.asarray(rest, dtype=np.float64)
    if ticked.ndim != 2 or other.shape != (ticked.shape[0],):
        raise invalid("stats.items.options", f"{ticked.shape} choices do not match {other.shape} rest scores.")
    known = ~np.isnan(other)
    kept, other = ticked[known], other[known]
    many = int(np.ceil(OUTER * other.size))
    order = np.argsort(other, kind="stable")
    centred, spread = kept - _mean(kept), other - (other.mean() if other.size else 0.0)
    found = _ratio(
        _mean(centred * spread[:, None]), np.sqrt(_mean(centred**2) * _mean(spread**2)), np.full(ticked.shape[1], other.size)
    )  # fmt: skip
    return Options(
        ticked.sum(axis=0).astype(np.int64), _mean(ticked), _mean(kept[order[:many]]),
        _mean(kept[order[other.size - many :]]), found,
    )  # fmt: skip


def cronbach_alpha(scores: ArrayLike, *, level: float = 0.95) -> Interval:
    """Reliability of a form everybody answered whole: scores (persons, items) without gaps; KR-20 where they are 0 and 1.

    NaN with fewer than two persons or items, or where all reached the same. Feldt's interval.
    """
    from scipy.special import fdtri

    check_level(level)
    table = np.asarray(scores, dtype=np.float64)
    if table.ndim != 2 or not np.isfinite(table).all():
        raise invalid(
            "stats.items.form", f"A whole table of persons and items was expected, not {table.shape} with gaps."
        )
    persons, items = table.shape
    whole = table.sum(axis=1).var(ddof=1) if persons > 1 else 0.0
    if items < 2 or whole <= 0:
        return Interval(np.nan, np.nan, np.nan, level)
    alpha = float(items / (items - 1) * (1 - table.var(axis=0, ddof=1).sum() / whole))
    free, tail = (persons - 1, (persons - 1) * (items - 1)), (1 - level) / 2
    low, high = (1 - (1 - alpha) * float(fdtri(*free, end)) for end in (1 - tail, tail))
    return Interval(alpha, low, high, level)


def _mean(values: Floats) -> Floats:
    return np.asarray(values.mean(axis=0) if values.shape[0] else np.full(values.shape[1:], np.nan))


def _ratio(above: Floats, below: Floats, used: NDArray[np.int64]) -> Floats:
    fits = (below > 1e-12) & (used >= _FEWEST)
    return np.asarray(np.divide(above, below, out=np.full(np.shape(above), np.nan), where=fits))
