"""Is half of what somebody says drawn at random, or copied from whoever judged the item.

The most powerful test of one law against another is their likelihood ratio (J. Neyman and E. S. Pearson, 1933). The one law is half-hearted
work. The other is that of real people, who differ: the votes come from somebody who confuses labels as one of the others does, nobody knows
who (H. Robbins, An empirical Bayes approach to statistics, 1956). An average person in their place took whoever often errs for
half-hearted. No pair is looked for: there is none where copies come from anybody. For two who err alike see `careless.shared_mistakes`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.base.problems import invalid
from preceptor.stats.careless import competent, given_together
from preceptor.stats.mistakes import chances_by_others
from preceptor.stats.truth.result import Truth
from preceptor.stats.votes import Votes

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_FLOOR = 1e-9
_KNOWN = 20
"""Votes from which on an annotator's confusions speak for what people here are like."""
_MOST_OTHERS = 100
"""Of the others so many are looked at, evenly from the least to the most reliable; the cost grows with them."""
_ROWS = 8192
"""Votes that are held against all these others at a time: memory stays small however many there are."""


@dataclass(frozen=True, eq=False)
class HalfHearted:
    """What speaks for attentive work (annotators,), as the log of a likelihood ratio in nats: below 0 half-hearted work is likelier.
    NaN without votes, or where nobody else is known. `votes` given together count as one; `others` are known, of at most a hundred."""

    evidence: Floats
    votes: Ints
    others: Ints

    @property
    def p(self) -> Floats:
        """What the chance (annotators,) of as little evidence is at most if real people are as the law says; 1 where nothing can be told."""
        return np.exp(np.minimum(np.nan_to_num(self.evidence), 0.0))

    def stands(self, false_alarms: float = 0.01) -> NDArray[np.bool_]:
        """Who (annotators,) would be so by no more than this chance if real people were as the law says: a ratio is under x with chance x at
        most (A. A. Markov)."""
        if not 0 < false_alarms < 1:
            raise invalid("stats.careless.level", f"The chance is {false_alarms}; between 0 and 1 was expected.")
        return np.asarray(self.evidence <= np.log(false_alarms))


def half_hearted_of(truth: Truth, *, groups: ArrayLike | None = None) -> HalfHearted:
    """The evidence on each annotator, from a fit of `dawid_skene`; every vote is held against everybody else's on its item.

    `groups` (votes,) names the votes given together (one answer about several responses, say): they need not be independent, so their
    mean counts as one vote's, which by Jensen's inequality tells no more than any one of them could.
    """
    votes = truth.votes
    weight = _weights(votes, groups)
    many = np.rint(np.bincount(votes.annotator, weight, votes.annotators)).astype(np.int64)
    if not len(votes) or votes.classes < 2 or truth.confusion is None:
        return HalfHearted(np.full(many.size, np.nan), many, np.zeros_like(many))
    others, by_others = _others(truth), chances_by_others(truth)
    log_chance = _by_each(truth, others, by_others, weight)  # (annotators, others)
    log_chance[others, np.arange(others.size)] = -np.inf  # nobody speaks for themselves
    left = np.isfinite(log_chance).sum(axis=1)
    expected = np.maximum((by_others @ competent(truth))[np.arange(len(votes)), votes.label], _FLOOR)
    half = np.bincount(votes.annotator, weight * np.log((expected + 1 / votes.classes) / 2), votes.annotators)
    with np.errstate(divide="ignore", invalid="ignore"):
        real = np.logaddexp.reduce(log_chance, axis=1) - np.log(left)
    return HalfHearted(np.where((many > 0) & (left > 0), real - half, np.nan), many, left)


def _weights(votes: Votes, groups: ArrayLike | None) -> Floats:
    """What each vote (votes,) counts: one, shared by those that one annotator gave together."""
    if groups is None:
        return np.ones(len(votes))
    pair_of, _ = given_together(votes.annotator, groups)
    return np.asarray(1 / np.bincount(pair_of)[pair_of])


def _others(truth: Truth) -> Ints:
    """The annotators (others,) who stand for what people here are like."""
    known = np.flatnonzero(truth.votes.per_annotator >= _KNOWN)
    if known.size <= _MOST_OTHERS:
        return known
    ordered = known[np.argsort(truth.reliability[known], kind="stable")]
    return np.asarray(ordered[np.linspace(0, known.size - 1, _MOST_OTHERS).astype(np.int64)])


def _by_each(truth: Truth, others: Ints, by_others: Floats, weight: Floats) -> Floats:
    """Log chance (annotators, others) of all votes of an annotator, had each of these others given them."""
    from scipy.sparse import csr_array

    votes = truth.votes
    found = np.zeros((votes.annotators, others.size))
    order = np.lexsort((votes.annotator, votes.label))
    ends = np.cumsum(np.bincount(votes.label, minlength=votes.classes))
    confusion = np.asarray(truth.confusion)[others]  # (others, truths, labels)
    for label, end in enumerate(ends.tolist()):
        begin, given = (int(ends[label - 1]) if label else 0), np.ascontiguousarray(confusion[:, :, label].T)
        for at in range(begin, end, _ROWS):
            rows = order[at : min(at + _ROWS, end)]
            chance = np.maximum(by_others[rows] @ given, _FLOOR)  # (rows, others)
            who = votes.annotator[rows]
            first = np.flatnonzero(np.diff(who, prepend=-1))
            # A sparse product adds up the few rows of each annotator ten times as fast as `reduceat`.
            sums = csr_array((weight[rows], np.arange(rows.size), [*first, rows.size]), shape=(first.size, rows.size))
            found[who[first]] += sums @ np.log(chance, out=chance)
    return found
