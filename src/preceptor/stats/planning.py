"""How many judgments: for a margin of error, and to tell two things apart.

W. G. Cochran, Sampling techniques, 3rd edition (1977), chapter 4 (shares, finite populations) and 9 (clusters: L. Kish's design effect);
for a difference: J. L. Fleiss, Statistical methods for rates and proportions, 3rd edition (2003), section 4.1. What a model beside
people saves follows from the variance of `inference.joined_mean` at its best weight.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, inf, sqrt
from statistics import NormalDist

from preceptor.base.problems import invalid


@dataclass(frozen=True)
class Plan:
    """What must be judged."""

    items: int
    judgments: int
    """items times the judgments of each."""
    saved: float
    """Share of the judgments that the model beside people saves (0..1)."""


def for_margin(
    margin: float,
    *,
    share: float = 0.5,
    level: float = 0.95,
    per_item: int = 1,
    alike: float = 0.0,
    population: int | None = None,
    correlation: float = 0.0,
) -> Plan:
    """Judgments that bring the interval of a share to plus or minus `margin` (0.02 = two points).

    share: what it is thought to be; 0.5 asks for most. per_item: judgments of each item, `alike` (0..1) how far they say the same
    (ICC(1,1) or alpha). population: items there are, which is then judged nearly whole. correlation: between people and a model that has
    judged all of the population (or very many more items). Raises Problem on numbers out of range.
    """
    _check(margin=(margin, 0 < margin < 1), share=(share, 0 < share < 1), level=(level, 0 < level < 1))
    _check(
        per_item=(per_item, per_item >= 1),
        alike=(alike, 0 <= alike <= 1),
        correlation=(correlation, -1 < correlation < 1),
    )
    _check(population=(population, population is None or population >= 1))
    effect = (1 + (per_item - 1) * alike) / per_item
    plain = NormalDist().inv_cdf(0.5 + level / 2) ** 2 * share * (1 - share) * effect / margin**2
    whole = float(population) if population is not None else inf
    alone, joined = _of_population(plain, whole), _of_population(plain * (1 - correlation**2), whole)
    return Plan(ceil(joined), ceil(joined) * per_item, 1 - ceil(joined) / ceil(alone))


def to_tell_apart(win_rate: float, *, power: float = 0.8, level: float = 0.95, ties: float = 0.0) -> int:
    """Comparisons that show, with chance `power`, that a true win rate (ties half) differs from one half, two-sided.

    ties: share of comparisons that are ties; they say nothing of who is better but narrow the interval. Raises Problem on a win rate of
    one half, or numbers out of range.
    """
    most = abs(win_rate - 0.5) <= (1 - ties) / 2
    _check(win_rate=(win_rate, 0 < win_rate < 1 and win_rate != 0.5 and most), power=(power, 0 < power < 1))
    _check(level=(level, 0 < level < 1), ties=(ties, 0 <= ties < 1))
    gap, normal = abs(win_rate - 0.5), NormalDist()
    null, other = (1 - ties) / 4, (1 - ties) / 4 - gap**2
    reach = normal.inv_cdf(0.5 + level / 2) * sqrt(null) + normal.inv_cdf(power) * sqrt(max(other, 0.0))
    return ceil((reach / gap) ** 2)


def _of_population(items: float, whole: float) -> float:
    return items / (1 + (items - 1) / whole) if whole < inf else items


def _check(**numbers: tuple[object, bool]) -> None:
    for name, (value, good) in numbers.items():
        if not good:
            raise invalid(
                "stats.planning",
                f"{name} is {value}, which is out of range.",
                hint="See the function's own page for its range.",
            )
