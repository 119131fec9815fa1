"""Ordinal labels: each annotator has a lean and a spread along the scale.

The labels are steps of one scale; an annotator's label is the truth plus their lean, blurred by a normal error and
rounded to the nearest step, as in the threshold models of P. McCullagh, Regression models for ordinal data, JRSS B 42
(1980) 109-142, here for many annotators: B. Lakshminarayanan and Y. W. Teh, Inferring ground truth from multi-annotator
ordinal data, arXiv:1305.0015 (2013), section 3, with steps of equal width and moments instead of sampling.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.stats import kernels
from preceptor.stats.truth.dawid_skene import Confusions
from preceptor.stats.truth.expectation import Limits, fit, trivial
from preceptor.stats.truth.inputs import Gold, check_limits, fixed_prior, gold_codes
from preceptor.stats.truth.result import Truth
from preceptor.stats.votes import Votes

Floats = NDArray[np.float64]

_LEAST_SPREAD = 0.2
"""In steps: closer than this nobody is taken to hit the mark, so that one slip never costs everything."""
_SLIP = 0.02
"""The share of votes that fall anywhere on the scale, whoever gives them."""


def ordinal(
    votes: Votes,
    *,
    gold: Gold = None,
    smoothing: float = 5.0,
    class_prior: ArrayLike | None = None,
    class_smoothing: float = 1.0,
    tolerance: float = 1e-5,
    max_iterations: int = 100,
) -> Truth:
    """As `dawid_skene`, with two parameters an annotator; the labels must stand in the order of the scale
    (`Votes.from_columns(…, classes=…)`).

    smoothing: how many votes no lean, and the crowd's spread, are worth to each annotator. Fit for ratings, also with few
    votes a person; where single labels are confused for reasons that have nothing to do with order, use `dawid_skene`.
    The log likelihood may fall a little between passes, since moments are not the exact maximum.
    """
    check_limits(
        smoothing=smoothing, class_smoothing=class_smoothing, tolerance=tolerance, max_iterations=max_iterations
    )
    known = gold_codes(votes, gold)
    prior = fixed_prior(votes.classes, class_prior)
    if votes.items == 0 or votes.classes <= 1:
        return trivial(votes, known)
    model = _Leans(votes, known, smoothing)
    return fit(votes, model, known, limits=Limits(tolerance, max_iterations, prior, class_smoothing))


class _Leans(Confusions):
    """The annotators as lean and spread (annotators,), in steps of the scale."""

    def learn(self) -> None:
        self.chance[:] = np.maximum(self._chances(), kernels.confusions.FLOOR)
        self.counts[:] = 0.0

    def confusion(self) -> Floats:
        return np.asarray(self._chances().transpose(0, 2, 1))

    def _chances(self) -> Floats:
        """P(label | truth) (annotators, labels, truths), columns sum to 1."""
        from scipy.special import ndtr

        lean, spread = self._moments()
        K = self.counts.shape[1]
        edges = np.arange(K - 1) + 0.5
        middle = np.arange(K)[None, None, :] + lean[:, None, None]
        below = ndtr((edges[None, :, None] - middle) / spread[:, None, None])
        people = lean.size
        ladder = np.concatenate([np.zeros((people, 1, K)), below, np.ones((people, 1, K))], axis=1)
        return np.asarray((1 - _SLIP) * np.diff(ladder, axis=1) + _SLIP / K)

    def _moments(self) -> tuple[Floats, Floats]:
        """Lean (annotators,), shrunk to none, and spread (annotators,), shrunk to the crowd's.

        Without gold nothing tells a crowd that leans from a truth that lies elsewhere, so the crowd is taken not to.
        """
        K = self.counts.shape[1]
        gap = np.arange(K)[:, None] - np.arange(K)[None, :]  # label less truth
        votes = self.counts.sum(axis=(1, 2))
        sums = (self.counts * gap).sum(axis=(1, 2))
        lean = sums / np.maximum(votes + self._smoothing, 1e-12)
        squares = (self.counts * (gap[None] - lean[:, None, None]) ** 2).sum(axis=(1, 2))
        wide = (squares.sum() + 1.0) / (votes.sum() + 1.0)
        spread = (squares + self._smoothing * wide) / np.maximum(votes + self._smoothing, 1e-12)
        return lean, np.maximum(np.sqrt(spread), _LEAST_SPREAD)
