"""Compiled loops of MACE: an annotator knows, or guesses in a way of their own.

Shapes: items, K classes; `cell` (votes,) is annotator * K + label, in item order; posterior flat (items * K); knows (annotators,); guess
(annotators, K).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[Any]


@njit(cache=True)
def count(
    start: Array, cell: Array, label: Array, posterior: Array, classes: int, right: Array, first: int, last: int
) -> None:
    """Adds the right votes on items [first, last) to right (annotators * K,)."""
    for i in range(first, last):
        for j in range(start[i], start[i + 1]):
            right[cell[j]] += posterior[i * classes + label[j]]


@njit(cache=True, error_model="numpy")
def chances(knows: Array, guess: Array, floor: float, gain: Array, miss: Array, share: Array) -> None:
    """From the parameters, all (annotators, K): miss, the log chance of a label by guessing; gain, the log of how much likelier knowing
    makes it; share, P(knew | the label is right)."""
    annotators, K = guess.shape
    for a in range(annotators):
        for k in range(K):
            by_guessing = max((1.0 - knows[a]) * guess[a, k], floor)
            miss[a, k] = np.log(by_guessing)
            gain[a, k] = np.log(knows[a] + by_guessing) - miss[a, k]
            share[a, k] = knows[a] / (knows[a] + by_guessing)
