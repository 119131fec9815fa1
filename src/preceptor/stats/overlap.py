"""Dynamic overlap: which items need one more vote, and why the others do not.

A vote is worth asking for when it is likely enough to change the label for the better. What is left to gain is computed,
not guessed from a threshold on certainty: an item that is torn between two labels and near its limit has as little to
gain as one that is sure. What may be lost is set for all items together: where most are settled for certain, more can be
given up on the few that cost most to settle, within a bound, since what few votes tell of people is itself unsure. Three
guards keep early, thin data from being believed too soon: an item's own votes are left out of what was learnt of its
annotators (or two people who agree by chance would prove each other right), probabilities are softened by a temperature,
and the leading label must be ahead by some votes. Every decision is taken anew from all votes, so an item that was
thought settled asks again when its annotators turn out worse than they looked.

On 13 public sets of crowd votes this asked for 41 to 47 % fewer votes than the full overlap at about the same accuracy
(docs/benchmarks.md has the figures for each set).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from preceptor.base.problems import Fault, invalid
from preceptor.stats import kernels
from preceptor.stats.truth.dawid_skene import dawid_skene, pooled_chances
from preceptor.stats.truth.inputs import Gold, gold_codes
from preceptor.stats.truth.result import Truth
from preceptor.stats.votes import Votes

Floats = NDArray[np.float64]

_FARTHEST = 30
"""Votes looked ahead at most: what comes after them hardly ever changes the sum, and its cost grows with the square."""


class Reason(StrEnum):
    """Why an item is asked about again, or is not."""

    UNDER_LEAST = "under_least"
    """It has fewer votes than every item gets."""
    UNSURE = "unsure"
    """More votes are likely enough to change its label for the better, beside what they would change elsewhere."""
    NO_LEAD = "no_lead"
    """Its label looks sure, but is not ahead by enough votes to be believed."""
    SURE = "sure"
    """Its label is likely enough to be right, whatever else would be said."""
    TORN = "torn"
    """It is not sure, but the votes still allowed would not settle it: somebody who knows more should look at it."""
    FULL = "full"
    """It has as many votes as an item may get."""


ASKED = frozenset({Reason.UNDER_LEAST, Reason.UNSURE, Reason.NO_LEAD})
"""The reasons for one more vote."""


@dataclass(frozen=True)
class Overlap:
    """How many votes items get. `loss` is the share of all items (0..1), as expected, whose wrong label all allowed votes would
    have put right and that is accepted to save them; `loss_each` the most of such a chance on any one item, however much the others
    leave for it. `lead` is in votes; `temperature` above 1 trusts votes less."""

    least: int = 2
    most: int = 5
    loss: float = 0.005
    loss_each: float = 0.03
    lead: int = 2
    temperature: float = 1.25
    sure: float = 0.8
    """Settled below this probability, an item counts as torn."""

    def __post_init__(self) -> None:
        wrong = [
            Fault(name, f"is {getattr(self, name)}; {wanted} was expected")
            for name, good, wanted in (
                ("least", self.least >= 1, "1 or more"),
                ("most", self.least <= self.most, f"{self.least} or more"),
                ("loss", 0 <= self.loss < 1, "0 to 1"),
                ("loss_each", 0 <= self.loss_each <= 1, "0 to 1"),
                ("lead", self.lead >= 0, "0 or more"),
                ("temperature", 0 < self.temperature < np.inf, "a number above 0"),
                ("sure", 0 <= self.sure <= 1, "0 to 1"),
            )
            if not good
        ]
        if wrong:
            raise invalid("stats.overlap", f"{wrong[0].where} {wrong[0].why}.", faults=wrong)


@dataclass(frozen=True, eq=False)
class Decisions:
    """One decision an item, in the order of `truth.votes.item_names`."""

    truth: Truth
    ask: NDArray[np.bool_]  # (items,), whether one more vote is worth it
    reason: list[Reason]
    sure: Floats  # (items,), probability of the likeliest label, guarded as said above
    gain: Floats  # (items,), how much all votes still allowed would add to it, as expected


def decide(votes: Votes, overlap: Overlap, *, gold: Gold = None, most: NDArray[np.integer] | None = None) -> Decisions:
    """Which items need one more vote. most (items,): where items may get different numbers of votes.

    Gold teaches about the annotators and is asked about like any other item. Deterministic. Costs one fit of
    `dawid_skene` and a pass over the votes.
    """
    truth = dawid_skene(votes, gold=gold)
    limit = np.full(votes.items, overlap.most) if most is None else np.minimum(np.asarray(most), overlap.most)
    left = np.maximum(limit - votes.per_item, 0)
    posterior, pooled = guarded(truth, temperature=overlap.temperature)
    sure = posterior.max(axis=1, initial=0.0)
    gain, lead = np.zeros(votes.items), np.zeros(votes.items, np.int64)
    order = votes.by_item
    if votes.classes > 1:
        ahead = np.minimum(left, _FARTHEST).astype(np.int64)
        kernels.stopping.gains(posterior, ahead, pooled, kernels.confusions.FLOOR, _log_factorials(), gain)
    kernels.stopping.leads(order.start, order.label, votes.classes, lead)
    full, few, behind = left == 0, votes.per_item < overlap.least, lead < overlap.lead
    decided = (full | ~few) & (gold_codes(votes, gold) < 0)
    given_up = np.where(behind & ~full, 0.0, gain)[decided]  # what is not ahead is asked about whatever it gains
    unsure = gain > min(most_given_up(given_up, overlap.loss), max(overlap.loss_each, overlap.loss))
    # Asked in this order: is it full, has it the least, would votes change it, is it ahead, is it sure.
    reason = _reasons(full, few, unsure, behind, sure >= overlap.sure)
    ask = np.array([one in ASKED for one in reason], np.bool_)
    return Decisions(truth, ask, reason, sure, gain)


def most_given_up(gain: Floats, loss: float) -> float:
    """The largest gain (items,) at which an item may stop, so that those which stop give up `loss` an item of all at most.

    Items of one gain stop together or not at all: which of them comes first means nothing. An item with no more to gain than
    `loss` always stops.
    """
    ordered = np.sort(gain)
    total = np.concatenate([[0.0], ordered.cumsum()])[np.searchsorted(ordered, ordered, side="right")]
    fits = ordered[total <= loss * ordered.size]
    return max(float(fits[-1]) if fits.size else 0.0, loss)


def _reasons(*cases: NDArray[np.bool_]) -> list[Reason]:
    """The reason of the first case (items,) that holds; else the last."""
    said = (Reason.FULL, Reason.UNDER_LEAST, Reason.UNSURE, Reason.NO_LEAD, Reason.SURE, Reason.TORN)
    place = np.select(cases, range(len(cases)), default=len(cases))
    return [said[one] for one in place.tolist()]


def information(posterior: Floats, confusion: Floats) -> Floats:
    """How much one person's answer tells of each item (items,), in nats: the doubt it takes away, as expected.

    posterior (items, classes); confusion (classes as truth, classes as label), rows sum to 1. D. V. Lindley, On a measure of the
    information provided by an experiment, Annals of Mathematical Statistics 27 (1956) 986, equation 5: the entropy of what they will say
    less what of it their mistakes make. From 0, where nothing is in doubt or they say the same whatever is true, to the item's whole doubt.
    On real votes it is no guide to which item to hand out (docs/benchmarks.md, Who answers next).
    """
    told = _doubt(posterior @ confusion) - posterior @ _doubt(confusion)
    return np.asarray(np.maximum(told, 0.0))


def _doubt(chances: Floats) -> Floats:
    """Entropy of each row (n, classes), in nats."""
    return np.asarray(-(chances * np.log(np.maximum(chances, 1e-300))).sum(axis=-1))


def guarded(truth: Truth, *, temperature: float) -> tuple[Floats, Floats]:
    """The posterior (items, classes) without the items' own teaching; the crowd's chances (labels, truths)."""
    votes, K = truth.votes, truth.votes.classes
    if votes.items == 0 or K <= 1:
        return truth.posterior, np.ones((K, K))
    order = votes.by_item
    counts = np.zeros((votes.annotators, K, K))
    count = kernels.confusions.counter(K)
    code: type[np.signedinteger[Any]] = np.int64 if votes.annotators * K >= 2**31 else np.int32
    cell = np.asarray(order.annotator.astype(code) * K + order.label)
    count(order.start, cell, truth.posterior.reshape(-1), counts.reshape(-1), K, 0, votes.items)
    pooled = pooled_chances(counts)
    out = np.empty_like(truth.posterior)
    kernels.stopping.left_out(
        order.start, order.annotator, order.label, truth.posterior, counts, pooled, 5.0, np.log(truth.class_prior),
        kernels.confusions.FLOOR, temperature, out,
    )  # fmt: skip
    return out, pooled


def _log_factorials() -> Floats:
    return np.concatenate([[0.0], np.log(np.arange(1, _FARTHEST + 1)).cumsum()])
