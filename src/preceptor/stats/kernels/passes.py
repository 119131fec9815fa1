"""Compiled loops of a whole pass: items become posteriors by blocks, then all are counted.

Shapes: K classes; `cell` (votes,) is annotator * K + label, in item order; `posterior` is flat (items * K); `mass` (K,) takes the sum of
the posteriors. A vote's row of `ratio` and of `counted` is K - 1 numbers: log chances of the label given truths 1 to K - 1 less that given
truth 0, and expected votes by truths 1 to K - 1; that of truth 0 is what is left. For five classes a row is half a line of the cache and
never lies across two. Positions are unsigned, since a signed one is asked with each vote whether it counts from the end. With this a
pass over confusions took 8 ns a vote where it had taken 12 (a million votes of five classes, on a busy machine).

Counting waits until all are scored, so that only one table of the two is in use at a time: beyond a few million votes they drive each
other from the cache, and ten million votes of 50,000 people take a fifth less. Up to a million it makes no difference.
"""

from __future__ import annotations

import functools
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from preceptor.stats.kernels import ahead, rows
from preceptor.stats.kernels.confusions import LARGE, LARGEST_UNROLLED
from preceptor.stats.kernels.exponentials import exp

Array = NDArray[Any]

BLOCK = 8_000
"""Scores a block: 64 kB, so that the next loop over a block finds it near."""

_U = np.uint64
_LINE = 8
"""Numbers of eight bytes in a line of the cache."""
_LOOSE: dict[str, Any] = {"cache": True, "fastmath": True, "error_model": "numpy", "nogil": True}


@functools.cache
def confused(classes: int) -> Any:
    """The pass over confusion matrices for this many classes; compiled at first call, cached on disk."""
    return _confused(classes if classes <= LARGEST_UNROLLED else 0)


@functools.cache
def guessed(classes: int) -> Any:
    """The pass over people who know or guess, likewise."""
    return _guessed(classes if classes <= LARGEST_UNROLLED else 0)


def aligned(size: int) -> Array:
    """Zeros (size,) that begin where a line of the cache does."""
    room = np.zeros(size + _LINE)
    first = -room.ctypes.data // 8 % _LINE
    return np.asarray(room[first : first + size])


@njit(cache=True, nogil=True)
def ratios(log_chance: Array, ratio: Array) -> None:
    """From log_chance (cells, K truths): ratio (cells * (K - 1),)."""
    cells, K = log_chance.shape
    for c in range(cells):
        for k in range(1, K):
            ratio[c * (K - 1) + k - 1] = log_chance[c, k] - log_chance[c, 0]


@njit(cache=True, nogil=True)
def add_counts(counted: Array, votes: Array, counts: Array) -> None:
    """Adds counted (cells * (K - 1),) of votes (cells,) to counts (cells, K truths)."""
    cells, K = counts.shape
    for c in range(cells):
        rest = votes[c]
        for k in range(1, K):
            more = counted[c * (K - 1) + k - 1]
            counts[c, k] += more
            rest -= more
        counts[c, 0] += max(rest, 0.0)  # rounding may leave less than nothing


@njit(cache=True, nogil=True)
def votes_by_cell(start: Array, cell: Array, first: int, last: int, votes: Array) -> None:
    """votes (cells,): how many of the votes on items [first, last) each cell has."""
    for j in range(start[first], start[last]):
        votes[cell[j]] += 1.0


def _confused(fixed: int) -> Any:
    posteriors = _posteriors(fixed)
    score, count = (_score_row(fixed - 1), _count_row(fixed - 1)) if fixed > 0 else (_score_any, _count_any)

    @njit(**_LOOSE)
    def confused(
        start: Array, cell: Array, ratio: Array, counted: Array, log_prior: Array, gold: Array, posterior: Array, mass: Array,
        first: int, last: int,
    ) -> float:  # fmt: skip
        """Items [first, last): posteriors, counts, mass; returns the log likelihood less that given truth 0 everywhere."""
        K = fixed if fixed > 0 else log_prior.size
        total = 0.0
        together = max(16, BLOCK // K)
        for begin in range(first, last, together):
            end = min(begin + together, last)
            for i in range(_U(begin), _U(end)):
                p = i * _U(K)
                for k in range(_U(K)):
                    posterior[p + k] = log_prior[k]
                score(cell, _U(start[i]), _U(start[i + _U(1)]), ratio, posterior, p, _U(K))
                total += _settle(posterior, p, K, gold[i])
            total += posteriors(posterior, mass, begin, end)
        for i in range(_U(first), _U(last)):
            count(cell, _U(start[i]), _U(start[i + _U(1)]), counted, posterior, i * _U(K), _U(K))
        return total

    return confused


@functools.cache
def _score_row(width: int) -> Any:
    nothing, across = (0.0,) * width, width & (width - 1) > 0

    @njit(forceinline=True, **_LOOSE)
    def score(cell: Array, begin: int, end: int, ratio: Array, posterior: Array, p: int, _K: int) -> None:
        final, sums = _U(cell.size - 1), nothing
        for j in range(begin, end):
            later = _U(cell[min(j + _U(ahead.VOTES), final)]) * _U(width)
            ahead.fetch(ratio, later)
            if across:
                ahead.fetch(ratio, later + _U(width - 1))
            sums = rows.plus(sums, ratio, _U(cell[j]) * _U(width))
        rows.add(posterior, p + _U(1), sums)

    return score


@functools.cache
def _count_row(width: int) -> Any:
    nothing, across = (0.0,) * width, width & (width - 1) > 0

    @njit(forceinline=True, **_LOOSE)
    def count(cell: Array, begin: int, end: int, counted: Array, posterior: Array, p: int, _K: int) -> None:
        final, sums = _U(cell.size - 1), rows.plus(nothing, posterior, p + _U(1))
        for j in range(begin, end):
            later = _U(cell[min(j + _U(ahead.VOTES), final)]) * _U(width)
            ahead.fetch(counted, later)
            if across:
                ahead.fetch(counted, later + _U(width - 1))
            rows.add(counted, _U(cell[j]) * _U(width), sums)

    return count


@njit(forceinline=True, **_LOOSE)
def _score_any(cell: Array, begin: int, end: int, ratio: Array, posterior: Array, p: int, K: int) -> None:
    width = K - _U(1)
    for j in range(begin, end):
        r = _U(cell[j]) * width
        for k in range(width):
            posterior[p + k + _U(1)] += ratio[r + k]


@njit(forceinline=True, **_LOOSE)
def _count_any(cell: Array, begin: int, end: int, counted: Array, posterior: Array, p: int, K: int) -> None:
    width = K - _U(1)
    for j in range(begin, end):
        r = _U(cell[j]) * width
        for k in range(width):
            counted[r + k] += posterior[p + k + _U(1)]


def _guessed(fixed: int) -> Any:
    posteriors = _posteriors(fixed)

    @njit(**_LOOSE)
    def guessed(
        start: Array, cell: Array, label: Array, gain: Array, right: Array, log_prior: Array, gold: Array, posterior: Array,
        mass: Array, first: int, last: int,
    ) -> float:  # fmt: skip
        """As `confused`, where knowing makes a vote's label likelier by gain (cells,), a log; adds the right votes to right (cells,).
        Returns the log likelihood less that of everybody's guessing."""
        K = fixed if fixed > 0 else log_prior.size
        final, total = _U(cell.size - 1), 0.0
        together = max(16, BLOCK // K)
        for begin in range(first, last, together):
            end = min(begin + together, last)
            for i in range(_U(begin), _U(end)):
                p = i * _U(K)
                for k in range(_U(K)):
                    posterior[p + k] = log_prior[k]
                for j in range(_U(start[i]), _U(start[i + _U(1)])):
                    ahead.fetch(gain, _U(cell[min(j + _U(ahead.VOTES), final)]))
                    posterior[p + _U(label[j])] += gain[_U(cell[j])]
                total += _settle(posterior, p, K, gold[i])
            total += posteriors(posterior, mass, begin, end)
        for i in range(_U(first), _U(last)):
            for j in range(_U(start[i]), _U(start[i + _U(1)])):
                ahead.fetch(right, _U(cell[min(j + _U(ahead.VOTES), final)]))
                right[_U(cell[j])] += posterior[i * _U(K) + _U(label[j])]
        return total

    return guessed


@njit(forceinline=True, **_LOOSE)
def _settle(posterior: Array, p: int, K: int, known: int) -> float:
    """The scores posterior[p:p + K] less their largest, which it returns; all but the right one out of reach where that is known."""
    top = posterior[p]
    for k in range(_U(1), _U(K)):
        there = posterior[p + k]
        top = there if there > top else top
    if known >= 0:
        top = posterior[p + _U(known)]
        for k in range(_U(K)):
            posterior[p + k] = top if k == _U(known) else top - 700.0
    for k in range(_U(K)):
        less = posterior[p + k] - top
        posterior[p + k] = less if less > -700.0 else -700.0
    return float(top)


@functools.cache
def _posteriors(fixed: int) -> Any:
    @njit(**_LOOSE)
    def posteriors(posterior: Array, mass: Array, first: int, last: int) -> float:
        """Scores, the largest 0, → posteriors in place; adds to mass (K,); returns the sum of the logs of what they were divided by."""
        K = fixed if fixed > 0 else mass.size
        exp(posterior[first * K : last * K])
        total, product = 0.0, 1.0
        for i in range(first, last):
            z = 0.0
            for k in range(K):
                z += posterior[i * K + k]
            product *= z
            if product > LARGE:  # one logarithm for many items
                total += np.log(product)
                product = 1.0
            scale = 1.0 / z
            for k in range(K):
                q = posterior[i * K + k] * scale
                posterior[i * K + k] = q
                mass[k] += q
        return total + np.log(product)

    return posteriors
