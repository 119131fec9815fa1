"""The compiled loop of incremental Dawid-Skene: a vote at a time.

`said` (votes, 4) holds each vote's item, annotator, label, and the vote on the same item before it (-1 none); newest[item] is an item's
last vote. `known` (annotators, labels, 2, truths) holds log chances and counts side by side, `log_total` (annotators, truths), `posterior`
(items, K); `crowd` (labels, truths) and `weight` (K,) are the sums of counts and posteriors over all. A vote waits for memory, not for
arithmetic: what is read together lies together.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[Any]

ITEM, PERSON, LABEL, BEFORE = range(4)
LOG, COUNT = range(2)
ITEM_EVERY, PERSON_EVERY, PRIOR_EVERY = 1, 4, 8
"""Votes between two items, and two annotators, that are looked at in turn; and between two looks at how common labels are."""


@njit(cache=True, error_model="numpy")
def add(
    first: int, last: int, items: int, people: int, said: Array, newest: Array, posterior: Array, known: Array,
    log_total: Array, crowd: Array, weight: Array, strength: float, gold: Array,
) -> None:  # fmt: skip
    """Takes in votes [first, last). Each pays for its own item and annotator, some for another of each in turn: what was learnt
    since reaches the items that get no more votes."""
    log_prior, new = np.empty(weight.size), np.empty(weight.size)
    for v in range(first, last):
        i, a = said[v, ITEM], said[v, PERSON]
        said[v, BEFORE] = newest[i]
        newest[i] = v
        if v == first or v % PRIOR_EVERY == 0:
            total = weight.sum() + weight.size
            for k in range(weight.size):
                log_prior[k] = np.log((weight[k] + 1.0) / total)
        _expect(i, v, said, newest, posterior, known, crowd, weight, log_prior, gold, new)
        _hear(a, said[v, LABEL], known, log_total, crowd, strength)
        other = v // ITEM_EVERY % items
        if v % ITEM_EVERY == 0 and newest[other] >= 0:
            _expect(other, -1, said, newest, posterior, known, crowd, weight, log_prior, gold, new)
        if v % PERSON_EVERY == 0:
            _learn(v // PERSON_EVERY % people, known, log_total, crowd, strength)


@njit(cache=True, error_model="numpy")
def _expect(
    i: int, fresh: int, said: Array, newest: Array, posterior: Array, known: Array, crowd: Array, weight: Array,
    log_prior: Array, gold: Array, new: Array,
) -> None:  # fmt: skip
    """The item's posterior anew, and by how much it moved in everything that counts it; vote `fresh` was counted nowhere yet."""
    K = weight.size
    for k in range(K):
        new[k] = log_prior[k]
    u = newest[i]
    while u >= 0:
        for k in range(K):
            new[k] += known[said[u, PERSON], said[u, LABEL], LOG, k]
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
    first = fresh >= 0 and said[fresh, BEFORE] < 0
    for k in range(K):
        new[k] /= total
        weight[k] += new[k] if first else new[k] - posterior[i, k]
    u = newest[i]
    while u >= 0:
        for k in range(K):
            change = new[k] if u == fresh else new[k] - posterior[i, k]
            known[said[u, PERSON], said[u, LABEL], COUNT, k] += change
            crowd[said[u, LABEL], k] += change
        u = said[u, BEFORE]
    for k in range(K):
        posterior[i, k] = new[k]


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
