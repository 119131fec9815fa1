"""Compiled loops for rankings: the Davidson-Luce log likelihood and its slopes.

Ranking r holds positions start[r]:start[r + 1] of `item`, best first; `tied` says at the first position of each place how many share
it, and is 0 at the others and at items that were shown and not placed. Symmetric sums: e[m] of m-th roots of strengths (see
`plackett_luce`).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[Any]


@njit(cache=True, error_model="numpy")
def slopes(
    start: Array, item: Array, tied: Array, weight: Array, score: Array, log_delta: Array, to_score: Array, to_delta: Array,
) -> float:  # fmt: skip
    """The log likelihood; adds its slopes to to_score (items,) and to_delta (orders,). log_delta[m - 1] is that of ties of m."""
    orders, total = log_delta.size, 0.0
    for r in range(start.size - 1):
        p, end = start[r], start[r + 1]
        while p < end and tied[p] > 0:
            k = tied[p]
            total += weight[r] * log_delta[k - 1]
            to_delta[k - 1] += weight[r]
            for q in range(p, p + k):
                total += weight[r] * score[item[q]] / k
                to_score[item[q]] += weight[r] / k
            total -= weight[r] * _stage(
                item[p:end], min(orders, end - p), weight[r], score, log_delta, to_score, to_delta
            )
            p += k
    return total


@njit(cache=True, error_model="numpy")
def _stage(
    left: Array, most: int, weight: float, score: Array, log_delta: Array, to_score: Array, to_delta: Array
) -> float:
    """Log of the sum over every set of up to `most` of the items left; takes its slopes, times weight, off to_score, to_delta."""
    top = score[left[0]]
    for i in left:
        top = max(top, score[i])
    each = np.zeros((most + 1, most + 1))  # e[j] of the m-th roots
    for m in range(1, most + 1):
        each[m, 0] = 1.0
        for i in left:
            root = np.exp((score[i] - top) / m)
            for j in range(m, 0, -1):
                each[m, j] += root * each[m, j - 1]
    total = 0.0
    for m in range(1, most + 1):
        total += np.exp(log_delta[m - 1]) * each[m, m]
    for m in range(1, most + 1):
        share = weight * np.exp(log_delta[m - 1]) / total
        to_delta[m - 1] -= share * each[m, m]
        for i in left:
            root, without = np.exp((score[i] - top) / m), 1.0
            for j in range(1, m):  # the sums without this item, one order after the other
                without = each[m, j] - root * without
            to_score[i] -= share * root / m * without
    return top + np.log(total)
