"""Coefficients that take chance off agreement, with analytic intervals.

All are (observed - chance) / (1 - chance); they differ in what they take for chance. Observed agreement and its weights are as in
K. L. Gwet, Handbook of inter-rater reliability, 4th edition (2014), section 3.5. The variance is that of the infinitesimal
jackknife: each item's influence on the coefficient, chance included, summed within groups where items come in groups
(Efron and Tibshirani, An introduction to the bootstrap (1993), equation 21.15); nothing is resampled, so it costs one pass.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from preceptor.base.problems import invalid
from preceptor.stats import kernels
from preceptor.stats.agreement.weights import Weights, weight_table
from preceptor.stats.intervals import Interval, check_level, students_interval
from preceptor.stats.naming import Values, factorise
from preceptor.stats.votes import Votes

Floats = NDArray[np.float64]


class Coefficient(StrEnum):
    """What is taken for agreement by chance."""

    PERCENT = "percent"
    """Nothing: the plain share of pairs of votes that agree. Flatters where one label is frequent."""
    FLEISS = "fleiss"
    """What two votes drawn from all would agree (Fleiss, Psychological Bulletin 76 (1971) 378). Falls to 0 or below where one
    label is rare, though nearly all agree."""
    GWET = "gwet"
    """Gwet's AC1, by weights AC2 (British J. Math. Stat. Psych. 61 (2008) 29): stays fair where one label is rare."""
    BRENNAN_PREDIGER = "brennan_prediger"
    """As if every label were as likely (Educational and Psychological Measurement 41 (1981) 687). Grows with labels that
    nobody uses."""


@dataclass(frozen=True)
class Corrected:
    """A coefficient and what it is made of; NaN where it is not defined."""

    estimate: Interval
    observed: float
    """Mean over items with at least two votes of the weighted share of pairs that agree."""
    chance: float
    items: int
    """Items with at least two votes."""


@dataclass(frozen=True, eq=False)
class Slices:
    """One coefficient for each slice of the items, all by the chance of the whole: the mean of the slices' values by their
    items is the whole's value, so that a slice is never low merely because it holds few labels."""

    names: NDArray[Any]  # (slices,)
    found: list[Corrected]


def corrected(
    votes: Votes,
    coefficient: Coefficient = Coefficient.GWET,
    *,
    weights: Weights = "identity",
    groups: Values | None = None,
    level: float = 0.95,
) -> Corrected:
    """One coefficient with its interval (Student's, groups - 1 degrees of freedom).

    groups (items,): where items come in groups that are alike (several units of one task). Labels nobody used count for
    Gwet and Brennan-Prediger. NaN without items of two votes, with one label, or where chance is 1.
    """
    parts = _parts(votes, coefficient, weights)
    return _over(parts, parts.usable, groups=_groups(groups, votes), level=level)


def by_slice(
    votes: Votes,
    slices: Values,
    coefficient: Coefficient = Coefficient.GWET,
    *,
    weights: Weights = "identity",
    level: float = 0.95,
) -> Slices:
    """The coefficient of each slice; slices (items,): the name of each item's. One pass, nothing is refitted."""
    codes, names = factorise(slices, where="slice")
    _fits(codes.size, votes)
    parts, own = _parts(votes, coefficient, weights), np.arange(votes.items)
    found = [_over(parts, parts.usable & (codes == code), groups=own, level=level) for code in range(names.size)]
    return Slices(names, found)


def percent_agreement(votes: Votes) -> float:
    """Mean over items with at least two votes of the share of pairs of votes that agree; NaN without such items."""
    return corrected(votes, Coefficient.PERCENT).estimate.estimate


def fleiss_kappa(votes: Votes) -> float:
    """Fleiss' kappa over items with at least two votes, however many each; chance is from the pooled shares of the votes on
    those items. NaN without pairs or variation."""
    return corrected(votes, Coefficient.FLEISS).estimate.estimate


def gwet_ac1(votes: Votes) -> float:
    """Gwet's AC1. Chance takes all `votes.classes` labels, used or not. NaN without pairs or with one label."""
    return corrected(votes, Coefficient.GWET).estimate.estimate


@dataclass(frozen=True, eq=False)
class _Parts:
    """What a coefficient is made of, item by item."""

    agreement: Floats  # (items,), NaN under two votes
    usable: NDArray[np.bool_]  # (items,)
    chance: float
    pull: Floats  # (items,), each item's influence on chance; sums to 0


def _parts(votes: Votes, coefficient: Coefficient, weights: Weights) -> _Parts:
    table = weight_table(votes, weights)
    usable = votes.per_item >= 2
    pull = np.zeros(votes.items)
    if coefficient is Coefficient.PERCENT or not usable.any():
        chance = 0.0
    elif votes.classes < 2:
        chance = 1.0
    elif coefficient is Coefficient.FLEISS:
        chance, pull = _pooled_chance(votes, table, usable)
    elif coefficient is Coefficient.GWET:
        chance, pull = _gwets_chance(votes, table)
    else:
        chance = float(table.mean())
    return _Parts(_agreement(votes, table), usable, chance, pull)


def _agreement(votes: Votes, table: Floats) -> Floats:
    out, order = np.empty(votes.items), votes.by_item
    if np.array_equal(table, np.eye(votes.classes)):
        shares = np.zeros(votes.classes)
        kernels.coincidence.pair_agreement(order.start, order.label, votes.classes, out, shares)
    else:
        kernels.weighted.pair_agreement(order.start, order.label, table, out)
    return out


def _pooled_chance(votes: Votes, table: Floats, usable: NDArray[np.bool_]) -> tuple[float, Floats]:
    chosen = usable[votes.item]
    share = np.bincount(votes.label[chosen], minlength=votes.classes) / chosen.sum()
    towards = table @ share
    chance = float(share @ towards)
    summed = np.bincount(votes.item, weights=towards[votes.label] - chance, minlength=votes.items)
    return chance, np.where(usable, 2 * summed / chosen.sum(), 0.0)


def _gwets_chance(votes: Votes, table: Floats) -> tuple[float, Floats]:
    """Shares are the mean of the items' own, over all items with a vote."""
    weight = 1.0 / np.maximum(votes.per_item, 1)[votes.item]
    voted = int((votes.per_item > 0).sum())
    share = np.bincount(votes.label, weights=weight, minlength=votes.classes) / voted
    scale = float(table.sum()) / (votes.classes * (votes.classes - 1))
    slope = 1 - 2 * share
    summed = np.bincount(votes.item, weights=weight * (slope[votes.label] - slope @ share), minlength=votes.items)
    return scale * float((share * (1 - share)).sum()), np.asarray(scale * summed / voted)


def _over(parts: _Parts, chosen: NDArray[np.bool_], *, groups: NDArray[Any], level: float) -> Corrected:
    """The coefficient over the chosen items, chance being the whole's."""
    check_level(level)
    items, room = int(chosen.sum()), 1 - parts.chance
    observed = float(parts.agreement[chosen].mean()) if items else float("nan")
    if not items or room < 1e-15:
        nothing = Interval(float("nan"), float("nan"), float("nan"), level)
        return Corrected(nothing, observed, parts.chance, items)
    estimate = (observed - parts.chance) / room
    pull = -parts.pull * (1 - observed) / room**2
    pull[chosen] += (parts.agreement[chosen] - observed) / (items * room)
    counted = chosen | (parts.pull != 0)
    return Corrected(
        students_interval(estimate, pull[counted], groups[counted], level=level), observed, parts.chance, items
    )


def _groups(groups: Values | None, votes: Votes) -> NDArray[Any]:
    if groups is None:
        return np.arange(votes.items)
    codes, _ = factorise(groups, where="group")
    _fits(codes.size, votes)
    return codes


def _fits(given: int, votes: Votes) -> None:
    if given != votes.items:
        raise invalid(
            "stats.agreement.items", f"{given} names were given for {votes.items} items; one each was expected."
        )
