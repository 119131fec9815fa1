"""How sure may we be: Wilson and Beta intervals for shares, cluster bootstrap for others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.base.problems import invalid
from preceptor.stats.naming import Values, factorise

Floats = NDArray[np.float64]

_FEWEST_RESAMPLES = 2


@dataclass(frozen=True)
class Interval:
    """A number with the ends of its interval; `level` is the intended coverage, in (0, 1)."""

    estimate: float
    low: float
    high: float
    level: float


@dataclass(frozen=True, eq=False)
class Intervals:
    """Many numbers (n,) with the ends of their intervals, all at one level."""

    estimate: Floats
    low: Floats
    high: Floats
    level: float

    def one(self, position: int) -> Interval:
        """The interval at this position."""
        estimate, low, high = (float(array[position]) for array in (self.estimate, self.low, self.high))
        return Interval(estimate, low, high, self.level)


def wilson(successes: float, trials: float, *, level: float = 0.95) -> Interval:
    """Score interval of a share (Wilson, JASA 22 (1927) 209); 0 to 1 with no trials, whose estimate is NaN.

    Counts may be fractional (votes split over ties). Raises Problem unless 0 <= successes <= trials.
    """
    if not 0 <= successes <= trials or trials == 0:
        return wilson_each([successes], [trials], level=level).one(0)
    # Plain numbers: arrays of one would take fifty times as long, and gold is judged by this with every answer to it.
    z = normal_quantile(0.5 + check_level(level) / 2)
    share, scale = successes / trials, 1 + z**2 / trials
    middle = (share + z**2 / (2 * trials)) / scale
    half = z / scale * sqrt(share * (1 - share) / trials + z**2 / (4 * trials**2))
    low = max(middle - half, 0.0) if successes > 0 else 0.0
    high = min(middle + half, 1.0) if successes < trials else 1.0
    return Interval(share, low, high, level)


def wilson_each(successes: ArrayLike, trials: ArrayLike, *, level: float = 0.95) -> Intervals:
    """Wilson's interval for each of n shares; arrays (n,) in, arrays (n,) out."""
    hits, tries = _counts(successes, trials)
    z = normal_quantile(0.5 + check_level(level) / 2)
    safe = np.where(tries > 0, tries, 1.0)
    share = hits / safe
    middle = (share + z**2 / (2 * safe)) / (1 + z**2 / safe)
    half = z / (1 + z**2 / safe) * np.sqrt(share * (1 - share) / safe + z**2 / (4 * safe**2))
    # The exact ends are 0 and 1 when nothing or everything succeeded; rounding would miss them by 1e-17.
    low = np.where((tries > 0) & (hits > 0), np.maximum(middle - half, 0.0), 0.0)
    high = np.where((tries > 0) & (hits < tries), np.minimum(middle + half, 1.0), 1.0)
    return Intervals(np.where(tries > 0, share, np.nan), low, high, level)


def poisson_rate(events: int, exposure: float, *, level: float = 0.95) -> Interval:
    """Events a unit of exposure, as if they came by chance one by one: Byar's approximation to the exact interval of a Poisson count
    (Rothman and Boice 1979; Breslow and Day 1987, 69), within 1 % of it from 5 events on. Steadier events lie inside more often than
    `level`. Raises Problem on a negative count or an exposure that is not above zero."""
    if events < 0 or not exposure > 0:
        raise invalid("stats.rate", f"A rate needs a count and some exposure; here are {events} and {exposure:g}.")
    z = normal_quantile(0.5 + check_level(level) / 2)
    low = events * (1 - 1 / (9 * events) - z / (3 * sqrt(events))) ** 3 if events else 0.0
    more = events + 1
    high = more * (1 - 1 / (9 * more) + z / (3 * sqrt(more))) ** 3
    return Interval(events / exposure, max(low, 0.0) / exposure, high / exposure, level)


def beta_posterior(
    successes: float, failures: float, *, level: float = 0.95, prior: tuple[float, float] = (0.5, 0.5)
) -> Interval:
    """Mean and equal-tailed credible interval of a share; the default prior is Jeffreys', Beta(1/2, 1/2)."""
    return beta_posteriors([successes], [failures], level=level, prior=prior).one(0)


def beta_posteriors(
    successes: ArrayLike, failures: ArrayLike, *, level: float = 0.95, prior: tuple[float, float] = (0.5, 0.5)
) -> Intervals:
    """The Beta posterior for each of n shares; arrays (n,) in, arrays (n,) out."""
    from scipy.special import betaincinv

    good = np.asarray(successes, dtype=np.float64)
    bad = np.maximum(np.asarray(failures, dtype=np.float64), -1e-9)  # sums of posteriors overshoot by rounding
    _counts(good, good + np.maximum(bad, 0.0))
    if (np.asarray(failures, dtype=np.float64) < -1e-6).any() or min(prior) <= 0:
        raise invalid(
            "stats.beta.counts",
            f"Failures (down to {np.min(failures)}) or the prior {prior} are not positive.",
        )
    a, b = good + prior[0], np.maximum(bad, 0.0) + prior[1]
    tail = (1 - check_level(level)) / 2
    low, high = (np.asarray(betaincinv(a, b, end), dtype=np.float64) for end in (tail, 1 - tail))
    return Intervals(a / (a + b), low, high, level)


def cluster_bootstrap(
    values: ArrayLike,
    groups: Values,
    *,
    random: np.random.Generator,
    statistic: Callable[[NDArray[np.int64]], float] | None = None,
    resamples: int = 1000,
    level: float = 0.95,
) -> Interval:
    """Percentile interval of a metric, resampling whole groups (e.g. prompts) because rows within one are
    alike.

    values (n,): one number a row, whose mean is the metric; groups (n,): the group of each row. For another
    metric give `statistic`: row positions (m,), with repeats → number; it may use `values` or anything else
    by position. A resample on which it returns NaN (say, only one class drawn) is left out. With one group
    the interval is that one number: nothing is known about others. Raises Problem on no rows or fewer than
    2 resamples.
    """
    check_level(level)
    numbers = np.asarray(values, dtype=np.float64)
    codes, names = factorise(groups, where="group")
    if numbers.shape != codes.shape or not numbers.size or resamples < _FEWEST_RESAMPLES:
        raise invalid(
            "stats.bootstrap.rows",
            f"{numbers.size} values, {codes.size} groups and {resamples} resamples were given.",
            hint="Give one group for each value, at least one row, and at least two resamples.",
        )
    if statistic is None:
        estimate, draws = (
            float(numbers.mean()),
            _mean_draws(numbers, codes, groups=names.size, random=random, resamples=resamples),
        )
    else:
        estimate = float(statistic(np.arange(numbers.size)))
        draws = _metric_draws(statistic, codes, groups=names.size, random=random, resamples=resamples)
    return percentile_interval(estimate, draws, units=names.size, level=level)


def percentile_interval(estimate: float, draws: Floats, *, units: int, level: float = 0.95) -> Interval:
    """The middle of the draws (n,) that are finite, from resampling `units` of them; NaN ends when none is.

    A little more than the middle `level`: resamples vary by (units - 1) / units too little, and a normal quantile takes the variance for
    known. Both are put right as in T. C. Hesterberg, What teachers should know about the bootstrap, The American Statistician 69
    (2015) 371, section 5.2 (the expanded percentile interval): means of 10 groups are covered by 95 % intervals 95 % of the time, not 90.
    """
    finite = draws[np.isfinite(draws)]
    if not finite.size:
        return Interval(estimate, float("nan"), float("nan"), level)
    tail = _expanded_tail(units, check_level(level))
    low, high = np.quantile(finite, [tail, 1 - tail])
    return Interval(estimate, float(low), float(high), level)


def _expanded_tail(units: int, level: float) -> float:
    from statistics import NormalDist

    from scipy.special import stdtrit

    if units < 2:
        return (1 - level) / 2
    wide = float(stdtrit(units - 1, 0.5 + level / 2)) * sqrt(units / (units - 1))
    return 1 - NormalDist().cdf(wide)


def students_interval(estimate: float, influence: Floats, groups: NDArray[Any], *, level: float = 0.95) -> Interval:
    """Student's interval from each row's influence (n,) on the estimate, summed within groups (n,), which are taken as
    independent. NaN ends with one group: nothing is known about others."""
    from scipy.special import stdtrit

    _, codes = np.unique(groups, return_inverse=True)
    pulls = np.bincount(codes, weights=influence)
    if pulls.size < 2:
        return Interval(estimate, float("nan"), float("nan"), level)
    spread = float(np.sqrt((pulls**2).sum() * pulls.size / (pulls.size - 1)))
    half = float(stdtrit(pulls.size - 1, 0.5 + check_level(level) / 2)) * spread
    return Interval(estimate, estimate - half, estimate + half, level)


def check_level(level: float) -> float:
    """The level itself, or a Problem unless it lies strictly between 0 and 1."""
    if not 0 < level < 1:
        raise invalid("stats.level", f"The level is {level}; a number between 0 and 1 was expected, such as 0.95.")
    return level


def _mean_draws(
    numbers: Floats, codes: NDArray[np.int32], *, groups: int, random: np.random.Generator, resamples: int
) -> Floats:
    """Means of resampled groups from their sums and sizes alone: no row is touched twice."""
    sums = np.bincount(codes, weights=numbers, minlength=groups)
    sizes = np.bincount(codes, minlength=groups).astype(np.float64)
    draws = np.empty(resamples)
    for b in range(resamples):
        chosen = random.integers(0, groups, groups)
        draws[b] = sums[chosen].sum() / sizes[chosen].sum()
    return draws


def _metric_draws(
    statistic: Callable[[NDArray[np.int64]], float],
    codes: NDArray[np.int32],
    *,
    groups: int,
    random: np.random.Generator,
    resamples: int,
) -> Floats:
    order = np.argsort(codes, kind="stable").astype(np.int64)
    rows = np.split(order, np.cumsum(np.bincount(codes, minlength=groups))[:-1])
    draws = np.empty(resamples)
    for b in range(resamples):
        draws[b] = statistic(np.concatenate([rows[g] for g in random.integers(0, groups, groups)]))
    return draws


def _counts(successes: ArrayLike, trials: ArrayLike) -> tuple[Floats, Floats]:
    hits, tries = np.asarray(successes, dtype=np.float64), np.asarray(trials, dtype=np.float64)
    if hits.shape != tries.shape or not ((hits >= 0) & (hits <= tries) & np.isfinite(tries)).all():
        raise invalid(
            "stats.share.counts",
            f"Successes {hits.tolist()[:5]} do not fit trials {tries.tolist()[:5]}.",
            hint="There must be 0 or more successes, and no more than trials.",
        )
    return hits, tries


def normal_quantile(probability: float) -> float:
    """Of the standard normal distribution; for this folder."""
    from statistics import NormalDist

    return NormalDist().inv_cdf(probability)
