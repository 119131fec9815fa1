"""Compiled loops over texts as numbered words: edit distances within items.

Shapes: word (words,), the words of all texts one after the other; text t is word[start[t]:start[t + 1]]; the texts of item i are
first[i]:first[i + 1].
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[Any]


@njit(cache=True)
def edits(one: Array, other: Array, row: Array) -> int:
    """Fewest words put in, left out or replaced to make one of the other (Levenshtein 1966); row has room for other + 1."""
    for j in range(other.size + 1):
        row[j] = j
    for i in range(one.size):
        corner = row[0]
        row[0] = i + 1
        for j in range(other.size):
            above = row[j + 1]
            best = corner + (one[i] != other[j])
            best = min(best, above + 1)
            best = min(best, row[j] + 1)
            row[j + 1] = best
            corner = above
    return row[other.size]


@njit(cache=True)
def within_items(first: Array, start: Array, word: Array, longest: int, out: Array) -> None:
    """out (pairs,): for each item its texts' distances, every text with every later one, over the longer's words."""
    row = np.empty(longest + 1, np.int64)
    at = 0
    for i in range(first.size - 1):
        for a in range(first[i], first[i + 1]):
            one = word[start[a] : start[a + 1]]
            for b in range(a + 1, first[i + 1]):
                other = word[start[b] : start[b + 1]]
                most = max(one.size, other.size)
                out[at] = edits(one, other, row) / most if most > 0 else 0.0
                at += 1


@njit(cache=True)
def aligned(one: Array, other: Array, place: Array) -> None:
    """place (other,): which word of one each word of other stands for by the cheapest edits; -1 - j where it stands in the gap
    before word j."""
    n, m = one.size, other.size
    cost = np.empty((n + 1, m + 1), np.int64)
    for i in range(n + 1):
        cost[i, 0] = i
    for j in range(m + 1):
        cost[0, j] = j
    for i in range(n):
        for j in range(m):
            best = cost[i, j] + (one[i] != other[j])
            best = min(best, cost[i, j + 1] + 1)
            cost[i + 1, j + 1] = min(best, cost[i + 1, j] + 1)
    i, j = n, m
    while j > 0:
        if i > 0 and cost[i, j] == cost[i - 1, j - 1] + (one[i - 1] != other[j - 1]):
            place[j - 1] = i - 1
            i -= 1
            j -= 1
        elif cost[i, j] == cost[i, j - 1] + 1:
            place[j - 1] = -1 - i
            j -= 1
        else:
            i -= 1
