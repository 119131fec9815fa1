"""Compiled loops for comparisons: who met whom, sums for each pair, Newman's sweeps.

Shapes: comparisons = number of them, items, links = number of ordered pairs that met (each pair twice, once
in the row of each of its items). Row i holds links start[i]:start[i + 1]; other[link] is the opponent.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from preceptor.stats.kernels import ahead

Array = NDArray[Any]

_U = np.uint64
_LOW = 2**32 - 1
_SOON = 16
"""Comparisons ahead at which a pair's place in a table is asked for."""


@njit(cache=True)
def link(left: Array, right: Array, items: int) -> tuple[Array, Array, Array, Array]:
    """start (items + 1,), other (links,), and each comparison's link in the rows of left and of right."""
    n = left.size
    ends = np.zeros(items + 1, np.int64)
    for j in range(n):
        ends[left[j] + 1] += 1
        ends[right[j] + 1] += 1
    for i in range(items):
        ends[i + 1] += ends[i]
    place = ends[:-1].copy()
    visit = np.empty(
        2 * n, np.int64
    )  # the opponent, above the place in `links_of` of the comparison seen from this side
    for j in range(n):
        one, two = _U(left[j]), _U(right[j])
        visit[_U(place[one])] = (right[j] << 32) + j
        place[one] += 1
        visit[_U(place[two])] = (left[j] << 32) + n + j
        place[two] += 1
    start = np.zeros(items + 1, np.int64)
    other = np.empty(2 * n + 1, np.int32)
    met = np.full(items, -1, np.int64)
    links_of = np.empty(2 * n, np.int32)
    links = 0
    for i in range(items):
        for p in range(ends[i], ends[i + 1]):  # without a branch: sides and who met again are hard to predict
            opponent = _U(visit[p] >> 32)
            there = met[opponent]
            new = there < start[i]
            there = links if new else there
            other[links] = opponent
            met[opponent] = there
            links_of[_U(visit[p] & _LOW)] = there
            links += new
        start[i + 1] = links
    return start, other[:links].copy(), links_of[:n], links_of[n:]


@njit(cache=True)
def add_to_links(
    left_link: Array, right_link: Array, left_share: Array, weight: Array, won: Array, lost: Array
) -> None:
    """Adds each comparison's weight to won and lost (links,) as seen by the row's item, by the share of
    each.
    """
    for j in range(left_link.size):
        mine = weight[j] * left_share[j]
        theirs = weight[j] - mine
        won[left_link[j]] += mine
        lost[left_link[j]] += theirs
        won[right_link[j]] += theirs
        lost[right_link[j]] += mine


@njit(cache=True)
def add_to_table(left: Array, right: Array, left_share: Array, weight: Array, won: Array) -> None:
    """Adds each comparison's weight to won (items, items): the row's item over the column's."""
    cells, items, final = won.reshape(-1), _U(len(won)), left.size - 1
    for j in range(left.size):
        later = min(j + _SOON, final)
        before, after = _U(left[later]), _U(right[later])
        left_ahead = left_share[later] >= 0.5
        ahead.fetch(cells, (before if left_ahead else after) * items + (after if left_ahead else before))
        share = left_share[j]
        one, other = _U(left[j]), _U(right[j])
        winner = one if share >= 0.5 else other  # chosen without a branch: outcomes are hard to predict
        loser = other if share >= 0.5 else one
        share = max(share, 1.0 - share)
        cells[winner * items + loser] += weight[j] * share
        if share < 1.0:
            cells[loser * items + winner] += weight[j] * (1.0 - share)


@njit(cache=True)
def reaches_all(start: Array, other: Array, flow: Array) -> bool:
    """Whether item 0 reaches every item along links of positive flow (links,)."""
    items = start.size - 1
    seen = np.zeros(items, np.bool_)
    stack = np.zeros(items, np.int64)
    seen[0] = True
    depth, found = 1, 1
    while depth > 0 and found < items:
        depth -= 1
        i = stack[depth]
        for e in range(start[i], start[i + 1]):
            if flow[e] > 0.0 and not seen[other[e]]:
                seen[other[e]] = True
                stack[depth] = other[e]
                depth += 1
                found += 1
    return found == items


@njit(cache=True)
def groups_of_links(start: Array, other: Array) -> Array:
    """The group (items,) each item belongs to, from 0: items of one group are joined by comparisons."""
    items = start.size - 1
    group = np.full(items, -1, np.int64)
    stack = np.zeros(items, np.int64)
    groups = 0
    for first in range(items):
        if group[first] >= 0:
            continue
        group[first] = groups
        stack[0] = first
        depth = 1
        while depth > 0:
            depth -= 1
            i = stack[depth]
            for e in range(start[i], start[i + 1]):
                if group[other[e]] < 0:
                    group[other[e]] = groups
                    stack[depth] = other[e]
                    depth += 1
        groups += 1
    return group


@njit(cache=True)
def groups_of_table(won: Array, lost: Array) -> Array:
    """As `groups_of_links`, for won and lost (items, items)."""
    items = len(won)
    group = np.full(items, -1, np.int64)
    stack = np.zeros(items, np.int64)
    groups = 0
    for first in range(items):
        if group[first] >= 0:
            continue
        group[first] = groups
        stack[0] = first
        depth = 1
        while depth > 0:
            depth -= 1
            i = stack[depth]
            for j in range(items):
                if group[j] < 0 and won[i, j] + lost[i, j] > 0.0:
                    group[j] = groups
                    stack[depth] = j
                    depth += 1
        groups += 1
    return group


@njit(cache=True, fastmath=True, error_model="numpy")
def _sweep_untied_links(start: Array, other: Array, won: Array, lost: Array, root: Array, prior: float) -> float:
    """`sweep_links` where nothing ties. Opponents' strengths are laid side by side first, so that the rest goes in vectors."""
    change, half = 0.0, 0.5 * prior
    strength, theirs = root * root, np.empty(np.diff(start).max())
    for i in range(root.size):
        mine, first, met = strength[i], start[i], start[i + 1] - start[i]
        for e in range(met):
            theirs[e] = strength[_U(other[_U(first + e)])]
        gained, gave = won[first : first + met], lost[first : first + met]
        wins, pull = 0.0, 0.0
        for e in range(met):
            scale = 1.0 / (mine + theirs[e])
            wins += gained[e] * theirs[e] * scale
            pull += gave[e] * scale
        share = half / (mine + 1.0)
        if pull + share > 0.0:
            strength[i] = (wins + share) / (pull + share)
            root[i] = np.sqrt(strength[i])
            change = max(change, abs(np.log(strength[i] / mine)))
    return change


@njit(cache=True, fastmath=True, error_model="numpy")
def sweep_links(
    start: Array, other: Array, won: Array, lost: Array, root: Array, nu: float, prior: float
) -> tuple[float, float]:
    """One Gauss-Seidel sweep of Newman's iteration over root (items,), the square roots of the strengths.

    won and lost (links,) count a tie half to each. Returns the largest change of a log strength, and the
    expected ties per unit of nu (for nu's own step). Each item also wins and loses prior / 2 games against
    one of strength 1.
    """
    if nu == 0.0:
        return _sweep_untied_links(start, other, won, lost, root, prior), 0.0
    change, ties, half = 0.0, 0.0, 0.5 * prior
    theirs = np.empty(np.diff(start).max())
    for i in range(root.size):
        r, first, met = root[i], start[i], start[i + 1] - start[i]
        for e in range(met):
            theirs[e] = root[_U(other[_U(first + e)])]
        gained, gave, tilt = won[first : first + met], lost[first : first + met], nu / r
        wins, pull, even = 0.0, 0.0, 0.0
        for e in range(met):
            s = theirs[e]
            scale = 1.0 / (r * r + s * s + 2.0 * nu * r * s)
            wins += gained[e] * (s * s + nu * r * s) * scale
            pull += gave[e] * (1.0 + tilt * s) * scale
            even += (gained[e] + gave[e]) * s * scale
        share = half / (r * r + 1.0)
        ties += even * r  # half of 2 r s, because each pair is met twice
        if pull + share > 0.0:
            root[i] = np.sqrt((wins + share) / (pull + share))
            change = max(change, abs(2.0 * np.log(root[i] / r)))
    return change, ties


@njit(cache=True, fastmath=True, error_model="numpy")
def _sweep_untied(won: Array, lost: Array, root: Array, prior: float) -> float:
    """`sweep_table` where nothing ties: a third of the sums fall away."""
    items, change, half = root.size, 0.0, 0.5 * prior
    strength = root * root
    for i in range(items):
        mine = strength[i]
        wins, pull = 0.0, 0.0
        for j in range(items):
            scale = 1.0 / (mine + strength[j])
            wins += won[i, j] * strength[j] * scale
            pull += lost[i, j] * scale
        share = half / (mine + 1.0)
        if pull + share > 0.0:
            strength[i] = (wins + share) / (pull + share)
            root[i] = np.sqrt(strength[i])
            change = max(change, abs(np.log(strength[i] / mine)))
    return change


@njit(cache=True, fastmath=True, error_model="numpy")
def sweep_table(won: Array, lost: Array, root: Array, nu: float, prior: float) -> tuple[float, float]:
    """As `sweep_links`, over whole rows of won and lost (items, items): no look-ups, so in vectors."""
    if nu == 0.0:
        return _sweep_untied(won, lost, root, prior), 0.0
    items = root.size
    change = 0.0
    ties = 0.0
    half = 0.5 * prior
    for i in range(items):
        r = root[i]
        tilt = nu / r
        wins, pull, even = 0.0, 0.0, 0.0
        for j in range(items):
            s = root[j]
            scale = 1.0 / (r * r + s * s + 2.0 * nu * r * s)
            wins += won[i, j] * (s * s + nu * r * s) * scale
            pull += lost[i, j] * (1.0 + tilt * s) * scale
            even += (won[i, j] + lost[i, j]) * s * scale
        share = half / (r * r + 1.0)
        ties += even * r
        if pull + share > 0.0:
            root[i] = np.sqrt((wins + share) / (pull + share))
            change = max(change, abs(2.0 * np.log(root[i] / r)))
    return change, ties
