"""Few human judgments and many of a model, joined, whatever the model is worth.

A. N. Angelopoulos, S. Bates, C. Fannjiang, M. I. Jordan and T. Zrnic, Prediction-powered inference, Science 382 (2023) 669; the model's
weight is tuned as in A. N. Angelopoulos, J. C. Duchi and T. Zrnic, PPI++ (2023), equation for the mean: a model that says nothing gets
weight 0, and the result is the human one. What is human must be a random part of the whole: judgments that people chose, or that
were asked where the model was unsure, make every such interval wrong.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.base.problems import invalid
from preceptor.stats.intervals import Interval, check_level
from preceptor.stats.naming import Values, factorise

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Joined:
    """What people and a model say together, beside people alone."""

    estimate: Interval
    human: Interval
    """From the human judgments alone."""
    weight: float
    """How far the model is believed, 0 (not at all) to 1."""
    correlation: float
    """Between people's and the model's judgments of the same items; NaN where either never varies."""

    @property
    def worth(self) -> float:
        """How many human judgments each one is worth with the model beside it: the ratio of the variances; NaN without."""
        wide, narrow = self.human.high - self.human.low, self.estimate.high - self.estimate.low
        return (wide / narrow) ** 2 if narrow > 0 else float("nan")


def joined_mean(
    human: ArrayLike,
    model: ArrayLike,
    alone: ArrayLike,
    *,
    groups: tuple[Values, Values] | None = None,
    weight: float | None = None,
    level: float = 0.95,
) -> Joined:
    """The mean of what people would say of all items.

    human (n,) and model (n,): both on the same items; alone (m,): the model on the others. groups: the group of each of the n and of
    each of the m, where items come in groups that are alike (rows of one prompt). weight: 0 to 1; None tunes it to the narrowest
    interval, 1 is plain prediction-powered inference. Student's interval, (human groups - 1) degrees of freedom. Raises Problem on
    fewer than two human judgments, shapes that do not match, or numbers that are not finite.
    """
    people, both, rest = _checked(human, model, alone)
    check_level(level)
    codes = _codes(groups, people.size, rest.size)
    believed = _tuned(people, both, rest) if weight is None else weight
    if not 0 <= believed <= 1:
        raise invalid("stats.joined.weight", f"The weight is {believed}; 0 to 1 was expected.")
    left = people - believed * both
    middle = float(left.mean()) + (believed * float(rest.mean()) if rest.size else believed * float(both.mean()))
    pulls = [(left - left.mean()) / people.size]
    if rest.size:
        pulls.append(believed * (rest - rest.mean()) / rest.size)
    else:
        pulls = [(people - people.mean()) / people.size]
    within = codes[: people.size]
    free = np.unique(within).size - 1
    estimate = _interval(middle, np.concatenate(pulls), codes[: people.size + rest.size], free, level)
    alone_human = _interval(float(people.mean()), (people - people.mean()) / people.size, within, free, level)
    return Joined(estimate, alone_human, float(believed), _correlation(people, both))


def joined_share(
    human: ArrayLike,
    model: ArrayLike,
    alone: ArrayLike,
    *,
    groups: tuple[Values, Values] | None = None,
    level: float = 0.95,
) -> Joined:
    """As `joined_mean` for judgments of 0 and 1, such as "is harmful"; ends are held within 0 and 1."""
    return _within_bounds(joined_mean(human, model, alone, groups=groups, level=level))


def joined_win_rate(
    human: ArrayLike,
    model: ArrayLike,
    alone: ArrayLike,
    *,
    prompts: tuple[Values, Values] | None = None,
    level: float = 0.95,
) -> Joined:
    """How often the first of two wins by people's judgment, a tie counting half: outcomes in 0..1. prompts: those of each of the n and
    of the m, since several comparisons of one prompt are alike."""
    for column in (human, model, alone):
        values = np.asarray(column, dtype=np.float64)
        if values.size and not ((values >= 0) & (values <= 1)).all():
            raise invalid("stats.joined.outcome", "An outcome lies outside 0 (lost) to 1 (won).")
    return _within_bounds(joined_mean(human, model, alone, groups=prompts, level=level))


def _tuned(people: Floats, both: Floats, rest: Floats) -> float:
    """PPI++: covariance over (1 + n / m) times the variance of the model."""
    spread = float(np.concatenate([both, rest]).var(ddof=1)) if rest.size else 0.0
    if not rest.size or np.ptp(both) == 0 or spread <= 0:
        return 0.0
    shared = float(((people - people.mean()) * (both - both.mean())).sum()) / (people.size - 1)
    return float(np.clip(shared / ((1 + people.size / rest.size) * spread), 0.0, 1.0))


def _interval(middle: float, pull: Floats, codes: NDArray[np.int32], free: int, level: float) -> Interval:
    from scipy.special import stdtrit

    if free < 1:
        return Interval(middle, float("nan"), float("nan"), level)
    sums = np.bincount(codes, weights=pull)
    half = float(stdtrit(free, 0.5 + level / 2)) * float(np.sqrt((sums**2).sum() * (free + 1) / free))
    return Interval(middle, middle - half, middle + half, level)


def _within_bounds(found: Joined) -> Joined:
    return Joined(_held(found.estimate), _held(found.human), found.weight, found.correlation)


def _held(one: Interval) -> Interval:
    estimate, low, high = (float(np.clip(end, 0.0, 1.0)) for end in (one.estimate, one.low, one.high))
    return Interval(estimate, low, high, one.level)


def _correlation(people: Floats, both: Floats) -> float:
    if np.ptp(people) == 0 or np.ptp(both) == 0:
        return float("nan")
    return float(np.corrcoef(people, both)[0, 1])


def _codes(groups: tuple[Values, Values] | None, people: int, rest: int) -> NDArray[np.int32]:
    if groups is None:
        return np.arange(people + rest, dtype=np.int32)
    names = [*groups[0], *groups[1]]
    if (len(groups[0]), len(groups[1])) != (people, rest):
        raise invalid("stats.joined.groups", f"{len(names)} groups were given for {people} and {rest} judgments.")
    return factorise(names, where="group")[0]


def _checked(human: ArrayLike, model: ArrayLike, alone: ArrayLike) -> tuple[Floats, Floats, Floats]:
    people, both, rest = (np.asarray(each, dtype=np.float64) for each in (human, model, alone))
    if people.ndim != 1 or people.shape != both.shape or rest.ndim != 1 or people.size < 2:
        raise invalid(
            "stats.joined.shapes",
            f"Found {people.shape} of people, {both.shape} of the model on the same, {rest.shape} of it alone; columns of equal length, "
            "two or more, and a column were expected.",
        )
    if not np.isfinite(np.concatenate([people, both, rest])).all():
        raise invalid("stats.joined.missing", "A judgment is missing or not finite.", hint="Leave that item out.")
    return people, both, rest
