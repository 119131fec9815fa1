"""Compiled loops of MACE: an annotator knows, or guesses in a way of their own.

Shapes: items, K classes; annotator and label (votes,) in item order; score / posterior flat (items * K); knows
(annotators,); guess (annotators, K).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[Any]


@njit(cache=True, fastmath=True)
def expect(
    start: Array, annotator: Array, label: Array, gain: Array, miss: Array, log_prior: Array, gold: Array,
    score: Array, first: int, last: int,
) -> float:  # fmt: skip
    """Log-joint of each class less its largest, for items [first, last); returns the sum of the largest.

    miss (annotators, K) is the log chance of a label by guessing, gain the log of how much likelier knowing makes it.
    """
    K = log_prior.size
    total = 0.0
    for i in range(first, last):
        p = i * K
        base = 0.0
        for k in range(K):
            score[p + k] = log_prior[k]
        for j in range(start[i], start[i + 1]):
            a, given = annotator[j], label[j]
            base += miss[a, given]
            score[p + given] += gain[a, given]
        top = score[p]
        for k in range(1, K):
            top = max(top, score[p + k])
        if gold[i] >= 0:
            top = score[p + gold[i]]
            for k in range(K):
                if k != gold[i]:
                    score[p + k] = top - 700.0
        total += base + top
        for k in range(K):
            score[p + k] = max(score[p + k] - top, -700.0)
    return total


@njit(cache=True)
def count(
    start: Array, annotator: Array, label: Array, posterior: Array, share: Array, knew: Array, guessed: Array,
    right: Array, first: int, last: int,
) -> None:  # fmt: skip
    """Adds the expected knowing votes to knew (annotators,), guessed labels to guessed (annotators, K), right votes to
    right (annotators,); share (annotators, K) is P(knew | the label is right)."""
    K = guessed.shape[1]
    for i in range(first, last):
        for j in range(start[i], start[i + 1]):
            a, given = annotator[j], label[j]
            hit = posterior[i * K + given]
            by_knowing = hit * share[a, given]
            knew[a] += by_knowing
            guessed[a, given] += 1.0 - by_knowing
            right[a] += hit


@njit(cache=True, error_model="numpy")
def chances(knows: Array, guess: Array, floor: float, gain: Array, miss: Array, share: Array) -> None:
    """From the parameters: the log tables that `expect` takes, and the share that `count` takes."""
    annotators, K = guess.shape
    for a in range(annotators):
        for k in range(K):
            by_guessing = max((1.0 - knows[a]) * guess[a, k], floor)
            miss[a, k] = np.log(by_guessing)
            gain[a, k] = np.log(knows[a] + by_guessing) - miss[a, k]
            share[a, k] = knows[a] / (knows[a] + by_guessing)
