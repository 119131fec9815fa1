"""Compiled loops of dynamic overlap: how sure an item is, and what more votes gain.

Shapes: items, annotators, K classes; annotator and label (votes,) in item order; posterior (items, K); counts
(annotators, K labels, K truths) are the expected votes under `posterior`; pooled (K labels, K truths) is the crowd's.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[Any]


@njit(cache=True, error_model="numpy")
def left_out(
    start: Array, annotator: Array, label: Array, posterior: Array, counts: Array, pooled: Array, strength: float,
    log_prior: Array, floor: float, temperature: float, out: Array,
) -> None:  # fmt: skip
    """out (items, K): the posterior of each item, with its own votes left out of what was learnt of its annotators.

    Logs are divided by temperature before they are scaled to sum to 1.
    """
    items, K = out.shape
    for i in range(items):
        for k in range(K):
            out[i, k] = log_prior[k]
        for j in range(start[i], start[i + 1]):
            a, given = annotator[j], label[j]
            for k in range(K):
                total = strength - posterior[i, k]
                for q in range(K):
                    total += counts[a, q, k]
                share = (counts[a, given, k] - posterior[i, k] + strength * pooled[given, k]) / total
                out[i, k] += np.log(max(share, floor))
        top = out[i, 0]
        for k in range(1, K):
            top = max(top, out[i, k])
        total = 0.0
        for k in range(K):
            out[i, k] = np.exp((out[i, k] - top) / temperature)
            total += out[i, k]
        for k in range(K):
            out[i, k] /= total


@njit(cache=True)
def _overturned(
    first: float, second: float, by_first: Array, by_second: Array, more: int, log_factorial: Array
) -> float:
    """Sum over the outcomes of `more` votes of what the second class is then likelier than the first."""
    gain = 0.0
    for x in range(more + 1):
        for y in range(more - x + 1):
            z = more - x - y
            ways = log_factorial[more] - log_factorial[x] - log_factorial[y] - log_factorial[z]
            for_first = first * np.exp(ways + x * by_first[0] + y * by_first[1] + z * by_first[2])
            for_second = second * np.exp(ways + x * by_second[0] + y * by_second[1] + z * by_second[2])
            gain += max(for_second - for_first, 0.0)
    return gain


@njit(cache=True)
def gains(sure: Array, more: Array, pooled: Array, floor: float, log_factorial: Array, out: Array) -> None:
    """out (items,): expected growth of the chance that the likeliest class is right, from `more` (items,) votes of
    middling annotators; the sum over the other classes, each against the likeliest alone, so rather too much."""
    items, K = sure.shape
    by_first, by_second = np.empty(3), np.empty(3)
    for i in range(items):
        out[i] = 0.0
        best = 0
        for k in range(1, K):
            if sure[i, k] > sure[i, best]:
                best = k
        for k in range(K):
            if k == best or sure[i, k] < 1e-7:
                continue
            for at, truth in ((by_first, best), (by_second, k)):
                own, other = pooled[best, truth], pooled[k, truth]
                at[0], at[1] = np.log(max(own, floor)), np.log(max(other, floor))
                at[2] = np.log(max(1.0 - own - other, floor))
            out[i] += _overturned(sure[i, best], sure[i, k], by_first, by_second, more[i], log_factorial)


@njit(cache=True)
def leads(start: Array, label: Array, classes: int, out: Array) -> None:
    """out (items,): votes for the most frequent label less votes for the next."""
    votes = np.zeros(classes, np.int64)
    for i in range(out.size):
        votes[:] = 0
        for j in range(start[i], start[i + 1]):
            votes[label[j]] += 1
        most, next_ = 0, 0
        for k in range(classes):
            if votes[k] > most:
                most, next_ = votes[k], most
            elif votes[k] > next_:
                next_ = votes[k]
        out[i] = most - next_


@njit(cache=True, error_model="numpy")
def without_own(
    start: Array, annotator: Array, label: Array, posterior: Array, counts: Array, pooled: Array, strength: float,
    log_prior: Array, floor: float, temperature: float, out: Array,
) -> None:  # fmt: skip
    """out (votes, K): the chance of each class by the item's other votes alone, its votes left out of what was learnt too.

    log_prior (items, K). Where nobody else voted it is the prior.
    """
    K = out.shape[1]
    said = np.empty(K)
    for i in range(start.size - 1):
        for k in range(K):
            said[k] = log_prior[i, k]
        for j in range(start[i], start[i + 1]):
            a, given = annotator[j], label[j]
            for k in range(K):
                total = strength - posterior[i, k]
                for q in range(K):
                    total += counts[a, q, k]
                share = (counts[a, given, k] - posterior[i, k] + strength * pooled[given, k]) / total
                out[j, k] = np.log(max(share, floor))
                said[k] += out[j, k]
        for j in range(start[i], start[i + 1]):
            top = said[0] - out[j, 0]
            for k in range(1, K):
                top = max(top, said[k] - out[j, k])
            total = 0.0
            for k in range(K):
                out[j, k] = np.exp((said[k] - out[j, k] - top) / temperature)
                total += out[j, k]
            for k in range(K):
                out[j, k] /= total
