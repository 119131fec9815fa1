"""Who answered which question how: sparse, since everybody may be asked other questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.base.problems import invalid

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Responses:
    """n answers: person (n,) in 0 … persons-1, item (n,) in 0 … items-1, score (n,) in 0 … 1 (1 = right). One answer a person and item."""

    person: Ints
    item: Ints
    score: Floats
    persons: int
    items: int

    @classmethod
    def of(cls, person: ArrayLike, item: ArrayLike, score: ArrayLike, *, persons: int, items: int) -> Self:
        """Raises Problem `stats.items.responses` on shapes that do not match, codes or scores out of range, or a pair met twice."""
        who, which = np.asarray(person, dtype=np.int64), np.asarray(item, dtype=np.int64)
        points = np.asarray(score, dtype=np.float64)
        if who.ndim != 1 or not who.shape == which.shape == points.shape:
            raise _odd(f"Columns of {who.shape}, {which.shape} and {points.shape} do not match.")
        if who.size and not (0 <= who.min() <= who.max() < persons and 0 <= which.min() <= which.max() < items):
            raise _odd(f"A person or item lies outside {persons} persons and {items} items.")
        if not ((points >= 0) & (points <= 1)).all():
            raise _odd("A score lies outside 0 to 1.")
        if np.unique(who * items + which).size != who.size:
            raise _odd("Somebody answered an item twice.")
        return cls(who, which, points, persons, items)

    @classmethod
    def of_matrix(cls, scores: ArrayLike) -> Self:
        """From a table (persons, items), NaN where nothing was asked."""
        table = np.asarray(scores, dtype=np.float64)
        who, which = np.nonzero(~np.isnan(table))
        return cls.of(who, which, table[who, which], persons=table.shape[0], items=table.shape[1])

    def __len__(self) -> int:
        return self.person.size

    @property
    def per_item(self) -> Ints:
        """Answers to each item (items,)."""
        return np.bincount(self.item, minlength=self.items)

    def item_sum(self, values: ArrayLike) -> Floats:
        """Sum (items,) of a number of each answer (n,)."""
        return np.asarray(
            np.bincount(self.item, weights=np.asarray(values, dtype=np.float64), minlength=self.items), dtype=np.float64
        )

    def rest(self) -> Floats:
        """How well each answer's person did on the *other* items (n,): mean of score less the item's share right; NaN where they had none.

        Less the share right, so that people who drew easy questions are not taken for able; where all answered the same items this is
        the rest score up to a constant and a factor.
        """
        many = self.per_item
        share = np.divide(self.item_sum(self.score), many, out=np.zeros(self.items), where=many > 0)
        above = self.score - share[self.item]
        total = np.bincount(self.person, weights=above, minlength=self.persons)[self.person]
        others = np.bincount(self.person, minlength=self.persons)[self.person] - 1
        return np.asarray(np.divide(total - above, others, out=np.full(len(self), np.nan), where=others > 0))


def _odd(sentence: str) -> Exception:
    return invalid(
        "stats.items.responses", sentence, hint="Give person, item and score of each answer, one answer a pair."
    )
