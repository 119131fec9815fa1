"""Is half of what somebody says drawn at random, or copied from whoever judged the item.

The most powerful test of one law against another is their likelihood ratio (J. Neyman and E. S. Pearson, 1933). The one law is half-hearted
work. The other is that of real people, who differ: the votes come from somebody who confuses labels as one of the others does, nobody knows
who (H. Robbins, An empirical Bayes approach to statistics, 1956). An average person in their place took whoever often errs for
half-hearted. No pair is looked for: there is none where copies come from anybody. For two who err alike see `careless.shared_mistakes`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from preceptor.base.problems import invalid
from preceptor.stats.careless import expected_of
from preceptor.stats.mistakes import chances_by_others
from preceptor.stats.truth.result import Truth

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_FLOOR = 1e-9
_KNOWN = 20
"""Votes from which on an annotator's confusions speak for what people here are like."""
_MOST_OTHERS = 100
"""Of the others so many are looked at, evenly from the least to the most reliable; the cost grows with them."""


@dataclass(frozen=True, eq=False)
class HalfHearted:
    """What speaks for attentive work (annotators,), as the log of a likelihood ratio in nats: below 0 half-hearted work is likelier.
    NaN without votes, or where nobody else is known."""

    evidence: Floats
    votes: Ints

    def stands(self, false_alarms: float = 0.01) -> NDArray[np.bool_]:
        """Who (annotators,) would be so by no more than this chance if real people were as the law says: a ratio is under x with chance x at
        most (A. A. Markov)."""
        if not 0 < false_alarms < 1:
            raise invalid("stats.careless.level", f"The chance is {false_alarms}; between 0 and 1 was expected.")
        return np.asarray(self.evidence <= np.log(false_alarms))


def half_hearted_of(truth: Truth) -> HalfHearted:
    """The evidence on each annotator, from a fit of `dawid_skene`; every vote is held against everybody else's on its item."""
    votes = truth.votes
    many, nothing = votes.per_annotator, np.full(votes.annotators, np.nan)
    if not len(votes) or votes.classes < 2 or truth.confusion is None:
        return HalfHearted(nothing, many)
    others = _others(truth)
    log_chance = _by_each(truth, others)  # (annotators, others)
    log_chance[others, np.arange(others.size)] = -np.inf  # nobody speaks for themselves
    left = np.isfinite(log_chance).sum(axis=1)
    expected = np.maximum(expected_of(truth)[np.arange(len(votes)), votes.label], _FLOOR)
    half = np.bincount(votes.annotator, np.log((expected + 1 / votes.classes) / 2), votes.annotators)
    with np.errstate(divide="ignore", invalid="ignore"):
        real = np.logaddexp.reduce(log_chance, axis=1) - np.log(left)
    return HalfHearted(np.where((many > 0) & (left > 0), real - half, np.nan), many)


def _others(truth: Truth) -> Ints:
    """The annotators (others,) who stand for what people here are like."""
    known = np.flatnonzero(truth.votes.per_annotator >= _KNOWN)
    if known.size <= _MOST_OTHERS:
        return known
    ordered = known[np.argsort(truth.reliability[known], kind="stable")]
    return np.asarray(ordered[np.linspace(0, known.size - 1, _MOST_OTHERS).astype(np.int64)])


def _by_each(truth: Truth, others: Ints) -> Floats:
    """Log chance (annotators, others) of all votes of an annotator, had each of these others given them."""
    votes = truth.votes
    by_others = chances_by_others(truth)  # (votes, classes)
    found = np.empty((votes.annotators, others.size))
    for place, other in enumerate(others):
        given = np.asarray(truth.confusion)[other].T[votes.label]  # (votes, classes as truth)
        log_chance = np.log(np.maximum((by_others * given).sum(axis=1), _FLOOR))
        found[:, place] = np.bincount(votes.annotator, log_chance, votes.annotators)
    return found
