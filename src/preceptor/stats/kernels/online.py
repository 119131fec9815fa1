"""The compiled loop of incremental Dawid-Skene: a vote at a time.

Shapes: `counts` and `log_chance` (annotators, labels, truths), `posterior` (items, K), `crowd` (labels, truths) and `weight` (K,) the sums of
counts and posteriors over all. An item's votes are a list threaded through `before`: newest[item] is its last vote, before[vote] the one
earlier, -1 none.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[Any]


@njit(cache=True, error_model="numpy")
def add(
    first: int, last: int, items: int, people: int, item: Array, annotator: Array, label: Array, newest: Array, before: Array,
    posterior: Array, counts: Array, log_chance: Array, crowd: Array, weight: Array, strength: float, gold: Array,
) -> None:  # fmt: skip
    """Takes in votes [first, last) of the columns. Each pays for its own item and annotator, and for one of each in turn: what was
    learnt since reaches the items that get no more votes."""
    log_prior, new = np.empty(weight.size), np.empty(weight.size)
    for v in range(first, last):
        i, a = item[v], annotator[v]
        before[v] = newest[i]
        newest[i] = v
        total = 0.0
        for k in range(weight.size):
            total += weight[k] + 1.0
        for k in range(weight.size):
            log_prior[k] = np.log((weight[k] + 1.0) / total)
        _expect(
            i, v, annotator, label, newest, before, posterior, counts, log_chance, crowd, weight, log_prior, gold, new
        )
        _learn(a, counts, log_chance, crowd, strength)
        other = v % items
        if newest[other] >= 0:
            _expect(
                other,
                -1,
                annotator,
                label,
                newest,
                before,
                posterior,
                counts,
                log_chance,
                crowd,
                weight,
                log_prior,
                gold,
                new,
            )
        _learn(v % people, counts, log_chance, crowd, strength)


@njit(cache=True, error_model="numpy")
def _expect(
    i: int, fresh: int, annotator: Array, label: Array, newest: Array, before: Array, posterior: Array, counts: Array,
    log_chance: Array, crowd: Array, weight: Array, log_prior: Array, gold: Array, new: Array,
) -> None:  # fmt: skip
    """The item's posterior anew, and by how much it moved in everything that counts it; vote `fresh` was counted nowhere yet."""
    K = weight.size
    for k in range(K):
        new[k] = log_prior[k]
    u = newest[i]
    while u >= 0:
        for k in range(K):
            new[k] += log_chance[annotator[u], label[u], k]
        u = before[u]
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
    first = fresh >= 0 and before[fresh] < 0
    for k in range(K):
        new[k] /= total
        weight[k] += new[k] if first else new[k] - posterior[i, k]
    u = newest[i]
    while u >= 0:
        for k in range(K):
            change = new[k] if u == fresh else new[k] - posterior[i, k]
            counts[annotator[u], label[u], k] += change
            crowd[label[u], k] += change
        u = before[u]
    for k in range(K):
        posterior[i, k] = new[k]


@njit(cache=True, error_model="numpy")
def _learn(a: int, counts: Array, log_chance: Array, crowd: Array, strength: float) -> None:
    """The annotator's chances, shrunk to the crowd's as `dawid_skene.pooled_chances` has them."""
    K = crowd.shape[0]
    lean = 0.5 / (K - 1)
    for k in range(K):
        everybody, total = 1.5, strength
        for q in range(K):
            everybody += crowd[q, k]
            total += counts[a, q, k]
        for q in range(K):
            pooled = (crowd[q, k] + (1.0 if q == k else lean)) / everybody
            log_chance[a, q, k] = np.log((counts[a, q, k] + strength * pooled) / total)
