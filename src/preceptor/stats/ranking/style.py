"""Bradley-Terry with covariates: what is left of a ranking once style is set aside.

T. Li, A. Angelopoulos and W.-L. Chiang, Does style matter? Disentangling style and substance in Chatbot Arena (2024), after
A. Agresti, Categorical data analysis (2013), section 11.6: logit P(i beats j) = t_i - t_j + z' beta, where z is how far the two
responses differ in length, lists and the like. Ties are Davidson's (see `davidson`). The covariance is the sandwich of K.-Y. Liang and
S. L. Zeger, Longitudinal data analysis using generalized linear models, Biometrika 73 (1986) 13-22, equation 8, by groups of
comparisons that are alike: the votes on one prompt, or of one person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.base.problems import invalid
from preceptor.stats.intervals import Intervals, check_level
from preceptor.stats.naming import Values, factorise
from preceptor.stats.ranking.bradley_terry import bradley_terry, ranks
from preceptor.stats.ranking.comparisons import TIE, Comparisons

Floats = NDArray[np.float64]

_MOST_ITEMS = 1000
_STEPS = 60
_LONGEST_STEP = 2.0


@dataclass(frozen=True, eq=False)
class StyledRanking:
    """Scores as in `Ranking`, with style set aside; `effect` says what a covariate one standard deviation larger is worth, in the
    units of scores."""

    comparisons: Comparisons
    score: Floats  # (items,), sum to 0
    effect: Floats  # (covariates,)
    names: tuple[str, ...]  # (covariates,)
    deviation: Floats  # (covariates,), the standard deviation of each, over comparisons
    nu: float
    covariance: Floats  # (items + covariates, items + covariates), of scores and effects, robust to groups
    groups: int
    """Groups of comparisons. Intervals go by Student's t with one degree fewer; one group alone tells nothing."""
    converged: bool

    @property
    def rank(self) -> NDArray[np.int64]:
        """1 for the best (items,); equal scores (to 1e-9) share the better rank."""
        return ranks(self.score)

    def score_intervals(self, level: float = 0.95) -> Intervals:
        """Intervals (items,) of the scores."""
        return self._within(self.score, slice(0, self.score.size), level)

    def effect_intervals(self, level: float = 0.95) -> Intervals:
        """Intervals (covariates,) of the effects."""
        return self._within(self.effect, slice(self.score.size, None), level)

    def _within(self, estimate: Floats, part: slice, level: float) -> Intervals:
        return around(estimate, np.diag(self.covariance)[part], groups=self.groups, level=level)


def around(estimate: Floats, variance: Floats, *, groups: int, level: float) -> Intervals:
    """Intervals (n,) by Student's t with groups - 1 degrees of freedom (A. C. Cameron and D. L. Miller, A practitioner's guide to
    cluster-robust inference, Journal of Human Resources 50 (2015), section VI.D); without ends where there is one group."""
    from scipy.special import stdtrit

    check_level(level)
    if groups < 2:
        return Intervals(estimate, np.full(estimate.size, -np.inf), np.full(estimate.size, np.inf), level)
    width = stdtrit(groups - 1, 0.5 + level / 2) * np.sqrt(np.maximum(variance, 0.0))
    return Intervals(estimate, estimate - width, estimate + width, level)


def styled_ranking(
    comparisons: Comparisons,
    covariates: ArrayLike | None = None,
    *,
    names: Sequence[str] = (),
    groups: Values | None = None,
    prior: float = 0.1,
    tolerance: float = 1e-8,
) -> StyledRanking:
    """Scores and effects by Newton's method; without covariates the scores are those of `bradley_terry`.

    covariates (comparisons, k): how far the left response exceeds the right one in each; zero says they are alike. names (k,).
    groups (comparisons,): the prompt or person of each; None takes every comparison as independent. prior: as `bradley_terry`, and
    as much again holds each effect near 0. Raises Problem on shapes that do not match, a covariate that is not a number, or
    more than 1,000 items.
    """
    style = _checked(comparisons, covariates, names)
    deviation = _deviation(style, comparisons.weight)
    scaled = style / deviation
    fit = _Fit(comparisons, scaled, prior)
    plain = bradley_terry(comparisons, prior=prior)
    point = np.concatenate([plain.score + plain.offset, np.zeros(style.shape[1]), np.log([plain.nu] * (plain.nu > 0))])
    point, converged = _newton(fit, point, tolerance)
    codes = np.arange(len(comparisons)) if groups is None else factorise(groups, where="group")[0]
    if codes.size != len(comparisons):
        raise invalid(
            "stats.ranking.groups",
            f"There are {codes.size} groups for {len(comparisons)} comparisons; one each was expected.",
        )
    size, count = comparisons.items, int(codes.max(initial=-1)) + 1
    score, effect = point[:size], point[size : size + style.shape[1]]
    nu = float(np.exp(point[-1])) if plain.nu > 0 else 0.0
    covariance = _sandwich(fit, point, codes, count)[: size + effect.size, : size + effect.size]
    centred = score - score.mean() if size else score
    return StyledRanking(
        comparisons, centred, effect, tuple(names), deviation, nu, _centre(covariance, size), count, converged
    )


@dataclass(frozen=True, eq=False)
class _Fit:
    """The log posterior as a multinomial logit in (t_i - t_j + z' beta) x + log(nu) y, see `davidson.slopes`."""

    comparisons: Comparisons
    style: Floats  # (comparisons, covariates), by their standard deviations
    prior: float

    def parts(self, point: Floats) -> tuple[Floats, Floats, Floats, Floats, Floats]:
        """Of each comparison, by weight: surplus and spread of x, surplus of y, cross of both, and spread of y."""
        c, items, k = self.comparisons, self.comparisons.items, self.style.shape[1]
        half = (point[c.left] - point[c.right] + self.style @ point[items : items + k]) / 2
        top, two_nu = np.abs(half), 2 * np.exp(point[-1]) if point.size > items + k else 0.0
        win, lose, tie = np.exp(half - top), np.exp(-half - top), two_nu * np.exp(-top)
        total = win + lose + tie
        lead, tied = (win - lose) / total / 2, tie / total
        x = np.where(c.left_share == TIE, 0.0, c.left_share - 0.5)
        # An outcome of one half is a tie (x = 0, y = 1) where ties are modelled, and half a win to each (x = 0) where not.
        y = (c.left_share == TIE).astype(np.float64)
        w = c.weight
        return w * (x - lead), w * ((1 - tied) / 4 - lead**2), w * (y - tied), -w * lead * tied, w * tied * (1 - tied)

    def gradient(self, point: Floats) -> Floats:
        surplus, _, more, _, _ = self.parts(point)
        c, items = self.comparisons, self.comparisons.items
        own = np.bincount(c.left, surplus, items) - np.bincount(c.right, surplus, items)
        tied = [more.sum()] if point.size > items + self.style.shape[1] else []
        return np.concatenate([own, self.style.T @ surplus, tied]) + self._pull(point)

    def information(self, point: Floats) -> Floats:
        """(parameters, parameters): minus the second derivatives."""
        _, spread, _, cross, equal = self.parts(point)
        c, items, k = self.comparisons, self.comparisons.items, self.style.shape[1]
        out = np.zeros((point.size, point.size))
        for one, other, sign in (
            (c.left, c.left, 1),
            (c.right, c.right, 1),
            (c.left, c.right, -1),
            (c.right, c.left, -1),
        ):
            cell = one.astype(np.int64) * items + other
            out[:items, :items] += sign * np.bincount(cell, spread, items * items).reshape(items, items)
        weighed = np.column_stack([self.style * spread[:, None], *([cross] if point.size > items + k else [])])
        for place, column in enumerate(weighed.T, start=items):
            out[:items, place] = np.bincount(c.left, column, items) - np.bincount(c.right, column, items)
            out[place, :items] = out[:items, place]
        out[items : items + k, items : items + k] = self.style.T @ (self.style * spread[:, None])
        if point.size > items + k:
            out[items : items + k, -1] = out[-1, items : items + k] = self.style.T @ cross
            out[-1, -1] = equal.sum()
        return out + np.diag(self.hold(point))

    def per_group(self, point: Floats, codes: NDArray[np.integer], count: int) -> Floats:
        """Slopes of each group's comparisons (count, parameters), the prior left out."""
        surplus, _, more, _, _ = self.parts(point)
        c, items, k = self.comparisons, self.comparisons.items, self.style.shape[1]
        out = np.zeros((count, point.size))
        np.add.at(out, (codes, c.left), surplus)
        np.add.at(out, (codes, c.right), -surplus)
        np.add.at(out[:, items : items + k], codes, self.style * surplus[:, None])
        if point.size > items + k:
            np.add.at(out[:, -1], codes, more)
        return out

    def _pull(self, point: Floats) -> Floats:
        """Slopes of the prior, which `bradley_terry` has too; effects are held like scores."""
        return np.where(self._is_nu(point), -self.prior * _chance(point), self.prior * (0.5 - _chance(point)))

    def hold(self, point: Floats) -> Floats:
        """The prior's information (parameters,)."""
        return np.asarray(self.prior * _chance(point) * (1 - _chance(point)))

    def _is_nu(self, point: Floats) -> NDArray[np.bool_]:
        return np.asarray(np.arange(point.size) >= self.comparisons.items + self.style.shape[1])


def _chance(point: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-point)))


def _newton(fit: _Fit, point: Floats, tolerance: float) -> tuple[Floats, bool]:
    for _ in range(_STEPS):
        move = _solved(fit, point, fit.gradient(point))
        largest = float(np.abs(move).max(initial=0.0))
        point = point + move * min(1.0, _LONGEST_STEP / max(largest, 1e-300))
        if largest < tolerance:
            return point, True
    return point, not point.size


def _solved(fit: _Fit, point: Floats, right: Floats) -> Floats:
    information, items = fit.information(point), fit.comparisons.items
    if fit.prior == 0 and items:
        information[:items, :items] += 1.0 / items  # pins the mean; scores are centred anyway
    # Least squares: a covariate that never differs has no effect to find, and stays at 0.
    return np.asarray(np.linalg.lstsq(information, right, rcond=None)[0])


def _sandwich(fit: _Fit, point: Floats, codes: NDArray[np.integer], count: int) -> Floats:
    """Bread, filling, bread; groups / (groups - 1) for the mean that was fitted, as statsmodels and Stata do.

    The prior is filling too, as the games it stands for: where it alone holds a habit and a model apart, nothing is known of either.
    """
    slopes = fit.per_group(point, codes, count)
    filling = slopes.T @ slopes * (count / max(count - 1, 1)) + np.diag(fit.hold(point))
    bread = _solved(fit, point, np.eye(point.size))
    return np.asarray(bread @ filling @ bread.T)


def _centre(covariance: Floats, items: int) -> Floats:
    centre = np.eye(len(covariance))
    centre[:items, :items] -= 1.0 / max(items, 1)
    return np.asarray(centre @ covariance @ centre.T)


def _deviation(style: Floats, weight: Floats) -> Floats:
    """Standard deviation (covariates,) over comparisons by weight; 1 where a covariate never differs but by rounding."""
    if not weight.sum() > 0:
        return np.ones(style.shape[1])
    share = weight / weight.sum()
    found = np.sqrt(share @ (style - share @ style) ** 2)
    return np.asarray(np.where(found > 1e-9 * np.abs(style).max(axis=0, initial=0.0), found, 1.0))


def _checked(comparisons: Comparisons, covariates: ArrayLike | None, names: Sequence[str]) -> Floats:
    style = np.zeros((len(comparisons), 0)) if covariates is None else np.asarray(covariates, dtype=np.float64)
    if style.shape != (len(comparisons), len(names)) or not np.isfinite(style).all():
        raise invalid(
            "stats.ranking.covariates",
            f"Covariates have shape {style.shape}; ({len(comparisons)}, {len(names)}) finite numbers were expected.",
            hint="Give a row for every comparison and a name for every column.",
        )
    if comparisons.items > _MOST_ITEMS:
        raise invalid(
            "stats.ranking.too_many_items",
            f"Style can be set aside for {_MOST_ITEMS} items at most; there are {comparisons.items}.",
        )
    return style
