"""Sums of comparisons by pair: as links where few pairs met, as a table where most did.

Everything the model needs is how often each beat each, a tie counting half to both, and the number of ties:
the log likelihood is sum over i, j of won[i, j] t_i - sum over pairs of games log(normaliser) + ties log(2
nu).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from preceptor.stats import kernels

Floats = NDArray[np.float64]
Places = NDArray[np.int64]
Pairs = tuple[Places, Places, Floats, Floats]
"""Each pair that met once: first < second (pairs,), and how often first won and lost (pairs,)."""


@dataclass(frozen=True, eq=False)
class Links:
    """Who met whom: row i holds links start[i]:start[i + 1], each pair once in the row of each of its
    items.
    """

    start: NDArray[np.int64]  # (items + 1,)
    other: NDArray[np.int32]  # (links,)
    left_link: NDArray[np.int32]  # (comparisons,), the comparison's link in the row of its left item
    right_link: NDArray[np.int32]  # (comparisons,)

    @cached_property
    def owner(self) -> Places:
        """The item in whose row each link stands (links,)."""
        return np.repeat(np.arange(self.start.size - 1), np.diff(self.start))


@dataclass(frozen=True, eq=False)
class LinkTally:
    """Sums by link; its cost grows with the pairs that met."""

    links: Links
    won: Floats  # (links,)
    lost: Floats  # (links,)
    tied: float

    def sweep(self, root: Floats, *, nu: float, prior: float) -> tuple[float, float]:
        """One of Newman's sweeps over root (items,) in place: largest change of a log strength, ties per
        nu.
        """
        links = self.links
        change, ties = kernels.pairs.sweep_links(links.start, links.other, self.won, self.lost, root, nu, prior)
        return float(change), float(ties)

    def pairs(self) -> Pairs:
        """Each pair once."""
        once = self.links.owner < self.links.other
        first, second = self.links.owner[once], self.links.other[once].astype(np.int64)
        return first, second, self.won[once], self.lost[once]

    @cached_property
    def group(self) -> Places:
        """The group (items,) of items joined by comparisons that each belongs to, from 0."""
        return np.asarray(kernels.pairs.groups_of_links(self.links.start, self.links.other))

    def connected(self) -> bool:
        """Whether wins lead from every item to every other (Ford 1957): then the best scores are finite."""
        links = self.links
        return all(bool(kernels.pairs.reaches_all(links.start, links.other, flow)) for flow in (self.won, self.lost))


@dataclass(frozen=True, eq=False)
class TableTally:
    """Sums as a table; its cost grows with the square of the items."""

    won: Floats  # (items, items)
    tied: float

    @cached_property
    def lost(self) -> Floats:
        """The same by row (items, items): the transpose, copied so that sweeps read memory in order."""
        return np.ascontiguousarray(self.won.T)

    def sweep(self, root: Floats, *, nu: float, prior: float) -> tuple[float, float]:
        """As `LinkTally.sweep`."""
        change, ties = kernels.pairs.sweep_table(self.won, self.lost, root, nu, prior)
        return float(change), float(ties)

    def pairs(self) -> Pairs:
        """Each pair once."""
        first, second = np.nonzero(np.triu(self.won + self.lost))
        return first, second, self.won[first, second], self.lost[first, second]

    @cached_property
    def group(self) -> Places:
        """As `LinkTally.group`."""
        return np.asarray(kernels.pairs.groups_of_table(self.won, self.lost))

    def connected(self) -> bool:
        """As `LinkTally.connected`."""
        items = len(self.won)
        start = np.arange(items + 1, dtype=np.int64) * items
        other = np.tile(np.arange(items, dtype=np.int32), items)
        return all(bool(kernels.pairs.reaches_all(start, other, flow.reshape(-1))) for flow in (self.won, self.lost))


Tally: TypeAlias = LinkTally | TableTally
