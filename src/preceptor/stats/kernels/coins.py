"""Compiled loops of the one-coin model: one accuracy an annotator, errors spread evenly.

Shapes: items, K classes; annotator and label (votes,) in item order; score / posterior flat (items * K).
"""

from __future__ import annotations

from typing import Any

from numba import njit
from numpy.typing import NDArray

Array = NDArray[Any]


@njit(cache=True, fastmath=True)
def expect(
    start: Array,
    annotator: Array,
    label: Array,
    gain: Array,
    wrong: Array,
    log_prior: Array,
    gold: Array,
    score: Array,
    first: int,
    last: int,
) -> float:
    """Log-joint of each class less its largest; gain = log(right / wrong), wrong = log chance of one given
    error.
    """
    K = log_prior.size
    total = 0.0
    for i in range(first, last):
        p = i * K
        base = 0.0
        for k in range(K):
            score[p + k] = log_prior[k]
        for j in range(start[i], start[i + 1]):
            base += wrong[annotator[j]]
            score[p + label[j]] += gain[annotator[j]]
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
def count_right(
    start: Array,
    annotator: Array,
    label: Array,
    posterior: Array,
    right: Array,
    classes: int,
    first: int,
    last: int,
) -> None:
    """Adds to right (annotators,) the posterior probability that each of their votes was right."""
    for i in range(first, last):
        for j in range(start[i], start[i + 1]):
            right[annotator[j]] += posterior[i * classes + label[j]]


@njit(cache=True)
def weighted_shares(start: Array, annotator: Array, label: Array, weight: Array, shares: Array) -> None:
    """Adds each vote's annotator weight to shares (items, K)."""
    for i in range(shares.shape[0]):
        for j in range(start[i], start[i + 1]):
            shares[i, label[j]] += weight[annotator[j]]
