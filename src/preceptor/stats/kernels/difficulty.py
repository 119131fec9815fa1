"""Compiled loops of GLAD: a vote is right by ability times easiness.

Shapes: items, K classes; annotator and label (votes,) in item order; score / posterior flat (items * K); ability
(annotators,), easiness (items,) as its natural log; hit (votes,) is the posterior chance that the vote is right.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[Any]


@njit(cache=True, fastmath=True)
def expect(
    start: Array, annotator: Array, label: Array, ability: Array, easiness: Array, log_prior: Array, gold: Array,
    score: Array, first: int, last: int,
) -> float:  # fmt: skip
    """Log-joint of each class less its largest, for items [first, last); returns the sum of the largest."""
    K = log_prior.size
    spread = np.log(K - 1.0)
    total = 0.0
    for i in range(first, last):
        p = i * K
        easy = np.exp(easiness[i])
        base = 0.0
        for k in range(K):
            score[p + k] = log_prior[k]
        for j in range(start[i], start[i + 1]):
            x = ability[annotator[j]] * easy
            # log of 1 / (1 + e^x), which is the chance to be wrong; the odds of being right are e^x to 1.
            wrong = -(max(x, 0.0) + np.log1p(np.exp(-abs(x)))) - spread
            base += wrong
            score[p + label[j]] += x + spread
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
def count(start: Array, label: Array, posterior: Array, classes: int, hit: Array, first: int, last: int) -> None:
    """hit (votes,) of the items [first, last)."""
    for i in range(first, last):
        for j in range(start[i], start[i + 1]):
            hit[j] = posterior[i * classes + label[j]]


@njit(cache=True, fastmath=True)
def climb(start: Array, annotator: Array, hit: Array, ability: Array, easiness: Array, longest: float) -> None:
    """One Newton step of every ability and easiness towards their posterior mode, none longer than `longest`.

    Priors are normal around 1 with variance 1, of ability and of log easiness (Whitehill et al. 2009, section 3.1).
    """
    slope, bend = np.zeros(ability.size), np.ones(ability.size)
    for a in range(ability.size):
        slope[a] = 1.0 - ability[a]
    for i in range(start.size - 1):
        easy = np.exp(easiness[i])
        pull, curve = 1.0 - easiness[i], 1.0
        for j in range(start[i], start[i + 1]):
            a = annotator[j]
            x = ability[a] * easy
            right = 1.0 / (1.0 + np.exp(-x))
            gap, width = hit[j] - right, right * (1.0 - right)
            slope[a] += gap * easy
            bend[a] += width * easy * easy
            pull += gap * x
            curve += width * x * x
        easiness[i] += min(max(pull / curve, -longest), longest)
    for a in range(ability.size):
        ability[a] += min(max(slope[a] / bend[a], -longest), longest)
