"""The same pair judged twice, once changed: how often the choice went with the change.

Of n repeats `toward` went one way and `away` the other, and the rest did not move. (toward - away) / n is the shift; its interval is A.
Agresti and Y. Min's, Simple improved confidence intervals for comparing matched proportions, Statistics in Medicine 24 (2005) 729: half an
observation is added to each of the four cells.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, sqrt

from preceptor.base.problems import invalid
from preceptor.stats.intervals import Interval, check_level


@dataclass(frozen=True)
class Repeated:
    """How often the choice followed the change, and the shift (-1..1) with its interval."""

    pairs: float
    toward: float
    away: float
    shift: Interval

    @property
    def stayed(self) -> float:
        return self.pairs - self.toward - self.away


def repeated(toward: float, away: float, pairs: float, *, level: float = 0.95) -> Repeated:
    """Counts may be halves (a tie the second time). -1 to 1 with no pairs, whose estimate is NaN. Raises Problem `stats.bias.counts`
    unless toward and away are at least 0 and together at most pairs."""
    from scipy.special import ndtri

    _check(toward, away, pairs)
    z = float(ndtri(0.5 + check_level(level) / 2))
    if pairs == 0:
        return Repeated(0, 0, 0, Interval(float("nan"), -1.0, 1.0, level))
    more, up, down = pairs + 2, toward + 0.5, away + 0.5
    middle = (up - down) / more
    half = z * sqrt(max(up + down - (up - down) ** 2 / more, 0.0)) / more
    shift = Interval((toward - away) / pairs, max(middle - half, -1.0), min(middle + half, 1.0), level)
    return Repeated(pairs, toward, away, shift)


def repeats_needed(
    toward: float, away: float, pairs: float, *, margin: float, level: float = 0.95, guess: float = 0.3
) -> int:
    """How many repeats, all in all, make the interval of the shift ±`margin`, at the rate of changes seen so far; `guess` is believed
    as much as ten repeats, so that the first few do not promise too much."""
    from scipy.special import ndtri

    _check(toward, away, pairs)
    if not 0 < margin < 1 or not 0 < guess <= 1:
        raise invalid("stats.bias.margin", f"The margin {margin} and the guess {guess} lie between 0 and 1.")
    z = float(ndtri(0.5 + check_level(level) / 2))
    changed = (toward + away + 10 * guess) / (pairs + 10)
    return ceil(changed * (z / margin) ** 2)


def _check(toward: float, away: float, pairs: float) -> None:
    if min(toward, away) < 0 or toward + away > pairs:
        raise invalid(
            "stats.bias.counts", f"Of {pairs} repeats {toward} and {away} moved; these cannot be more than all."
        )
