"""What truth inference returns: labels, their probabilities, how good each annotator is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from preceptor.stats import kernels
from preceptor.stats.intervals import Intervals, beta_posteriors
from preceptor.stats.votes import Codes, Votes

Floats = NDArray[np.float64]

NO_LABEL = -1
"""The label code of an item nobody voted on and no gold is known for."""


_SURELY_NOT = 0.02
"""No accuracy is taken to be nearer to 0 or 1 than this when it is asked what doubt costs."""
_LEAST_WORTH = 0.1
"""Of a vote, however doubtful its item: the formula is a local one, and fails where hardly anything is known."""


@dataclass(frozen=True, eq=False)
class Truth:
    """The result of a model over `votes`; arrays line up with the names in `votes`."""

    votes: Votes
    label: Codes  # (items,), NO_LABEL where there is nothing to go by
    posterior: Floats  # (items, classes), rows sum to 1; equals the class prior where there is nothing to go by
    tied: NDArray[np.bool_]  # (items,), whether another label was as likely
    class_prior: Floats  # (classes,), how common each label is
    right: Floats  # (annotators,), expected number of right votes, smoothing left out
    confusion: Floats | None  # (annotators, classes as truth, classes as label), rows sum to 1; None for majority
    iterations: int
    converged: bool
    log_likelihood: float | None
    """Natural log of P(votes and gold | model), the sum over items; None for majority."""
    history: Floats = field(default_factory=lambda: np.empty(0))  # (iterations,), log likelihood after each pass

    @property
    def label_names(self) -> list[Any]:
        """The label of each item by name; None where there is none."""
        names = [*self.votes.label_names.tolist(), None]  # code -1 picks the last
        return [names[code] for code in self.label.tolist()]

    @property
    def confidence(self) -> Floats:
        """The probability (items,) that the label is right, as the model sees it."""
        return np.asarray(self.posterior.max(axis=1, initial=0.0))

    @property
    def reliability(self) -> Floats:
        """Expected share (annotators,) of right votes; NaN for an annotator without votes."""
        answered = self.votes.per_annotator
        share = np.full(answered.size, np.nan)
        np.divide(self.right, answered, out=share, where=answered > 0)
        return share

    def reliability_interval(self, level: float = 0.95) -> Intervals:
        """Credible intervals (annotators,) of the accuracy: Beta posterior over expected right and wrong
        votes.

        From a Jeffreys prior. A vote whose item is in doubt counts for less than one: what not knowing the label takes from the
        information on an accuracy a is p (1 - p) / (a (1 - a)) of a vote, p the chance that the vote is right (T. A. Louis, Finding the
        observed information matrix when using the EM algorithm, JRSS B 44 (1982) 226, equation 3.2). Counted votes of `majority`, which
        knows no chances, count whole.
        """
        doubt = np.zeros(self.right.size) if self.confusion is None else doubt_of(self.votes, self.posterior)
        return reliability_intervals(self.right, self.votes.per_annotator, doubt, level=level)


def doubt_of(votes: Votes, posterior: Floats) -> Floats:
    """How much is not known of each annotator's votes (annotators,): the sum of p (1 - p), p the chance that a vote is right."""
    right = posterior[votes.item, votes.label]
    return np.asarray(np.bincount(votes.annotator, right * (1 - right), votes.annotators), dtype=np.float64)


def reliability_intervals(right: Floats, answered: NDArray[Any], doubt: Floats, *, level: float) -> Intervals:
    """`Truth.reliability_interval` from expected right votes, votes and doubt (annotators,), which may be added up from parts."""
    votes = np.asarray(answered, dtype=np.float64)
    accuracy = np.clip((right + 0.5) / (votes + 1), _SURELY_NOT, 1 - _SURELY_NOT)
    lost = np.divide(doubt, votes * accuracy * (1 - accuracy), out=np.zeros_like(votes), where=votes > 0)
    worth = np.maximum(1 - lost, _LEAST_WORTH)
    good = np.minimum(right, votes) * worth
    return beta_posteriors(good, votes * worth - good, level=level)


def choose(posterior: Floats, decided: NDArray[np.bool_]) -> tuple[Codes, NDArray[np.bool_]]:
    """Most likely label (items,) and whether it was tied; ties fall to a label by a hash of the item's
    position.

    Always taking the first label would favour it (2 points of accuracy on a binary set); a hash is fair over
    many items and still gives the same answer every time.
    """
    items, classes = posterior.shape
    if not classes:
        return np.full(items, NO_LABEL, np.int32), np.zeros(items, np.bool_)
    best, tied = np.empty(items, np.int32), np.empty(items, np.bool_)
    kernels.grouping.likeliest(posterior, decided, 1 - 1e-12, best, tied)
    rows = np.flatnonzero(tied)
    if rows.size:
        found = posterior[rows]
        best[rows] = _by_hash(found >= found.max(axis=1, keepdims=True) * (1 - 1e-12), rows)
    return best, tied


def _by_hash(among: NDArray[np.bool_], rows: NDArray[np.int64]) -> Codes:
    """One of the labels marked in each row (n, classes), picked by the multiplicative hash of the row's
    number.
    """
    mixed = rows.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    turn = ((mixed >> np.uint64(33)) % among.sum(axis=1).astype(np.uint64)).astype(np.int64)
    return np.asarray(np.argmax(among.cumsum(axis=1) > turn[:, None], axis=1), dtype=np.int32)
