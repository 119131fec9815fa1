"""Compiled loops: small numbers for names, votes sorted by item, the likeliest label.

Shapes: votes = number of votes, items = number of items. All arrays are one-dimensional and contiguous.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[Any]


@njit(cache=True)
def places(values: Array, low: int, span: int) -> tuple[Array, Array]:
    """Integers (votes,) in [low, low + span) → where each value (span,) int32 stands among the distinct ones in order,
    and those.
    """
    place = np.zeros(span, np.int32)
    for j in range(values.size):
        place[values[j] - low] = 1
    distinct = np.empty(place.sum(), np.int64)
    count = 0
    for value in range(span):
        if place[value]:
            distinct[count] = value + low
            place[value] = count
            count += 1
    return place, distinct


@njit(cache=True)
def placed(values: Array, low: int, place: Array) -> Array:
    """Codes (votes,) int32 of values (votes,), by the table that `places` made."""
    codes = np.empty(values.size, np.int32)
    for j in range(values.size):
        codes[j] = place[values[j] - low]
    return codes


@njit(cache=True)
def starts(item: Array, items: int) -> tuple[Array, bool]:
    """Where each item's votes would begin in item order (items + 1,), and whether they stand so already."""
    start = np.zeros(items + 1, np.int64)
    reached = 0
    for j in range(item.size):  # in order, as from a database: only where a new item begins is anything written
        if item[j] != reached:
            if item[j] < reached:
                return _counted_starts(item, items), False
            for i in range(reached + 1, item[j] + 1):
                start[i] = j
            reached = item[j]
    for i in range(reached + 1, items + 1):
        start[i] = item.size
    return start, True


@njit(cache=True)
def _counted_starts(item: Array, items: int) -> Array:
    start = np.zeros(items + 1, np.int64)
    for i in item:
        start[i + 1] += 1
    for i in range(items):
        start[i + 1] += start[i]
    return start


@njit(cache=True)
def by_item(item: Array, annotator: Array, label: Array, start: Array) -> tuple[Array, Array]:
    """Counting sort, stable: annotator (votes,) and label (votes,) in item order."""
    place = start[:-1].copy()
    sorted_annotator = np.empty(item.size, np.int32)
    sorted_label = np.empty(item.size, np.int32)
    for j in range(item.size):
        p = place[item[j]]
        place[item[j]] = p + 1
        sorted_annotator[p] = annotator[j]
        sorted_label[p] = label[j]
    return sorted_annotator, sorted_label


@njit(cache=True)
def likeliest(posterior: Array, decided: Array, nearly: float, best: Array, tied: Array) -> None:
    """Each item's first likeliest label (items,), -1 where nothing is decided, and whether another comes within the factor
    `nearly` of it."""
    items, K = posterior.shape
    for i in range(items):
        top, at, rivals = posterior[i, 0], 0, 0
        for k in range(1, K):
            top = max(top, posterior[i, k])
        least = top * nearly
        for k in range(K - 1, -1, -1):  # no branches: which label is likeliest cannot be foretold
            at = k if posterior[i, k] == top else at
            rivals += posterior[i, k] >= least
        best[i] = at if decided[i] else -1
        tied[i] = decided[i] and rivals > 1
