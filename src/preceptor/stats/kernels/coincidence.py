"""Compiled loops of agreement: what each item's votes say, with no table of raters by items.

Shapes: items; V values; label (votes,) in item order, those of item i at start[i]:start[i + 1].
An item with fewer than two votes says nothing about agreement and counts for nothing.

Sums over items are made of parts, which are added up with what each addition lost (W. Kahan, Further remarks on reducing truncation errors,
1965): two million numbers of 1e14 added one after another were wrong by 7e-12 of their sum, and are not by 1e-15 so.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[Any]

PART = 256
"""Items whose sum is made plainly."""


@njit(cache=True)
def _added(total: float, lost: float, part: float) -> tuple[float, float]:
    """total + part, and what of it was lost to rounding up to now."""
    more = part - lost
    found = total + more
    return found, (found - total) - more


@njit(cache=True)
def value_counts(start: Array, label: Array, counts: Array) -> None:
    """Adds to counts (V,) the votes of items that have at least two."""
    for i in range(start.size - 1):
        if start[i + 1] - start[i] >= 2:
            for j in range(start[i], start[i + 1]):
                counts[label[j]] += 1


@njit(cache=True, error_model="numpy")
def nominal_disagreement(start: Array, label: Array, values: int, out: Array) -> None:
    """out (items,): ordered pairs of differing votes over (votes - 1), the item's part of observed
    disagreement.
    """
    here, counts = np.zeros(values, np.int64), np.zeros(values, np.int64)
    for i in range(start.size - 1):
        first, last = start[i], start[i + 1]
        m = last - first
        if m < 2:
            continue
        same = _count_in_a_table(label, first, last, here, counts)
        out[i] = (m * m - same) / (m - 1.0)


@njit(cache=True, error_model="numpy")
def nominal_whole(start: Array, label: Array, values: int) -> tuple[float, Array]:
    """Sum over items of `nominal_disagreement`, and the `value_counts` (V,), in one walk."""
    counts, here = np.zeros(values, np.int64), np.zeros(values, np.int64)
    items, total, lost = start.size - 1, 0.0, 0.0
    for begin in range(0, items, PART):
        part = 0.0
        for i in range(begin, min(begin + PART, items)):
            first, last = start[i], start[i + 1]
            m = last - first
            if m < 2:
                continue
            if values <= 8 and m <= 255:
                same = _count_in_a_word(label, first, last, counts)
            else:
                same = _count_in_a_table(label, first, last, here, counts)
            part += (m * m - same) / (m - 1.0)
        total, lost = _added(total, lost, part)
    return total, counts


@njit(cache=True)
def _count_in_a_word(label: Array, first: int, last: int, counts: Array) -> np.int64:
    """Adds the votes first:last to counts (V,), gives the sum of their squared counts. A byte of one word a value: in
    memory each vote would wait for the store of the one before.
    """
    word, same = np.uint64(0), np.int64(last - first)
    for j in range(first, last):
        place = np.uint64(8 * label[j])
        same += 2 * np.int64((word >> place) & np.uint64(255))
        word += np.uint64(1) << place
        counts[label[j]] += 1
    return same


@njit(cache=True)
def _count_in_a_table(label: Array, first: int, last: int, here: Array, counts: Array) -> np.int64:
    """The same for any number of values and votes; here (V,) is all 0 before and after."""
    same = np.int64(0)
    for j in range(first, last):
        same += 2 * here[label[j]] + 1
        here[label[j]] += 1
        counts[label[j]] += 1
    for j in range(first, last):
        here[label[j]] = 0
    return same


@njit(cache=True, error_model="numpy")
def squared_whole(start: Array, label: Array, position: Array) -> float:
    """Sum over items of `squared_disagreement`, by positions (V,) on the scale."""
    items, total, lost = start.size - 1, 0.0, 0.0
    for begin in range(0, items, PART):
        part = 0.0
        for i in range(begin, min(begin + PART, items)):
            first, last = start[i], start[i + 1]
            m = last - first
            if m < 2:
                continue
            near = position[label[first]]  # counted from one of their own, so that m q - s s cancels no digits
            s, q = 0.0, 0.0
            for j in range(first + 1, last):
                x = position[label[j]] - near
                s += x
                q += x * x
            part += 2.0 * (m * q - s * s) / (m - 1.0)
        total, lost = _added(total, lost, part)
    return total


@njit(cache=True, error_model="numpy")
def squared_disagreement(
    start: Array, label: Array, position: Array, votes: Array, total: Array, square: Array, out: Array
) -> None:
    """Per item (items,): usable votes, sum and sum of squares of their positions (V,) on the scale,
    disagreement.
    """
    for i in range(start.size - 1):
        first, last = start[i], start[i + 1]
        m = last - first
        if m < 2:
            continue
        s, q = 0.0, 0.0
        for j in range(first, last):
            x = position[label[j]]
            s += x
            q += x * x
        votes[i], total[i], square[i] = m, s, q
        spread = 0.0
        for j in range(first, last):  # around the mean, because m q - s s would cancel digits
            spread += (position[label[j]] - s / m) ** 2
        out[i] = 2.0 * m * spread / (m - 1.0)


@njit(cache=True, error_model="numpy")
def nominal_resample(chosen: Array, start: Array, label: Array, disagreement: Array, counts: Array) -> float:
    """Sum of disagreement over chosen items (with repeats); counts (V,) gets their usable votes."""
    total = 0.0
    for i in chosen:
        first, last = start[i], start[i + 1]
        if last - first >= 2:
            total += disagreement[i]
            for j in range(first, last):
                counts[label[j]] += 1
    return total


@njit(cache=True, error_model="numpy")
def with_others(start: Array, annotator: Array, label: Array, values: int, agreed: Array, compared: Array) -> None:
    """Adds to agreed and compared (annotators,): votes that match the others' most frequent label, own vote
    left out.

    Where the others tie among n labels, matching one of them counts 1 / n.
    """
    counts = np.zeros(values, np.int64)
    distinct = np.empty(values, np.int64)
    for i in range(start.size - 1):
        first, last = start[i], start[i + 1]
        if last - first < 2:
            continue
        kinds = 0
        for j in range(first, last):
            if counts[label[j]] == 0:
                distinct[kinds] = label[j]
                kinds += 1
            counts[label[j]] += 1
        for j in range(first, last):
            own = label[j]
            counts[own] -= 1
            top, ties = 0, 0
            for x in range(kinds):
                c = counts[distinct[x]]
                if c > top:
                    top, ties = c, 1
                elif c == top:
                    ties += 1
            if counts[own] == top:
                agreed[annotator[j]] += 1.0 / ties
            compared[annotator[j]] += 1
            counts[own] += 1
        for x in range(kinds):
            counts[distinct[x]] = 0


@njit(cache=True, error_model="numpy")
def pair_agreement(start: Array, label: Array, values: int, agreement: Array, shares: Array) -> None:
    """agreement (items,): share of its pairs of votes that agree (NaN under two votes); adds each item's
    shares (V,).

    The shares are of all items with a vote, which is what Gwet's chance agreement takes.
    """
    counts = np.zeros(values, np.int64)
    for i in range(start.size - 1):
        first, last = start[i], start[i + 1]
        m = last - first
        agreement[i] = np.nan
        same = 0
        for j in range(first, last):
            counts[label[j]] += 1
            same += 2 * (counts[label[j]] - 1)  # adds up to the sum of counts * (counts - 1)
            shares[label[j]] += 1.0 / m
        for j in range(first, last):
            counts[label[j]] = 0
        if m >= 2:
            agreement[i] = same / (m * (m - 1.0))
