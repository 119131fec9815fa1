"""Compiled loops of Dawid-Skene: the first guess, counting, chances; `passes` has the rest.

Shapes: items, annotators, K classes. `cell` (votes,) is annotator * K + label, in item order; `counts` is flat
(annotators * K labels * K truths); `posterior` is flat (items * K).
Small K is a compile-time constant.
"""

from __future__ import annotations

import functools
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from preceptor.stats.kernels import ahead

Array = NDArray[Any]

FLOOR = 1e-10
"""No chance is taken to be smaller than this, so that one vote never rules a class out for ever."""

LARGE = 1e200
"""A product of normalisers (each from 1 to K) is logged when it passes this."""

LARGEST_UNROLLED = 8
"""Beyond this many classes unrolling gains nothing, and one compiled version serves all."""


@functools.cache
def counter(classes: int) -> Any:
    """The loop that counts for this many classes; compiled at first call, cached on disk."""
    return _count(classes if classes <= LARGEST_UNROLLED else 0)


@njit(cache=True, fastmath=True, error_model="numpy", nogil=True)
def known(s: Array, right: int) -> float:
    """Puts every other label out of reach of the right one; returns the right one's score."""
    for k in range(s.size):
        if k != right:
            s[k] = s[right] - 700.0
    return float(s[right])


@functools.cache
def normaliser(fixed: int) -> Any:
    """The loop that turns weights into posteriors; shared with the one-coin model."""

    @njit(cache=True, fastmath=True, error_model="numpy", nogil=True)
    def normalise(weight: Array, prior: Array, first: int, last: int) -> float:
        """Weights, at least one of them 1, → posteriors in place; adds to prior (K,); returns the sum of
        the logs.
        """
        K = fixed if fixed > 0 else prior.size
        mass = np.zeros(K)
        total = 0.0
        product = 1.0
        for i in range(first, last):
            z = 0.0
            for k in range(K):
                z += weight[i * K + k]
            product *= z
            if product > LARGE:  # one logarithm for many items: they were a tenth of the time
                total += np.log(product)
                product = 1.0
            scale = 1.0 / z
            for k in range(K):
                q = weight[i * K + k] * scale
                weight[i * K + k] = q
                mass[k] += q
        for k in range(K):
            prior[k] += mass[k]
        return total + np.log(product)

    return normalise


def _count(fixed: int) -> Any:
    @njit(cache=True, fastmath=True, nogil=True)
    def count(start: Array, cell: Array, posterior: Array, counts: Array, classes: int, first: int, last: int) -> None:
        """Adds each vote's item posterior to its annotator's row for the label given."""
        K = fixed if fixed > 0 else classes
        final = cell.size - 1
        for i in range(first, last):
            p = i * K
            for j in range(start[i], start[i + 1]):
                later = cell[min(j + ahead.VOTES, final)] * K
                ahead.fetch(counts, later)
                ahead.fetch(counts, later + K - 1)
                r = cell[j] * K
                for k in range(K):
                    counts[r + k] += posterior[p + k]

    return count


@njit(cache=True)
def vote_shares(start: Array, label: Array, gold: Array, shares: Array, prior: Array) -> None:
    """First guess: shares (items, K) of the votes, gold where known, uniform without votes; adds up prior
    (K,).
    """
    items, K = shares.shape
    for i in range(items):
        first, last = start[i], start[i + 1]
        if gold[i] >= 0:
            shares[i, gold[i]] = 1.0
        elif first == last:
            for k in range(K):
                shares[i, k] = 1.0 / K
        else:
            share = 1.0 / (last - first)
            for j in range(first, last):
                shares[i, label[j]] += share
        for k in range(K):
            prior[k] += shares[i, k]


@njit(cache=True, error_model="numpy")
def shrunk_chances(counts: Array, pooled: Array, strength: float, chance: Array) -> None:
    """P(label | truth) per annotator, each row shrunk to pooled (K labels, K truths) by `strength` votes."""
    annotators, K, _ = counts.shape
    total = np.empty(K)
    for a in range(annotators):
        total[:] = strength
        for label in range(K):
            for k in range(K):
                total[k] += counts[a, label, k]
        for k in range(K):
            total[k] = 1.0 / total[k]
        for label in range(K):
            for k in range(K):
                share = (counts[a, label, k] + strength * pooled[label, k]) * total[k]
                chance[a, label, k] = max(share, FLOOR)


@njit(cache=True, error_model="numpy")
def plain_chances(counts: Array, chance: Array) -> None:
    """P(label | truth) per annotator by maximum likelihood, over the labels each has given: a vote's posterior sums to one."""
    annotators, K, _ = counts.shape
    total, used = np.empty(K), np.empty(K)
    for a in range(annotators):
        total[:] = 0.0
        for label in range(K):
            used[label] = counts[a, label].sum()
            if used[label] > 0:
                for k in range(K):
                    total[k] += max(counts[a, label, k], FLOOR)
        for k in range(K):
            total[k] = 1.0 / total[k]
        for label in range(K):
            for k in range(K):
                chance[a, label, k] = max(counts[a, label, k], FLOOR) * total[k] if used[label] > 0 else FLOOR
