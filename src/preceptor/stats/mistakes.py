"""Which labels look wrong: confident learning over the votes of several people.

C. G. Northcutt, L. Jiang and I. L. Chuang, Confident learning: estimating uncertainty in dataset labels, JAIR 70 (2021) 1373, section 3.1:
a label is doubted where another one is more likely than it usually is where it is given. The chances come from the item's *other*
votes, each annotator's mistakes learnt (Dawid-Skene, the item itself left out), with a classifier's chances as the prior where there is
one, as in H. W. Goh, U. Tkachenko and J. Mueller, CROWDLAB (2022). Nobody is doubted on their own word, and nobody is told to be wrong:
what comes out is a list to look at.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.base.problems import invalid
from preceptor.stats import kernels
from preceptor.stats.truth.dawid_skene import dawid_skene, pooled_chances
from preceptor.stats.truth.inputs import Gold
from preceptor.stats.truth.result import Truth
from preceptor.stats.votes import Codes, Votes

Floats = NDArray[np.float64]

TEMPERATURE = 1.25
"""Chances are softened by this: people share mistakes, which the model takes for independent."""
_STRENGTH = 5.0


@dataclass(frozen=True, eq=False)
class Mistakes:
    """What others make of each vote (votes,), in the order of the votes given."""

    quality: Floats  # (votes,), chance that the label is right by everybody else; NaN where nobody else says anything
    likely: Codes  # (votes,), the label the others make most likely
    doubted: NDArray[np.bool_]  # (votes,)

    @property
    def worst(self) -> NDArray[np.int64]:
        """The doubted votes, least likely first."""
        places = np.flatnonzero(self.doubted)
        return places[np.argsort(self.quality[places], kind="stable")]


def doubts(votes: Votes, *, chances: ArrayLike | None = None, gold: Gold = None) -> Mistakes:
    """Votes that look wrong. chances (items, classes): a classifier's, made without having seen the item; gold: as `dawid_skene`.

    Costs one fit and a pass. With one class, or no votes, nothing is doubted. Raises Problem on chances of another shape.
    """
    truth = dawid_skene(votes, gold=gold)
    return doubts_of(truth, chances=chances)


def doubts_of(truth: Truth, *, chances: ArrayLike | None = None) -> Mistakes:
    """As `doubts`, from a fit of `dawid_skene` that was made already."""
    votes = truth.votes
    if not len(votes) or votes.classes < 2:
        nothing = np.full(len(votes), np.nan)
        return Mistakes(nothing, votes.label.copy(), np.zeros(len(votes), np.bool_))
    prior = _prior(truth, chances)
    by_others = _by_others(truth, np.log(np.maximum(prior, kernels.confusions.FLOOR)))
    alone = (votes.per_item < 2)[votes.item] if chances is None else np.zeros(len(votes), np.bool_)
    doubted = confident_mistakes(votes.label, by_others, usable=~alone)
    quality = np.where(alone, np.nan, by_others[np.arange(len(votes)), votes.label])
    return Mistakes(quality, by_others.argmax(axis=1).astype(np.int32), doubted)


def chances_by_others(truth: Truth) -> Floats:
    """The chance (votes, classes) that each label is right by everybody but the vote's giver, in the order of the votes; the class
    prior where nobody else says anything. From a fit of `dawid_skene`."""
    shape = (truth.votes.items, truth.votes.classes)
    prior = np.maximum(np.broadcast_to(truth.class_prior, shape), kernels.confusions.FLOOR)
    return _by_others(truth, np.log(prior))


def confident_mistakes(
    label: ArrayLike, chances: ArrayLike, *, usable: NDArray[np.bool_] | None = None
) -> NDArray[np.bool_]:
    """Which labels (rows,) another class is confidently likelier than, by chances (rows, classes) made without them.

    A class is confidently likely where its chance reaches the mean it has on rows labelled so. Rows that are not usable neither
    set the means nor are doubted. Raises Problem on shapes that do not match.
    """
    given, likely = np.asarray(label, np.int64), np.asarray(chances, dtype=np.float64)
    if likely.ndim != 2 or given.shape != (len(likely),) or (given.size and not 0 <= given.max() < likely.shape[1]):
        raise invalid(
            "stats.mistakes.shapes", f"Labels of shape {given.shape} do not fit chances of shape {likely.shape}."
        )
    rows = np.ones(given.size, np.bool_) if usable is None else usable
    count = np.bincount(given[rows], minlength=likely.shape[1])
    own = likely[np.arange(given.size), given]
    total = np.bincount(given[rows], weights=own[rows], minlength=likely.shape[1])
    usual = np.divide(total, count, out=np.full(count.size, np.inf), where=count > 0)
    confident = np.where(likely >= usual - 1e-12, likely, -1.0)
    best = confident.argmax(axis=1)
    found = (confident.max(axis=1, initial=-1.0) >= 0) & (best != given) & (likely.argmax(axis=1) != given)
    return np.asarray(found & rows)


def _prior(truth: Truth, chances: ArrayLike | None) -> Floats:
    shape = (truth.votes.items, truth.votes.classes)
    if chances is None:
        return np.broadcast_to(truth.class_prior, shape)
    given = np.asarray(chances, dtype=np.float64)
    if given.shape != shape or not (given >= 0).all() or not np.allclose(given.sum(axis=1), 1, atol=1e-3):
        raise invalid(
            "stats.mistakes.chances", f"Chances have shape {given.shape}; {shape}, rows summing to 1, was expected."
        )
    return given


def _by_others(truth: Truth, log_prior: Floats) -> Floats:
    """Chances (votes, classes) in the order of the votes given."""
    votes, K = truth.votes, truth.votes.classes
    order, counts = votes.by_item, np.zeros((votes.annotators, K, K))
    code: type[np.signedinteger[Any]] = np.int64 if votes.annotators * K >= 2**31 else np.int32
    cell = np.asarray(order.annotator.astype(code) * K + order.label)
    count = kernels.confusions.counter(K)
    count(order.start, cell, truth.posterior.reshape(-1), counts.reshape(-1), K, 0, votes.items)
    out = np.empty((len(votes), K))
    kernels.stopping.without_own(
        order.start, order.annotator, order.label, truth.posterior, counts, pooled_chances(counts), _STRENGTH,
        np.ascontiguousarray(log_prior), kernels.confusions.FLOOR, TEMPERATURE, out,
    )  # fmt: skip
    found = np.empty_like(out)
    found[np.argsort(votes.item, kind="stable")] = out
    return found
