"""Dawid-Skene that takes in votes as they come, and agrees with the fit of all of them.

R. M. Neal and G. E. Hinton, A view of the EM algorithm that justifies incremental, sparse, and other variants (1998), section 4: each vote
pays for the expectation of its own item and the maximisation of its own annotator, some for one more of each in turn, not for a pass over
everything; the sums they move (pooled mistakes, class prior) move with them. `settle` fits all votes at once and is the batch answer.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.base.problems import invalid
from preceptor.stats import kernels
from preceptor.stats.truth.dawid_skene import dawid_skene, pooled_chances
from preceptor.stats.truth.inputs import Gold, gold_codes
from preceptor.stats.truth.result import Truth
from preceptor.stats.votes import Votes

Floats = NDArray[np.float64]
Codes = NDArray[np.int32]

_SMOOTHING = 5.0


class OnlineDawidSkene:
    """Posteriors (items, classes) kept up to date, vote by vote; codes of items and annotators may grow."""

    def __init__(self, votes: Votes, *, gold: Gold = None, smoothing: float = _SMOOTHING) -> None:
        """Starts from the batch fit of `votes`, which may be empty but names the classes. Raises Problem on fewer than two."""
        if votes.classes < 2 or smoothing <= 0:
            raise invalid(
                "stats.online",
                f"There are {votes.classes} classes and a smoothing of {smoothing}; two or more, and above 0, were expected.",
            )
        self._classes, self._smoothing = votes.classes, smoothing
        self._gold = gold_codes(votes, gold)
        nothing = np.full(len(votes), -1)
        self._said = np.column_stack([votes.item, votes.annotator, votes.label, nothing]).astype(np.int32)
        self._votes, self._items, self._people = len(votes), votes.items, votes.annotators
        self.settle()

    @property
    def posterior(self) -> Floats:
        """(items, classes): what all votes so far add up to; read it, do not write it."""
        return self._posterior[: self._items]

    def add(self, item: ArrayLike, annotator: ArrayLike, label: ArrayLike) -> None:
        """Takes in one vote, or columns of them in the order they came, by code. Raises Problem on a label out of range, a negative
        code, unequal lengths. Many at once cost about a microsecond each; one at a time, the call costs more than the sum.
        """
        new = [np.atleast_1d(np.asarray(column)).astype(np.int32) for column in (item, annotator, label)]
        self._check(new)
        first, self._votes = self._votes, self._votes + new[0].size
        self._items = max(self._items, int(new[0].max(initial=-1)) + 1)
        self._people = max(self._people, int(new[1].max(initial=-1)) + 1)
        self._make_room()
        for place, column in enumerate(new):
            self._said[first : self._votes, place] = column
        kernels.online.adder(self._classes)(
            first, self._votes, self._items, self._people, self._said, self._recent, self._newest, self._posterior,
            self._known, self._log_total, self._crowd, self._weight, self._smoothing, self._gold,
        )  # fmt: skip

    def settle(self) -> Truth:
        """Fits all votes at once, as `dawid_skene` does, and goes on from there. Costs a few passes over all votes."""
        votes = self.votes()
        truth = dawid_skene(votes, gold=self._gold[: self._items], smoothing=self._smoothing)
        self._posterior = np.array(truth.posterior)
        counts = np.zeros((self._people, self._classes, self._classes))
        np.add.at(counts, (votes.annotator, votes.label), self._posterior[votes.item])
        self._crowd, self._weight = counts.sum(axis=0), self._posterior[votes.per_item > 0].sum(axis=0)
        shrunk = counts + self._smoothing * pooled_chances(counts)
        self._log_total = np.log(shrunk.sum(axis=1))
        log_chance = np.log(shrunk) - self._log_total[:, None, :]
        self._known = np.ascontiguousarray(np.stack([log_chance, counts], axis=2))
        self._recent, self._newest, self._said[: self._votes, kernels.online.BEFORE] = _laid_out(votes)
        return truth

    def votes(self) -> Votes:
        """All votes so far."""
        item, annotator, label = self._said[: self._votes, :3].T
        return Votes.from_codes(item, annotator, label, shape=(self._items, self._people, self._classes))

    def _make_room(self) -> None:
        """Nobody and nothing new is known: they are as the crowd is, until they have votes."""
        self._said = _roomy(self._said, self._votes, -1)
        self._recent = _roomy(self._recent, self._items, 0)
        self._newest = _roomy(self._newest, self._items, -1)
        self._gold = _roomy(self._gold, self._items, -1)
        self._posterior = _roomy(self._posterior, self._items, (self._weight + 1) / (self._weight + 1).sum())
        pooled = pooled_chances(self._crowd[None])
        self._known = _roomy(self._known, self._people, np.stack([np.log(pooled), np.zeros_like(pooled)], axis=1))
        self._log_total = _roomy(self._log_total, self._people, np.log(self._smoothing))

    def _check(self, new: list[Codes]) -> None:
        item, annotator, label = new
        if not item.shape == annotator.shape == label.shape:
            raise invalid(
                "stats.votes.lengths", f"Found {item.size} items, {annotator.size} annotators, {label.size} labels."
            )
        if item.size and (min(item.min(), annotator.min(), label.min()) < 0 or label.max() >= self._classes):
            raise invalid(
                "stats.votes.code",
                f"A code is out of range: labels go from 0 to {self._classes - 1}, items and annotators from 0.",
            )


def _roomy(array: NDArray[Any], size: int, fill: ArrayLike) -> NDArray[Any]:
    """The array with room for size rows; twice as many as it had, so that growing costs a constant a vote."""
    if len(array) >= size:
        return array
    out = np.empty((max(size, 2 * len(array)), *array.shape[1:]), array.dtype)
    out[: len(array)], out[len(array) :] = array, fill
    return out


def _laid_out(votes: Votes) -> tuple[Codes, Codes, Codes]:
    """Each item's first votes and how many it has (items, SLOTS + 1); of the others a list: its newest vote (items,), and the one
    before each vote (votes,), -1 for none."""
    slots = kernels.online.SLOTS
    recent, newest = np.zeros((votes.items, slots + 1), np.int32), np.full(votes.items, -1, np.int32)
    before = np.full(len(votes), -1, np.int32)
    order = np.argsort(votes.item, kind="stable")
    item = votes.item[order]
    place = np.arange(order.size) - votes.by_item.start[item]
    held, rest = place < slots, order[place >= slots]
    cell = votes.annotator[order] * votes.classes + votes.label[order]
    recent[item[held], place[held]] = cell[held]
    recent[:, slots] = votes.per_item
    same = votes.item[rest][1:] == votes.item[rest][:-1]
    before[rest[1:][same]] = rest[:-1][same]
    newest[votes.item[rest]] = rest
    return recent, newest, before
