"""Answers too much alike for their items: rows of one label, and too little variety.

longest_runs     is the longest row of one label longer than that annotator's own shares make likely
unlikely_runs    the row of one label that careful work on these very items makes least likely
little_variety   does an annotator's mix of labels vary less than the items judged ask for

What a careful annotator would have said is told by everybody else's votes on the same item (`careless.expected_of`), so that items
which come sorted, or mostly bear one label, are no sign of straight-lining. Neither tells anything where nobody else judged.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from preceptor.stats.careless import expected_of
from preceptor.stats.truth.result import Truth
from preceptor.stats.votes import Codes, Votes

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_FLOOR = 1e-9
_SHARE = 0.5
"""A mix of labels is looked at from this share of the expected entropy down: honest people differ in how they use a scale."""


@dataclass(frozen=True, eq=False)
class Runs:
    """The longest row of one label in each annotator's votes, in the order given (annotators,), and the chance (at most `p`) of one
    so long when the same labels come in a random order."""

    length: Ints
    p: Floats


def longest_runs(votes: Votes) -> Runs:
    """Straight-lining. Whoever always says the same gets p = 1 here: `careless.against_others` is the test for that. One pass.

    The bound is the union's: a run of label k of length r or more begins at the first vote with chance s^r, at each later one with
    chance (1 − s) s^r, s being the annotator's own share of k (W. Feller, An introduction to probability theory, XIII.7).
    """
    order = np.argsort(votes.annotator, kind="stable")
    who, label = votes.annotator[order], votes.label[order]
    length = np.zeros(votes.annotators, np.int64)
    if not len(votes):
        return Runs(length, np.ones(votes.annotators))
    begins = np.flatnonzero(np.r_[True, (who[1:] != who[:-1]) | (label[1:] != label[:-1])])
    runs = np.diff(np.r_[begins, who.size])
    np.maximum.at(length, who[begins], runs)
    many = votes.per_annotator.astype(np.float64)
    counts = np.zeros((votes.annotators, votes.classes))
    np.add.at(counts, (votes.annotator, votes.label), 1.0)
    share = counts / np.maximum(many, 1)[:, None]  # (annotators, classes)
    begun = 1 + np.maximum(many[:, None] - length[:, None], 0) * (1 - share)
    return Runs(length, np.minimum(1.0, (begun * share ** length[:, None]).sum(axis=1)))


@dataclass(frozen=True, eq=False)
class UnlikelyRuns:
    """The least likely row of one label in each annotator's votes, in the order given (annotators,): its first vote's place among
    all votes sorted stably by annotator, its length, and at most the chance `p` of such a row somewhere in careful work."""

    begin: Ints
    length: Ints
    p: Floats


def unlikely_runs(truth: Truth) -> UnlikelyRuns:
    """Straight-lining, from a fit of `dawid_skene`; one pass.

    A row of label k has the chance ∏ max(e_i(k), s(k)): e_i is what a careful annotator says of item i, s(k) the annotator's own
    share of k outside the row, so that a habit of mild labels is no row (and nothing is told of who says nothing else:
    `little_variety` does). Union bound over the places a row can begin at. 1 without votes.
    """
    votes = truth.votes
    none = np.zeros(votes.annotators, np.int64)
    if not len(votes) or votes.classes < 2:
        return UnlikelyRuns(none, none, np.ones(votes.annotators))
    order = np.argsort(votes.annotator, kind="stable")
    who, label = votes.annotator[order], votes.label[order]
    begins = np.flatnonzero(np.r_[True, (who[1:] != who[:-1]) | (label[1:] != label[:-1])])
    lengths = np.diff(np.r_[begins, who.size])
    habit = np.repeat(_share_outside(truth, who[begins], label[begins], lengths), lengths)  # (votes,)
    likely = np.log(np.maximum(np.maximum(_given_chance(truth)[order], habit), _FLOOR))
    chance = np.add.reduceat(likely, begins)  # (runs,), log chance of each
    by_person = np.lexsort((chance, who[begins]))  # the least likely row of each annotator comes first
    people, first = np.unique(who[begins][by_person], return_index=True)
    chosen = by_person[first]
    begin, length, p = none.copy(), none.copy(), np.ones(votes.annotators)
    begin[people], length[people] = begins[chosen], lengths[chosen]
    p[people] = np.minimum(1.0, votes.per_annotator[people] * np.exp(chance[chosen]))
    return UnlikelyRuns(begin, length, p)


def _given_chance(truth: Truth) -> Floats:
    """(votes,) the chance that a careful annotator gives the label that was given."""
    return np.asarray(expected_of(truth)[np.arange(len(truth.votes)), truth.votes.label])


def _share_outside(truth: Truth, who: Codes, label: Codes, lengths: Ints) -> Floats:
    """(runs,) the share of a run's label among its giver's votes outside the run; 1 where there are none."""
    votes = truth.votes
    counts = np.zeros((votes.annotators, votes.classes))
    np.add.at(counts, (votes.annotator, votes.label), 1.0)
    outside = votes.per_annotator[who] - lengths
    return np.where(outside > 0, (counts[who, label] - lengths) / np.maximum(outside, 1), 1.0)


@dataclass(frozen=True, eq=False)
class Variety:
    """Entropy of each annotator's labels and of what careful work on the same items holds (annotators,), in nats, and `p`."""

    entropy: Floats
    expected: Floats
    p: Floats


def little_variety(truth: Truth) -> Variety:
    """Whether labels vary less than the items ask for, from a fit of `dawid_skene`; one pass.

    G-test of the counts against careful work's mean shares (R. R. Sokal and F. J. Rohlf, Biometry, 17.2), read only where the entropy
    is at most half of the expected one; else, and without votes, p = 1.
    """
    from scipy.stats import chi2

    votes = truth.votes
    ones = np.ones(votes.annotators)
    if not len(votes) or votes.classes < 2:
        return Variety(ones * 0, ones * 0, ones)
    counts, wanted = (np.zeros((votes.annotators, votes.classes)) for _ in range(2))
    np.add.at(counts, (votes.annotator, votes.label), 1.0)
    np.add.at(wanted, votes.annotator, expected_of(truth))
    shares, expected = (each / np.maximum(each.sum(axis=1, keepdims=True), _FLOOR) for each in (counts, wanted))
    ratio = np.log(np.maximum(shares, _FLOOR) / np.maximum(expected, _FLOOR))
    found = 2 * (counts * ratio).sum(axis=1)
    entropy, usual = _entropy(shares), _entropy(expected)
    p = np.where(entropy <= _SHARE * usual, chi2.sf(np.maximum(found, 0), votes.classes - 1), 1.0)
    return Variety(entropy, usual, p)


def _entropy(shares: Floats) -> Floats:
    return np.asarray(-(shares * np.log(np.maximum(shares, _FLOOR))).sum(axis=1))
