"""Compiled loops that give names small numbers and sort votes by item in one pass.

Shapes: votes = number of votes, items = number of items. All arrays are one-dimensional and contiguous.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[Any]


@njit(cache=True)
def compact_codes(values: Array, low: int, span: int) -> tuple[Array, Array]:
    """Integers (votes,) in [low, low + span) → codes (votes,) int32 in value order; the distinct values."""
    seen = np.zeros(span, np.int32)
    for j in range(values.size):
        seen[values[j] - low] = 1
    distinct = np.empty(seen.sum(), np.int64)
    count = 0
    for value in range(span):
        if seen[value]:
            distinct[count] = value + low
            seen[value] = count
            count += 1
    codes = np.empty(values.size, np.int32)
    if count == span:  # no gaps: the values are codes already, but for where they begin
        for j in range(values.size):
            codes[j] = values[j] - low
    else:
        for j in range(values.size):
            codes[j] = seen[values[j] - low]
    return codes, distinct


@njit(cache=True)
def starts(item: Array, items: int) -> tuple[Array, bool]:
    """Where each item's votes would begin in item order (items + 1,), and whether they stand so already."""
    start = np.zeros(items + 1, np.int64)
    ordered = True
    before = 0
    for i in item:
        start[i + 1] += 1
        ordered &= i >= before
        before = i
    for i in range(items):
        start[i + 1] += start[i]
    return start, ordered


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
