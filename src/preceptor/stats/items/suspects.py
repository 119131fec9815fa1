"""Questions to look at: keys that may be wrong, questions that may have leaked.

Wrong keys: the score's correlation with the rest is tested against 0 from below (Student's t), the false-discovery rate held over all
items by Y. Benjamini and Y. Hochberg (1995).

Leaks: a question given away is answered rightly more often over time than ability explains, and faster. The first is a test of the
score of an interaction of the item with time in the 2PL, as C. A. W. Glas (Statistica Sinica 8 (1998) 647) proposes for marginal maximum likelihood: ability
itself may grow over time, and what the item's own slope and intercept explain is projected out. The second holds the logarithm of the seconds of
right answers against the person's and the item's usual ones (W. J. van der Linden, J. Educ. Behav. Stat. 31 (2006) 181) and asks whether they
fall over time. Given ability and speed both are independent, so R. A. Fisher's sum of logarithms joins them; Benjamini and Hochberg over items.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.base.problems import invalid
from preceptor.stats.careless import discoveries
from preceptor.stats.items.classical import item_rest
from preceptor.stats.items.responses import Floats, Responses
from preceptor.stats.items.two_parameter import TwoParameter, expected, standardised, two_parameter

Flags = NDArray[np.bool_]
FEWEST = 30
"""Answers below which an item is not tested: the tests hold for many."""


@dataclass(frozen=True, eq=False)
class WrongKeys:
    """Of each item (items,): the item-rest correlation, the chance p of one as low were there none, and whether it stands out."""

    discrimination: Floats
    p: Floats
    flagged: Flags


@dataclass(frozen=True, eq=False)
class Leaks:
    """Of each item (items,): p that it grew easier, p that right answers grew faster (NaN without seconds), both joined, and whether it stands out."""

    easier: Floats
    faster: Floats
    p: Floats
    flagged: Flags


def wrong_keys(responses: Responses, *, false_share: float = 0.05) -> WrongKeys:
    """Which items those who know less answer rightly more often. false_share: of those flagged that may be false alarms."""
    from scipy.special import stdtr

    correlation, used = item_rest(responses)
    free = np.maximum(used - 2, 1)
    held = np.clip(correlation, -0.999999, 0.999999)
    p = np.where(used >= FEWEST, stdtr(free, held * np.sqrt(free / (1 - held**2))), np.nan)
    return WrongKeys(correlation, p, discoveries(p, false_share=false_share))


def leaked(
    responses: Responses,
    time: ArrayLike,
    *,
    seconds: ArrayLike | None = None,
    fit: TwoParameter | None = None,
    false_share: float = 0.05,
) -> Leaks:
    """Which items grew easier, or faster to get right, than people grew able. time (persons,): when each began, in any unit.

    seconds (n,): what each answer took, NaN where unknown. fit: of `two_parameter` with the same times, made here if not given.
    """
    from scipy.special import chdtrc

    when = np.asarray(time, dtype=np.float64)
    if when.shape != (responses.persons,) or not np.isfinite(when).all():
        raise invalid(
            "stats.items.time", f"A time of each of {responses.persons} persons was expected, not {when.shape}."
        )
    at = standardised(when, responses.persons)
    easier = _easier(responses, at, fit or two_parameter(responses, time=when))
    taken = np.full(len(responses), np.nan) if seconds is None else np.asarray(seconds, dtype=np.float64)
    if taken.shape != (len(responses),):
        raise invalid("stats.items.seconds", f"{taken.shape} seconds do not match {len(responses)} answers.")
    faster = _faster(responses, at, taken)
    with np.errstate(divide="ignore"):
        joined = chdtrc(4, -2 * (np.log(easier) + np.log(faster)))
    p = np.where(np.isnan(faster), easier, joined)
    return Leaks(easier, faster, p, discoveries(p, false_share=false_share))


def _easier(responses: Responses, at: Floats, fit: TwoParameter) -> Floats:
    """One-sided p (items,): what is left of the scores, times time, less what slope, intercept and the growth of ability explain."""
    from scipy.special import ndtr

    left, slope = expected(responses, fit)
    when = at[responses.person]
    growth = at * (fit.ability - fit.growth * at)  # (persons,)
    found = np.full(responses.items, np.nan)
    for item, rows in enumerate(_rows(responses)):
        if rows.size < FEWEST or np.ptp(when[rows]) == 0:
            continue
        known = np.column_stack([left[rows], slope[rows], growth[responses.person[rows]]])
        score = left[rows] * when[rows]
        explained = known @ np.linalg.lstsq(known, score, rcond=None)[0]
        spread = float(np.sqrt(((score - explained) ** 2).sum()))
        if spread > 0:
            found[item] = float(ndtr(-score.sum() / spread))
    return found


def _faster(responses: Responses, at: Floats, seconds: Floats) -> Floats:
    """One-sided p (items,) that the seconds of right answers fall over time, beyond the person's and the item's usual ones."""
    from scipy.special import stdtr

    rows = np.flatnonzero((responses.score >= 0.5) & np.isfinite(seconds) & (seconds > 0))
    who, which = responses.person[rows], responses.item[rows]
    left = _two_way(np.log(seconds[rows]), who, which, responses.persons, responses.items)
    found = np.full(responses.items, np.nan)
    for item in range(responses.items):
        mine = which == item
        x, y = at[who[mine]], left[mine]
        if x.size < FEWEST or x.std() == 0 or y.std() == 0:
            continue
        r = float(np.clip(np.corrcoef(x, y)[0, 1], -0.999999, 0.999999))
        free = x.size - 2
        found[item] = float(stdtr(free, r * (free / (1 - r**2)) ** 0.5))
    return found


def _two_way(values: Floats, who: NDArray[np.int64], which: NDArray[np.int64], persons: int, items: int) -> Floats:
    """What is left (n,) beyond an effect of each person and each item, by alternating means."""
    left = values.copy()
    for _ in range(20):
        for code, many in ((which, items), (who, persons)):
            count = np.maximum(np.bincount(code, minlength=many), 1)
            left -= (np.bincount(code, weights=left, minlength=many) / count)[code]
    return left


def _rows(responses: Responses) -> list[NDArray[np.int64]]:
    """Positions of each item's answers."""
    order = np.argsort(responses.item, kind="stable")
    return np.split(order, np.cumsum(responses.per_item)[:-1])
