"""Krippendorff's alpha over sparse votes: nominal, ordinal, interval.

No table of raters by items is ever made. A pair judged twice by one annotator counts as two votes. Alpha is as in
K. Krippendorff, Computing Krippendorff's alpha-reliability (2011).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from preceptor.base.problems import invalid
from preceptor.stats import kernels
from preceptor.stats.intervals import Interval, check_level, percentile_interval
from preceptor.stats.votes import Votes

Floats = NDArray[np.float64]
Level = Literal["nominal", "ordinal", "interval"]
Draw = Callable[[NDArray[np.int64]], float]
"""Item positions (m,), with repeats → alpha of that resample."""


@dataclass(frozen=True)
class Alpha:
    """Krippendorff's alpha and what it is made of; NaN where it is not defined."""

    alpha: float
    """1 = perfect, 0 = as by chance, below 0 = systematic disagreement; NaN without pairs or without
    variation.
    """
    observed: float
    """Mean disagreement within items, in the units of the level."""
    expected: float
    """Mean disagreement between all usable votes."""
    items: int
    """Items with at least two votes."""
    votes: int
    """Votes on those items."""
    level: Level


def krippendorff_alpha(votes: Votes, *, level: Level = "nominal") -> Alpha:
    """Alpha over the items with at least two votes.

    ordinal takes the order of votes.label_names; interval takes the names as numbers. Raises Problem on an
    unknown level, or on interval with names that are no numbers.
    """
    order = votes.by_item
    items = int((np.diff(order.start) >= 2).sum())
    if level == "nominal":
        within, counts = kernels.coincidence.nominal_whole(order.start, order.label, votes.classes)
        return alpha_of(within, counts, None, items=items, level=level)
    counts = usable_counts(votes)
    position = positions(votes.label_names, level, counts)
    within = kernels.coincidence.squared_whole(order.start, order.label, position)
    return alpha_of(within, counts, position, items=items, level=level)


def alpha_of(within: float, counts: NDArray[np.int64], position: Floats | None, *, items: int, level: Level) -> Alpha:
    """Alpha from what it is made of, which may be added up from parts.

    within: the number of usable votes times their mean disagreement within items. counts (classes,): usable votes by
    label. position (classes,): where the labels stand, None for nominal. items: those with at least two votes.
    """
    n = int(counts.sum())
    if n == 0:
        return Alpha(float("nan"), float("nan"), float("nan"), 0, 0, level)
    if position is None:
        between = float(n) ** 2 - float((counts.astype(np.float64) ** 2).sum())
    else:
        middle = float((counts * position).sum()) / n
        between = 2.0 * n * float((counts * (position - middle) ** 2).sum())
    observed = within / n
    expected = between / (n * (n - 1))
    alpha = 1 - observed / expected if expected > 0 else float("nan")
    return Alpha(alpha, observed, expected, items, n, level)


def alpha_interval(
    votes: Votes,
    *,
    random: np.random.Generator,
    level: Level = "nominal",
    resamples: int = 1000,
    confidence: float = 0.95,
) -> Interval:
    """Alpha with an expanded percentile interval from resampling items; it covers 93-96% of the time at 95%.

    (Hayes' KALPHA, which resamples pairs, covers 74-76%.) For ordinal the distances between labels are
    those of the whole sample in every resample. Raises Problem as `krippendorff_alpha`, or under 2
    resamples.
    """
    check_level(confidence)
    if resamples < 2:
        raise invalid("stats.bootstrap.rows", f"{resamples} resamples were asked for; at least two are needed.")
    whole = krippendorff_alpha(votes, level=level)
    usable = np.flatnonzero(votes.per_item >= 2)
    if not usable.size:
        return Interval(whole.alpha, float("nan"), float("nan"), confidence)
    draw = _nominal_draw(votes) if level == "nominal" else _scaled_draw(votes, level)
    draws = np.array([draw(usable[random.integers(0, usable.size, usable.size)]) for _ in range(resamples)])
    return percentile_interval(whole.alpha, draws, units=usable.size, level=confidence)


def usable_counts(votes: Votes) -> NDArray[np.int64]:
    counts = np.zeros(votes.classes, np.int64)
    kernels.coincidence.value_counts(votes.by_item.start, votes.by_item.label, counts)
    return counts


def _nominal_disagreement(votes: Votes) -> Floats:
    out = np.zeros(votes.items)
    kernels.coincidence.nominal_disagreement(votes.by_item.start, votes.by_item.label, votes.classes, out)
    return out


def positions(names: NDArray[Any], level: Level, counts: NDArray[np.int64]) -> Floats:
    """Where each label of names (classes,) stands on the scale, so that distance is the squared difference.

    For ordinal it is the middle rank: the sum of the counts between two labels, less half of each end's, is
    the difference of their middle ranks.
    """
    if level == "ordinal":
        return np.asarray(counts.cumsum() - counts / 2, dtype=np.float64)
    if level != "interval":
        raise invalid("stats.alpha.level", f"The level is “{level}”; nominal, ordinal or interval was expected.")
    try:
        return np.asarray(names, dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise invalid(
            "stats.alpha.numbers",
            f"Interval agreement needs labels that are numbers; found {names.tolist()[:5]}.",
            hint="Use level nominal or ordinal, or give the labels as numbers.",
        ) from error


def _nominal_draw(votes: Votes) -> Draw:
    order, disagreement = votes.by_item, _nominal_disagreement(votes)

    def draw(chosen: NDArray[np.int64]) -> float:
        counts = np.zeros(votes.classes, np.int64)
        total = kernels.coincidence.nominal_resample(chosen, order.start, order.label, disagreement, counts)
        n = float(counts.sum())
        between = n**2 - float((counts.astype(np.float64) ** 2).sum())
        return 1 - (n - 1) * total / between if between > 0 else float("nan")

    return draw


def _scaled_draw(votes: Votes, level: Level) -> Draw:
    order = votes.by_item
    position = positions(votes.label_names, level, usable_counts(votes))
    position = position - position.mean()  # near 0, so that sums of squares keep their digits
    disagreement, m, s, q = (np.zeros(votes.items) for _ in range(4))
    kernels.coincidence.squared_disagreement(order.start, order.label, position, m, s, q, disagreement)
    columns = np.column_stack([m, s, q, disagreement])

    def draw(chosen: NDArray[np.int64]) -> float:
        n, total, square, within = columns[chosen].sum(axis=0)
        between = 2 * (n * square - total**2)
        return float(1 - (n - 1) * within / between) if between > 1e-12 * n * square else float("nan")

    return draw
