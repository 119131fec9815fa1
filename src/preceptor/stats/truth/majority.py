"""Majority vote, plain or with a weight for each annotator."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.base.problems import invalid
from preceptor.stats import kernels
from preceptor.stats.truth.result import Truth, choose
from preceptor.stats.votes import Votes


def majority(votes: Votes, *, weights: ArrayLike | None = None) -> Truth:
    """The label with the most weight; the posterior is the share of the weight, which is no true
    probability.

    weights (annotators,) are finite and at least 0 (e.g. an accuracy on gold); None counts each vote once.
    An item whose weights are all 0 counts as without votes. Raises Problem on weights of another shape or
    sign.
    """
    weight = _checked(votes, weights)
    shares = np.zeros((votes.items, votes.classes))
    order = votes.by_item
    kernels.coins.weighted_shares(order.start, order.annotator, order.label, weight, shares)
    total = shares.sum(axis=1)
    decided = total > 0
    prior = shares.sum(axis=0) / total.sum() if decided.any() else _uniform(votes.classes)
    posterior = np.where(decided[:, None], shares / np.where(decided, total, 1.0)[:, None], prior)
    label, tied = choose(posterior, decided)
    right = _right_votes(votes, posterior)
    return Truth(
        votes,
        label,
        posterior,
        tied,
        prior,
        right,
        confusion=None,
        iterations=1,
        converged=True,
        log_likelihood=None,
    )


def _right_votes(votes: Votes, posterior: NDArray[np.float64]) -> NDArray[np.float64]:
    """Expected right votes (annotators,), each vote counted by its label's share on its item."""
    right = np.zeros(votes.annotators)
    order = votes.by_item
    kernels.coins.count_right(
        order.start, order.annotator, order.label, posterior.ravel(), right, votes.classes, 0, votes.items
    )
    return right


def _checked(votes: Votes, weights: ArrayLike | None) -> NDArray[np.float64]:
    if weights is None:
        return np.ones(votes.annotators)
    weight = np.ascontiguousarray(weights, dtype=np.float64)
    if weight.shape != (votes.annotators,) or not np.isfinite(weight).all() or (weight < 0).any():
        raise invalid(
            "stats.majority.weights",
            f"Weights have shape {weight.shape}; {votes.annotators} numbers of 0 or more were expected.",
            hint="Give one weight for each annotator, in the order of votes.annotator_names.",
        )
    return weight


def _uniform(classes: int) -> NDArray[np.float64]:
    return np.full(classes, 1.0 / max(classes, 1))
