"""Compiled loops of agreement in part, and of alpha with somebody left out.

Shapes: items; V values; table (V, V), symmetric; annotator and label (votes,) in item order, those of item i at
start[i]:start[i + 1].
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[Any]


@njit(cache=True, error_model="numpy")
def pair_agreement(start: Array, label: Array, table: Array, out: Array) -> None:
    """out (items,): mean weight of its pairs of votes, NaN under two votes."""
    values = len(table)
    counts = np.zeros(values)
    for i in range(start.size - 1):
        first, last = start[i], start[i + 1]
        m = last - first
        out[i] = np.nan
        if m < 2:
            continue
        for j in range(first, last):
            counts[label[j]] += 1.0
        total = 0.0
        for j in range(first, last):
            row = label[j]
            total -= table[row, row]
            for k in range(values):
                total += table[row, k] * counts[k]
        for j in range(first, last):
            counts[label[j]] = 0.0
        out[i] = total / (m * (m - 1.0))


@njit(cache=True, error_model="numpy")
def differences(start: Array, label: Array, table: Array, each: Array, within: Array) -> None:
    """each (votes,): summed distance to the item's other votes; within (items,): their sum over (votes - 1)."""
    values = len(table)
    counts = np.zeros(values)
    for i in range(start.size - 1):
        first, last = start[i], start[i + 1]
        m = last - first
        if m < 2:
            continue
        for j in range(first, last):
            counts[label[j]] += 1.0
        for j in range(first, last):
            for k in range(values):
                each[j] += table[label[j], k] * counts[k]
            within[i] += each[j]
        within[i] /= m - 1.0
        for j in range(first, last):
            counts[label[j]] = 0.0


@njit(cache=True, error_model="numpy")
def without_annotators(
    start: Array, annotator: Array, label: Array, table: Array, each: Array, within: Array, fall: Array, gone: Array
) -> None:
    """For each annotator whose votes are set aside: by how much the sum of `within` falls (annotators,), and the usable votes
    that go (annotators, V): theirs, and where only one other is left that one's too."""
    taken = np.zeros(fall.size, np.int64)
    for i in range(start.size - 1):
        first, last = start[i], start[i + 1]
        m = last - first
        if m < 2:
            continue
        for j in range(first, last):
            taken[annotator[j]] += 1
        for j in range(first, last):
            a = annotator[j]
            if taken[a] == 0:
                continue
            left = m - taken[a]
            if left < 2:
                fall[a] += within[i]
                for x in range(first, last):
                    gone[a, label[x]] += 1.0
            else:
                total = within[i] * (m - 1.0)
                for x in range(first, last):
                    if annotator[x] == a:
                        total -= 2.0 * each[x]
                        gone[a, label[x]] += 1.0
                        for y in range(first, last):
                            if annotator[y] == a:
                                total += table[label[x], label[y]]
                fall[a] += within[i] - total / (left - 1.0)
            taken[a] = 0
