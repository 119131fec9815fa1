"""Rankings as arrays: places with ties, and items that were shown and not placed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.base.problems import invalid
from preceptor.stats.naming import codes_for, factorise
from preceptor.stats.ranking.comparisons import TIE, Comparisons
from preceptor.stats.votes import Codes

Floats = NDArray[np.float64]
Order: TypeAlias = Sequence[Any]
"""Best first; a list or set inside shares one place."""


@dataclass(frozen=True, eq=False)
class Rankings:
    """Rankings by code, one after the other: ranking r holds positions start[r]:start[r + 1]."""

    start: NDArray[np.int64]  # (rankings + 1,)
    item: Codes  # (positions,), best first, those shown and not placed last
    tied: NDArray[np.int32]  # (positions,), at the first of each place how many share it; 0 at all others
    weight: Floats  # (rankings,), 0 or more
    names: NDArray[Any]  # (items,)

    def __len__(self) -> int:
        return int(self.weight.size)

    @property
    def items(self) -> int:
        return int(self.names.size)

    @property
    def most_tied(self) -> int:
        """How many share a place at most; 1 where there are no ties."""
        return max(int(self.tied.max(initial=1)), 1)

    @classmethod
    def from_orders(
        cls,
        orders: Sequence[Order],
        *,
        rest: Sequence[Order] | None = None,
        weight: ArrayLike | None = None,
        items: Sequence[Any] | None = None,
    ) -> Rankings:
        """From lists of names. An order of some items says nothing of the others; `rest` names, for each order, those that were
        shown too and left behind all placed ones (a top three of ten). Raises Problem on an item twice in one order, an empty
        place, unequal lengths, a negative weight.
        """
        places = [[_together(place) for place in order] for order in orders]
        behind = [list(each) for each in rest] if rest is not None else [[] for _ in orders]
        weights = np.ones(len(places)) if weight is None else np.ascontiguousarray(weight, dtype=np.float64)
        _check(places, behind, weights)
        flat = [
            name for order, left in zip(places, behind, strict=True) for name in [*(n for p in order for n in p), *left]
        ]
        tied = [
            count
            for order, left in zip(places, behind, strict=True)
            for count in [*(c for p in order for c in [len(p), *[0] * (len(p) - 1)]), *[0] * len(left)]
        ]
        sizes = [sum(map(len, order)) + len(left) for order, left in zip(places, behind, strict=True)]
        codes, names = codes_for(flat, items, where="item") if items is not None else factorise(flat, where="item")
        start = np.concatenate([[0], np.cumsum(sizes, dtype=np.int64)]).astype(np.int64)
        return cls(start, codes, np.array(tied, dtype=np.int32), weights, names)

    def neighbours(self) -> Comparisons:
        """Who stood right before whom, ties as ties: as much as tells which items can be compared at all."""
        left, right, share = [], [], []
        for first, last in zip(self.start[:-1].tolist(), self.start[1:].tolist(), strict=True):
            heads = [p for p in range(first, last) if self.tied[p]]
            placed = heads[-1] + int(self.tied[heads[-1]]) if heads else first
            for p in range(first + 1, placed):
                left.append(self.item[p - 1])
                right.append(self.item[p])
                share.append(1.0 if self.tied[p] else TIE)
            for p in range(placed, last if heads else placed):
                left.append(self.item[placed - 1])
                right.append(self.item[p])
                share.append(1.0)
        return Comparisons.from_columns(left, right, share, items=list(range(self.items)))


def _together(place: Any) -> list[Any]:
    return list(place) if isinstance(place, (list, set, frozenset)) else [place]


def _check(places: list[list[list[Any]]], behind: list[list[Any]], weight: Floats) -> None:
    if not len(places) == len(behind) == weight.size:
        raise invalid(
            "stats.rankings.lengths",
            f"Found {len(places)} orders, {len(behind)} rests, {weight.size} weights.",
            hint="Give one of each for every ranking.",
        )
    for number, (order, left) in enumerate(zip(places, behind, strict=True)):
        named = [*(name for place in order for name in place), *left]
        if len(set(named)) != len(named):
            raise invalid("stats.rankings.twice", f"Ranking {number} holds an item twice.", hint="Give each one place.")
        if not all(order):
            raise invalid("stats.rankings.place", f"Ranking {number} has a place without any item.")
    if not ((weight >= 0) & np.isfinite(weight)).all():
        raise invalid("stats.rankings.weight", "A weight is negative or not a number.")
