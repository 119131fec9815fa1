"""Pairwise comparisons as arrays: who met whom, who won, how much it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.base.problems import invalid
from preceptor.stats import kernels
from preceptor.stats.naming import Values, codes_for, factorise
from preceptor.stats.ranking.tally import Links, LinkTally, TableTally, Tally
from preceptor.stats.votes import Codes

Floats = NDArray[np.float64]

TIE = 0.5
"""The left share of a tie."""

_SMALL_TABLE = 250_000
"""A table of 500 by 500 fits in the second-level cache, however few the comparisons."""


@dataclass(frozen=True, eq=False)
class Comparisons:
    """Comparisons (comparisons,) of two items by code, the share the left one won, and a weight."""

    left: Codes  # (comparisons,)
    right: Codes  # (comparisons,)
    left_share: Floats  # (comparisons,), 1 = left won, 0 = right won, 0.5 = tie, between = how likely left is better
    weight: Floats  # (comparisons,), 0 or more
    names: NDArray[Any]  # (items,)

    def __len__(self) -> int:
        return int(self.left.size)

    @property
    def items(self) -> int:
        return int(self.names.size)

    @classmethod
    def from_columns(
        cls,
        left: Values,
        right: Values,
        left_share: ArrayLike,
        *,
        weight: ArrayLike | None = None,
        items: Sequence[Any] | None = None,
    ) -> Comparisons:
        """From columns of names and outcomes in [0, 1]; `items` may name some that were never compared.

        Raises Problem on unequal lengths, an item compared with itself, an outcome outside [0, 1], a
        negative weight.
        """
        lefts, rights, names = _paired_codes(left, right, items)
        share = np.ascontiguousarray(left_share, dtype=np.float64)
        weights = np.ones(share.size) if weight is None else np.ascontiguousarray(weight, dtype=np.float64)
        _check(lefts, rights, share, weights, names)
        return cls(lefts, rights, share, weights, names)

    @cached_property
    def links(self) -> Links:
        """Who met whom; made once, at first need."""
        return Links(*kernels.pairs.link(self.left, self.right, self.items))

    @property
    def dense(self) -> bool:
        """Whether a table of all pairs is smaller than, or not much larger than, the comparisons
        themselves.
        """
        return self.items**2 <= max(4 * len(self), _SMALL_TABLE)

    def tally(self, *, weight: Floats | None = None) -> Tally:
        """Wins and losses of each pair, a tie counting half to each; `weight` (comparisons,) replaces their
        own.
        """
        weights = self.weight if weight is None else weight
        tied = float(weights[self.left_share == TIE].sum())
        if self.dense:
            won = np.zeros((self.items, self.items))
            kernels.pairs.add_to_table(self.left, self.right, self.left_share, weights, won)
            return TableTally(won, tied)
        links = self.links
        gained, lost = np.zeros(links.other.size), np.zeros(links.other.size)
        kernels.pairs.add_to_links(links.left_link, links.right_link, self.left_share, weights, gained, lost)
        return LinkTally(links, gained, lost, tied)

    def win_matrix(self) -> Floats:
        """Wins (items, items) of the row's item over the column's, a tie counting half to each."""
        first, second, won, lost = self.tally().pairs()
        out = np.zeros((self.items, self.items))
        out[first, second] = won
        out[second, first] = lost
        return out

    def win_rate(self) -> Floats:
        """Share (items,) of its comparisons each item won, by weight, a tie counting half; NaN if it had
        none.
        """
        first, second, won, lost = self.tally().pairs()
        wins = np.bincount(first, won, self.items) + np.bincount(second, lost, self.items)
        met = np.bincount(first, won + lost, self.items) + np.bincount(second, won + lost, self.items)
        rate = np.full(self.items, np.nan)
        np.divide(wins, met, out=rate, where=met > 0)
        return rate


def _paired_codes(left: Values, right: Values, items: Sequence[Any] | None) -> tuple[Codes, Codes, NDArray[Any]]:
    if items is not None:
        lefts, names = codes_for(left, items, where="item")
        return lefts, codes_for(right, items, where="item")[0], names
    if isinstance(left, np.ndarray) and isinstance(right, np.ndarray):
        both: Values = np.concatenate([left, right])
    else:
        both = [*left, *right]
    codes, names = factorise(both, where="item")
    return codes[: len(left)], codes[len(left) :], names


def _check(left: Codes, right: Codes, share: Floats, weight: Floats, names: NDArray[Any]) -> None:
    sizes = {left.size, right.size, share.size, weight.size}
    if len(sizes) > 1:
        raise invalid(
            "stats.comparisons.lengths",
            f"Found {left.size} left, {right.size} right, {share.size} outcomes, {weight.size} weights.",
            hint="Give one of each for every comparison.",
        )
    same = np.flatnonzero(left == right)
    if same.size:
        raise invalid(
            "stats.comparisons.self",
            f"Comparison {same[0]} compares {names[left[same[0]]]} with itself; {same.size} in all do so.",
            hint="Leave them out.",
        )
    if not ((share >= 0) & (share <= 1)).all():
        raise invalid("stats.comparisons.outcome", "An outcome lies outside 0 (right won) to 1 (left won).")
    if not ((weight >= 0) & np.isfinite(weight)).all():
        raise invalid("stats.comparisons.weight", "A weight is negative or not a number.")
