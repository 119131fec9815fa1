"""How often each annotator says what most of the others say."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from preceptor.stats import kernels
from preceptor.stats.intervals import Intervals, wilson_each
from preceptor.stats.votes import Votes

Floats = NDArray[np.float64]


def agreement_with_others(votes: Votes, *, confidence: float = 0.95) -> Intervals:
    """Share (annotators,) of each one's votes that match the others' most frequent label, with Wilson intervals.

    The own vote is left out of the others'; where n labels tie, matching one counts 1 / n; items nobody
    else judged do not count. NaN, from 0 to 1, for an annotator with no item in common with others.
    """
    agreed, compared = compared_with_others(votes)
    return wilson_each(agreed, compared, level=confidence)


def compared_with_others(votes: Votes) -> tuple[Floats, Floats]:
    """How many of each one's votes match the others' most frequent label, and how many there are to compare; (annotators,) both."""
    agreed, compared = np.zeros(votes.annotators), np.zeros(votes.annotators)
    order = votes.by_item
    kernels.coincidence.with_others(order.start, order.annotator, order.label, votes.classes, agreed, compared)
    return np.minimum(agreed, compared), compared
