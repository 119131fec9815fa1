"""One-coin Dawid-Skene: one accuracy an annotator, errors even over the other labels.

Y. Zhang, X. Chen, D. Zhou, M. I. Jordan, Spectral methods meet EM, JMLR 17 (2016) 1-44, section 2.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.stats import kernels
from preceptor.stats.truth.expectation import Limits, by_blocks, fit, trivial
from preceptor.stats.truth.inputs import Gold, check_limits, fixed_prior, gold_codes
from preceptor.stats.truth.result import Truth
from preceptor.stats.votes import Votes

Floats = NDArray[np.float64]


def one_coin(
    votes: Votes,
    *,
    gold: Gold = None,
    smoothing: float = 5.0,
    class_prior: ArrayLike | None = None,
    class_smoothing: float = 1.0,
    tolerance: float = 1e-5,
    max_iterations: int = 100,
) -> Truth:
    """As `dawid_skene`, with one parameter an annotator; smoothing shrinks it to the crowd's mean accuracy.

    Fit for annotators with a few votes each, or for labels that are all alike; where one wrong label is a
    favourite, use `dawid_skene`.
    """
    check_limits(
        smoothing=smoothing,
        class_smoothing=class_smoothing,
        tolerance=tolerance,
        max_iterations=max_iterations,
    )
    known = gold_codes(votes, gold)
    prior = fixed_prior(votes.classes, class_prior)
    if votes.items == 0 or votes.classes <= 1:
        return trivial(votes, known)
    model = _Coins(votes, known, smoothing)
    return fit(votes, model, known, limits=Limits(tolerance, max_iterations, prior, class_smoothing))


class _Coins:
    """The annotators as one accuracy each (annotators,)."""

    def __init__(self, votes: Votes, gold: NDArray[np.int32], smoothing: float) -> None:
        self._order, self._gold, self._smoothing = votes.by_item, gold, smoothing
        self._answered, self._classes = votes.per_annotator, votes.classes
        self._right = np.zeros(votes.annotators)
        self._gain = self._wrong = np.empty(0)

    def learn(self) -> None:
        accuracy = self._accuracy()
        self._wrong = np.log((1.0 - accuracy) / (self._classes - 1))
        self._gain = np.log(accuracy) - self._wrong
        self._right[:] = 0.0

    def sweep(self, log_prior: Floats, posterior: Floats, first: int, last: int) -> tuple[Floats, float]:
        return by_blocks(self, log_prior, posterior, first, last)

    def score(self, log_prior: Floats, score: Floats, first: int, last: int) -> float:
        order = self._order
        return float(
            kernels.coins.expect(
                order.start,
                order.annotator,
                order.label,
                self._gain,
                self._wrong,
                log_prior,
                self._gold,
                score,
                first,
                last,
            )
        )

    def count(self, posterior: Floats, first: int, last: int) -> None:
        order = self._order
        kernels.coins.count_right(
            order.start, order.annotator, order.label, posterior, self._right, self._classes, first, last
        )

    def right(self) -> Floats:
        return self._right

    def confusion(self) -> Floats:
        accuracy, classes = self._accuracy(), self._classes
        out = np.repeat(((1.0 - accuracy) / (classes - 1))[:, None, None], classes, axis=1).repeat(classes, axis=2)
        out[:, np.arange(classes), np.arange(classes)] = accuracy[:, None]
        return np.asarray(out)

    def _accuracy(self) -> Floats:
        """Share of right votes (annotators,), shrunk to the crowd's; kept off 0 and 1 so that logs are
        finite.
        """
        pooled = (self._right.sum() + 1.0) / (self._answered.sum() + 2.0)
        strength = self._smoothing
        answered = self._answered + strength
        shares = np.divide(
            self._right + strength * pooled, answered, out=np.full(answered.size, pooled), where=answered > 0
        )
        floor = kernels.confusions.FLOOR
        return np.asarray(np.clip(shares, floor, 1.0 - floor))
