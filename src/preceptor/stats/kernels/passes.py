"""Compiled loops of a whole pass: items become posteriors, then all are counted.

Shapes: K classes; `cell` (votes and `ahead.VOTES` more,) is annotator * K + label, in item order; `posterior` is flat (items * K); `mass`
(K,) takes the sum of the posteriors. A vote's row of `ratio` and of `counted` is K - 1 numbers: how much likelier its label is given truths
1 to K - 1 than given truth 0, and expected votes by truths 1 to K - 1; that of truth 0 is what is left. For five classes a row is half a
line of the cache and never lies across two. Positions are unsigned, since a signed one is asked with each vote whether it counts from the end.

Chances are multiplied, not their logs added: no exponential is needed, and a vote is one product of a vector. So few votes at a time that
nothing runs out of range; an item with more, or with a known label, goes by logs. A pass of a million votes of five classes took 7.3 ms
by logs, and 4.1 so.

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
from preceptor.stats.kernels.confusions import LARGEST_UNROLLED
from preceptor.stats.kernels.exponentials import log

Array = NDArray[Any]

BLOCK = 1_600
"""Items a block, so that the next loop over a block finds it near."""

TOGETHER = 14
"""Votes whose chances are multiplied: a chance is at least FLOOR over an annotator's votes, so 1e-19, and 14 of them 1e-266."""

_U = np.uint64
_LINE = 8
"""Numbers of eight bytes in a line of the cache."""
LOOSE: dict[str, Any] = {"cache": True, "fastmath": True, "error_model": "numpy", "nogil": True}


@functools.cache
def confused(classes: int) -> Any:
    """The pass over confusion matrices for this many classes; compiled at first call, cached on disk."""
    return _confused(classes if classes <= LARGEST_UNROLLED else 0)


@functools.cache
def counter(classes: int) -> Any:
    """The loop that counts by given posteriors, likewise."""
    return _counter(classes if classes <= LARGEST_UNROLLED else 0)


def aligned(size: int) -> Array:
    """Zeros (size,) that begin where a line of the cache does."""
    room = np.zeros(size + _LINE)
    first = -room.ctypes.data // 8 % _LINE
    return np.asarray(room[first : first + size])


def cells(annotator: Array, label: Array, classes: int) -> Array:
    """annotator (votes,) * classes + label (votes,), and `ahead.VOTES` zeros, which loops look at before they come to an end."""
    most = int(annotator.max(initial=0) + 1) * classes
    found = np.zeros(annotator.size + ahead.VOTES, np.int64 if most >= 2**31 else np.int32)
    given = found[: annotator.size]
    np.multiply(annotator, classes, out=given, dtype=found.dtype)
    np.add(given, label, out=given)
    return found


@njit(cache=True, nogil=True, error_model="numpy")
def ratios(chance: Array, ratio: Array) -> None:
    """From chance (cells, K truths), above 0: ratio (cells * (K - 1),)."""
    cells, K = chance.shape
    for c in range(cells):
        scale = 1.0 / chance[c, 0]
        for k in range(1, K):
            ratio[c * (K - 1) + k - 1] = chance[c, k] * scale


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
    weigh, by_logs, count = (_weigh_row(fixed - 1) if fixed > 0 else _weigh_any), _by_logs(fixed), _counter(fixed)

    @njit(**LOOSE)
    def confused(
        start: Array, cell: Array, ratio: Array, counted: Array, prior: Array, gold: Array, posterior: Array, mass: Array,
        first: int, last: int,
    ) -> float:  # fmt: skip
        """Items [first, last): posteriors, counts, mass; returns the log likelihood less that given truth 0 everywhere."""
        K = fixed if fixed > 0 else prior.size
        total = 0.0
        divisor = np.empty(BLOCK)
        for begin in range(first, last, BLOCK):
            end = min(begin + BLOCK, last)
            for i in range(_U(begin), _U(end)):
                here, there = _U(start[i]), _U(start[i + _U(1)])
                if gold[i] < 0 and there - here <= _U(TOGETHER):
                    divisor[i - _U(begin)] = weigh(cell, here, there, ratio, prior, posterior, i * _U(K), mass)
                else:
                    divisor[i - _U(begin)] = 1.0
                    total += by_logs(cell, here, there, ratio, prior, gold[i], posterior, i * _U(K), mass)
            log(divisor[: end - begin])
            for i in range(end - begin):
                total += divisor[i]
        count(start, cell, counted, posterior, K, first, last)
        return total

    return confused


@functools.cache
def _weigh_row(width: int) -> Any:
    ones = (1.0,) * width

    @njit(forceinline=True, **LOOSE)
    def weigh(
        cell: Array, begin: int, end: int, ratio: Array, prior: Array, posterior: Array, p: int, mass: Array
    ) -> float:
        """The posterior of an item with no more than TOGETHER votes; returns what its weights were divided by."""
        weights = rows.times(rows.product(ratio, cell, begin, end, ones), rows.take(prior, _U(1), ones))
        whole = prior[0] + rows.total(weights)
        scale = 1.0 / whole
        shares, share = rows.scaled(weights, scale), prior[0] * scale
        posterior[p] = share
        rows.put(posterior, p + _U(1), shares)
        mass[0] += share
        rows.add(mass, _U(1), shares)
        return float(whole)

    return weigh


@njit(forceinline=True, **LOOSE)
def _weigh_any(
    cell: Array, begin: int, end: int, ratio: Array, prior: Array, posterior: Array, p: int, mass: Array
) -> float:
    K = _U(prior.size)
    for k in range(K):
        posterior[p + k] = prior[k]
    for j in range(begin, end):
        r = _U(cell[j]) * (K - _U(1))
        for k in range(K - _U(1)):
            posterior[p + k + _U(1)] *= ratio[r + k]
    whole = 0.0
    for k in range(K):
        whole += posterior[p + k]
    scale = 1.0 / whole
    for k in range(K):
        posterior[p + k] *= scale
        mass[k] += posterior[p + k]
    return float(whole)


@functools.cache
def _by_logs(fixed: int) -> Any:
    multiply = _multiply_row(fixed - 1) if fixed > 0 else _multiply_any

    @njit(**LOOSE)
    def by_logs(
        cell: Array, begin: int, end: int, ratio: Array, prior: Array, known: int, posterior: Array, p: int, mass: Array
    ) -> float:
        """The posterior of any item; returns the log of its chance less that given truth 0, and of the known label where there is one."""
        K = _U(fixed if fixed > 0 else prior.size)
        products = np.empty(prior.size)
        for k in range(K):
            posterior[p + k] = np.log(prior[k])
        for here in range(begin, end, _U(TOGETHER)):
            multiply(cell, here, min(here + _U(TOGETHER), end), ratio, products)
            for k in range(_U(1), K):
                posterior[p + k] += np.log(products[k])
        top, whole = settle(posterior, p, K, known), 0.0
        for k in range(K):
            posterior[p + k] = np.exp(posterior[p + k])
            whole += posterior[p + k]
        for k in range(K):
            posterior[p + k] /= whole
            mass[k] += posterior[p + k]
        return float(top + np.log(whole))

    return by_logs


@functools.cache
def _multiply_row(width: int) -> Any:
    ones = (1.0,) * width

    @njit(forceinline=True, **LOOSE)
    def multiply(cell: Array, begin: int, end: int, ratio: Array, products: Array) -> None:
        rows.put(products, _U(1), rows.product(ratio, cell, begin, end, ones))

    return multiply


@njit(forceinline=True, **LOOSE)
def _multiply_any(cell: Array, begin: int, end: int, ratio: Array, products: Array) -> None:
    products[:] = 1.0
    for j in range(begin, end):
        r = _U(cell[j]) * _U(products.size - 1)
        for k in range(_U(products.size - 1)):
            products[k + _U(1)] *= ratio[r + k]


@functools.cache
def _counter(fixed: int) -> Any:
    count = _count_row(fixed - 1) if fixed > 0 else _count_any

    @njit(**LOOSE)
    def counter(start: Array, cell: Array, counted: Array, posterior: Array, K: int, first: int, last: int) -> None:
        """Adds the posteriors of items [first, last) to counted, for each of their votes."""
        for i in range(_U(first), _U(last)):
            count(cell, _U(start[i]), _U(start[i + _U(1)]), counted, posterior, i * _U(K), _U(K))

    return counter


@functools.cache
def _count_row(width: int) -> Any:
    shape = (0.0,) * width

    @njit(forceinline=True, **LOOSE)
    def count(cell: Array, begin: int, end: int, counted: Array, posterior: Array, p: int, _K: int) -> None:
        rows.spread(counted, cell, begin, end, rows.take(posterior, p + _U(1), shape))

    return count


@njit(forceinline=True, **LOOSE)
def _count_any(cell: Array, begin: int, end: int, counted: Array, posterior: Array, p: int, K: int) -> None:
    width = K - _U(1)
    for j in range(begin, end):
        r = _U(cell[j]) * width
        for k in range(width):
            counted[r + k] += posterior[p + k + _U(1)]


@njit(forceinline=True, **LOOSE)
def settle(posterior: Array, p: int, K: int, known: int) -> float:
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
