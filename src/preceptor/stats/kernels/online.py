"""The compiled loop of incremental Dawid-Skene: a vote at a time.

`said` (votes, 4) holds each vote's item, annotator, label, and the vote before it among those on the same item for which `recent` has no room
(-1 none); newest[item] is an item's last of these. `recent` (items, SLOTS + 1) holds the cells (annotator * labels + label) of an item's first
votes, and last how many it has in all. `known` (annotators, labels, 2, truths) holds log chances and counts side by side, `log_total`
(annotators, truths), `posterior` (items, K); `crowd` (labels, truths) and `weight` (K,) are the sums of counts and posteriors over all. A vote
waits for memory, not for arithmetic: what is read together lies together, and is asked for some votes ahead.
"""

from __future__ import annotations

import functools
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from preceptor.stats.kernels import ahead
from preceptor.stats.kernels.confusions import LARGEST_UNROLLED

Array = NDArray[Any]

ITEM, PERSON, LABEL, BEFORE = range(4)
LOG, COUNT = range(2)
SLOTS = 7
"""With the number of votes an item's row is 32 bytes: it never lies across two lines of a cache."""
ITEM_EVERY, PERSON_EVERY, PRIOR_EVERY = 2, 4, 8
"""Votes between two items, and two annotators, that are looked at in turn; and between two looks at how common labels are."""
FAR, NEAR = 24, 8
"""Votes ahead at which an item's row is asked for; and, once that is here, the tables of those who voted on it."""

_U = np.uint64


@functools.cache
def adder(classes: int) -> Any:
    """The loop for this many classes; compiled at first call, cached on disk."""
    return _adder(classes if classes <= LARGEST_UNROLLED else 0)


def _adder(fixed: int) -> Any:
    @njit(cache=True, error_model="numpy")
    def add(
        first: int, last: int, items: int, people: int, said: Array, recent: Array, newest: Array, posterior: Array,
        known: Array, log_total: Array, crowd: Array, weight: Array, strength: float, gold: Array,
    ) -> None:  # fmt: skip
        """Takes in votes [first, last). Each pays for its own item and annotator, some for another of each in turn: what was learnt
        since reaches the items that get no more votes."""
        K = _U(fixed) if fixed > 0 else _U(weight.size)
        log_prior, new = np.empty(K), np.empty(K)
        cells = known.reshape(-1, 2, weight.size)
        for v in range(_U(first), _U(last)):
            _fetch(v, _U(last), _U(items), said, recent, posterior, known, K)
            i, a, label = _U(said[v, ITEM]), _U(said[v, PERSON]), _U(said[v, LABEL])
            _keep(v, i, a * K + label, said, recent, newest)
            if v == first or v % _U(PRIOR_EVERY) == 0:
                total = weight.sum() + weight.size
                for k in range(K):
                    log_prior[k] = np.log((weight[k] + 1.0) / total)
            _expect(i, True, said, recent, newest, posterior, cells, crowd, weight, log_prior, gold, new, K)
            _hear(a, label, known, log_total, crowd, strength, K)
            other = v // _U(ITEM_EVERY) % _U(items)
            if v % _U(ITEM_EVERY) == 0 and recent[other, SLOTS] > 0:
                _expect(other, False, said, recent, newest, posterior, cells, crowd, weight, log_prior, gold, new, K)
            if v % _U(PERSON_EVERY) == 0:
                _learn(v // _U(PERSON_EVERY) % _U(people), known, log_total, crowd, strength, K)

    return add


@njit(cache=True, forceinline=True)
def _keep(v: int, i: int, cell: int, said: Array, recent: Array, newest: Array) -> None:
    count = recent[i, SLOTS]
    said[v, BEFORE] = -1
    if count < SLOTS:
        recent[i, count] = cell
    else:
        said[v, BEFORE] = newest[i]
        newest[i] = v
    recent[i, SLOTS] = count + 1


@njit(cache=True, forceinline=True)
def _fetch(v: int, last: int, items: int, said: Array, recent: Array, posterior: Array, known: Array, K: int) -> None:
    """Asks for what the votes after this one will read."""
    tables, rows = known.reshape(-1), recent.reshape(-1)
    later = _U(said[min(v + _U(FAR), last - _U(1)), ITEM])
    ahead.fetch(rows, later * _U(SLOTS + 1))
    ahead.fetch(posterior.reshape(-1), later * K)
    soon = min(v + _U(NEAR), last - _U(1))
    for i in (_U(said[soon, ITEM]), (v // _U(ITEM_EVERY) + _U(NEAR)) % items):
        for s in range(min(recent[i, SLOTS], SLOTS)):
            place = _U(recent[i, s]) * _U(2) * K
            ahead.fetch(tables, place)
            ahead.fetch(tables, place + _U(2) * K - _U(1))
    whole = _U(2) * K * K
    for line in range(_U(said[soon, PERSON]) * whole, (_U(said[soon, PERSON]) + _U(1)) * whole, _U(8)):
        ahead.fetch(tables, line)


@njit(cache=True, forceinline=True, error_model="numpy")
def _expect(
    i: int, fresh: bool, said: Array, recent: Array, newest: Array, posterior: Array, cells: Array, crowd: Array,
    weight: Array, log_prior: Array, gold: Array, new: Array, K: int,
) -> None:  # fmt: skip
    """The item's posterior anew, and by how much it moved in everything that counts it; a `fresh` last vote was counted nowhere yet."""
    count = recent[i, SLOTS]
    held = min(count, SLOTS)
    for k in range(K):
        new[k] = log_prior[k]
    for s in range(held):
        for k in range(K):
            new[k] += cells[_U(recent[i, s]), LOG, k]
    u = newest[i]
    while u >= 0:
        for k in range(K):
            new[k] += cells[_U(said[_U(u), PERSON]) * K + _U(said[_U(u), LABEL]), LOG, k]
        u = said[_U(u), BEFORE]
    top = new[0]
    for k in range(_U(1), K):
        top = max(top, new[k])
    total = 0.0
    for k in range(K):
        if gold[i] >= 0:
            new[k] = 1.0 if k == _U(gold[i]) else 0.0
        else:
            new[k] = np.exp(new[k] - top)
        total += new[k]
    for k in range(K):
        new[k] /= total
        weight[k] += new[k] if fresh and count == 1 else new[k] - posterior[i, k]
    for s in range(held):
        _count(_U(recent[i, s]), fresh and s == count - 1, new, posterior, i, cells, crowd, K)
    u = newest[i]
    while u >= 0:
        cell = _U(said[_U(u), PERSON]) * K + _U(said[_U(u), LABEL])
        _count(cell, fresh and u == newest[i], new, posterior, i, cells, crowd, K)
        u = said[_U(u), BEFORE]
    for k in range(K):
        posterior[i, k] = new[k]


@njit(cache=True, forceinline=True)
def _count(cell: int, fresh: bool, new: Array, posterior: Array, i: int, cells: Array, crowd: Array, K: int) -> None:
    for k in range(K):
        change = new[k] if fresh else new[k] - posterior[i, k]
        cells[cell, COUNT, k] += change
        crowd[cell % K, k] += change


@njit(cache=True, forceinline=True, error_model="numpy")
def _hear(a: int, label: int, known: Array, log_total: Array, crowd: Array, strength: float, K: int) -> None:
    """What one more vote with this label says of who gave it: the other labels' chances only shrink by the larger total."""
    lean = 0.5 / (np.float64(K) - 1.0)
    for k in range(K):
        everybody, total = 1.5, strength
        for q in range(K):
            everybody += crowd[q, k]
            total += known[a, q, COUNT, k]
        larger = np.log(total)
        for q in range(K):
            known[a, q, LOG, k] += log_total[a, k] - larger
        log_total[a, k] = larger
        pooled = (crowd[label, k] + (1.0 if label == k else lean)) / everybody
        known[a, label, LOG, k] = np.log(known[a, label, COUNT, k] + strength * pooled) - larger


@njit(cache=True, forceinline=True, error_model="numpy")
def _learn(a: int, known: Array, log_total: Array, crowd: Array, strength: float, K: int) -> None:
    """All the annotator's chances, shrunk to the crowd's as `dawid_skene.pooled_chances` has them."""
    lean = 0.5 / (np.float64(K) - 1.0)
    for k in range(K):
        everybody, total = 1.5, strength
        for q in range(K):
            everybody += crowd[q, k]
            total += known[a, q, COUNT, k]
        log_total[a, k] = np.log(total)
        for q in range(K):
            pooled = (crowd[q, k] + (1.0 if q == k else lean)) / everybody
            known[a, q, LOG, k] = np.log(known[a, q, COUNT, k] + strength * pooled) - log_total[a, k]
