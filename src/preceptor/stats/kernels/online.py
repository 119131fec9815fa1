"""The compiled loop of incremental Dawid-Skene: a vote at a time.

`said` (votes, 4) holds each vote's item, annotator, label, and the vote before it among those on the same item for which `recent` has no room
(-1 none); newest[item] is an item's last of these. `recent` (items, SLOTS + 1) holds the cells (annotator * labels + label) of an item's first
votes, and last how many it has in all. `known` (annotators, labels, 2, truths) holds log chances and counts side by side, `log_total`
(annotators, truths), `posterior` (items, K); `crowd` (labels, truths) and `weight` (K,) are the sums of counts and posteriors over all. A vote
waits for memory, not for arithmetic: what is read together lies together, and is asked for some votes ahead.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from preceptor.stats.kernels import ahead

Array = NDArray[Any]

ITEM, PERSON, LABEL, BEFORE = range(4)
LOG, COUNT = range(2)
SLOTS = 7
"""With the number of votes an item's row is 32 bytes: it never lies across two lines of a cache."""
ITEM_EVERY, PERSON_EVERY, PRIOR_EVERY = 2, 4, 8
"""Votes between two items, and two annotators, that are looked at in turn; and between two looks at how common labels are."""
FAR, NEAR = 24, 8
"""Votes ahead at which an item's row is asked for; and, once that is here, the tables of those who voted on it."""


@njit(cache=True, error_model="numpy")
def add(
    first: int, last: int, items: int, people: int, said: Array, recent: Array, newest: Array, posterior: Array,
    known: Array, log_total: Array, crowd: Array, weight: Array, strength: float, gold: Array,
) -> None:  # fmt: skip
    """Takes in votes [first, last). Each pays for its own item and annotator, some for another of each in turn: what was learnt
    since reaches the items that get no more votes."""
    log_prior, new = np.empty(weight.size), np.empty(weight.size)
    cells = known.reshape(-1, 2, weight.size)
    for v in range(first, last):
        _fetch(v, last, items, said, recent, posterior, known)
        i, a = said[v, ITEM], said[v, PERSON]
        _keep(v, i, a * weight.size + said[v, LABEL], said, recent, newest)
        if v == first or v % PRIOR_EVERY == 0:
            total = weight.sum() + weight.size
            for k in range(weight.size):
                log_prior[k] = np.log((weight[k] + 1.0) / total)
        _expect(i, True, said, recent, newest, posterior, cells, crowd, weight, log_prior, gold, new)
        _hear(a, said[v, LABEL], known, log_total, crowd, strength)
        other = v // ITEM_EVERY % items
        if v % ITEM_EVERY == 0 and recent[other, SLOTS] > 0:
            _expect(other, False, said, recent, newest, posterior, cells, crowd, weight, log_prior, gold, new)
        if v % PERSON_EVERY == 0:
            _learn(v // PERSON_EVERY % people, known, log_total, crowd, strength)


@njit(cache=True)
def _keep(v: int, i: int, cell: int, said: Array, recent: Array, newest: Array) -> None:
    count = recent[i, SLOTS]
    said[v, BEFORE] = -1
    if count < SLOTS:
        recent[i, count] = cell
    else:
        said[v, BEFORE] = newest[i]
        newest[i] = v
    recent[i, SLOTS] = count + 1


@njit(cache=True)
def _fetch(v: int, last: int, items: int, said: Array, recent: Array, posterior: Array, known: Array) -> None:
    """Asks for what the votes after this one will read."""
    K = posterior.shape[1]
    tables, rows = known.reshape(-1), recent.reshape(-1)
    later = said[min(v + FAR, last - 1), ITEM]
    ahead.fetch(rows, later * (SLOTS + 1))
    ahead.fetch(posterior.reshape(-1), later * K)
    soon = min(v + NEAR, last - 1)
    for i in (np.int64(said[soon, ITEM]), np.int64((v // ITEM_EVERY + NEAR) % items)):
        for s in range(min(recent[i, SLOTS], SLOTS)):
            place = recent[i, s] * 2 * K
            ahead.fetch(tables, place)
            ahead.fetch(tables, place + 2 * K - 1)
    whole = 2 * K * K
    for place in range(said[soon, PERSON] * whole, (said[soon, PERSON] + 1) * whole, 8):
        ahead.fetch(tables, place)


@njit(cache=True, error_model="numpy")
def _expect(
    i: int, fresh: bool, said: Array, recent: Array, newest: Array, posterior: Array, cells: Array, crowd: Array,
    weight: Array, log_prior: Array, gold: Array, new: Array,
) -> None:  # fmt: skip
    """The item's posterior anew, and by how much it moved in everything that counts it; a `fresh` last vote was counted nowhere yet."""
    K, count = weight.size, recent[i, SLOTS]
    held = min(count, SLOTS)
    for k in range(K):
        new[k] = log_prior[k]
    for s in range(held):
        for k in range(K):
            new[k] += cells[recent[i, s], LOG, k]
    u = newest[i]
    while u >= 0:
        for k in range(K):
            new[k] += cells[said[u, PERSON] * K + said[u, LABEL], LOG, k]
        u = said[u, BEFORE]
    top = new[0]
    for k in range(1, K):
        top = max(top, new[k])
    total = 0.0
    for k in range(K):
        if gold[i] >= 0:
            new[k] = 1.0 if k == gold[i] else 0.0
        else:
            new[k] = np.exp(new[k] - top)
        total += new[k]
    for k in range(K):
        new[k] /= total
        weight[k] += new[k] if fresh and count == 1 else new[k] - posterior[i, k]
    for s in range(held):
        _count(recent[i, s], fresh and s == count - 1, new, posterior, i, cells, crowd)
    u = newest[i]
    while u >= 0:
        _count(said[u, PERSON] * K + said[u, LABEL], fresh and u == newest[i], new, posterior, i, cells, crowd)
        u = said[u, BEFORE]
    for k in range(K):
        posterior[i, k] = new[k]


@njit(cache=True)
def _count(cell: int, fresh: bool, new: Array, posterior: Array, i: int, cells: Array, crowd: Array) -> None:
    K = new.size
    for k in range(K):
        change = new[k] if fresh else new[k] - posterior[i, k]
        cells[cell, COUNT, k] += change
        crowd[cell % K, k] += change


@njit(cache=True, error_model="numpy")
def _hear(a: int, label: int, known: Array, log_total: Array, crowd: Array, strength: float) -> None:
    """What one more vote with this label says of who gave it: the other labels' chances only shrink by the larger total."""
    K = crowd.shape[0]
    lean = 0.5 / (K - 1)
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


@njit(cache=True, error_model="numpy")
def _learn(a: int, known: Array, log_total: Array, crowd: Array, strength: float) -> None:
    """All the annotator's chances, shrunk to the crowd's as `dawid_skene.pooled_chances` has them."""
    K = crowd.shape[0]
    lean = 0.5 / (K - 1)
    for k in range(K):
        everybody, total = 1.5, strength
        for q in range(K):
            everybody += crowd[q, k]
            total += known[a, q, COUNT, k]
        log_total[a, k] = np.log(total)
        for q in range(K):
            pooled = (crowd[q, k] + (1.0 if q == k else lean)) / everybody
            known[a, q, LOG, k] = np.log(known[a, q, COUNT, k] + strength * pooled) - log_total[a, k]
