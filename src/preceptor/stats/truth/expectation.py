"""The loop both models share: expectation, maximisation, when to stop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from preceptor.stats import kernels
from preceptor.stats.truth.result import Truth, choose
from preceptor.stats.votes import Codes, Votes

Floats = NDArray[np.float64]

_BLOCK_CELLS = 100_000
"""Scores per block: 0.8 MB, so that the three loops over a block find it in the second-level cache."""


class Model(Protocol):
    """A model of annotators: learns from counted votes, then makes posteriors of items and counts anew."""

    def learn(self) -> None:
        """Maximise: counts → chances; then clear the counts."""

    def sweep(self, log_prior: Floats, posterior: Floats, first: int, last: int) -> tuple[Floats, float]:
        """Expect these items' posteriors and add them to the counts: class weights (classes,) and the log likelihood."""

    def count(self, posterior: Floats, first: int, last: int) -> None:
        """Add these items' posteriors to the counts."""

    def right(self) -> Floats:
        """Expected right votes (annotators,) by the counts."""

    def confusion(self) -> Floats:
        """(annotators, classes as truth, classes as label), rows sum to 1."""


class Scored(Protocol):
    """A model whose sweep goes `by_blocks`."""

    def score(self, log_prior: Floats, score: Floats, first: int, last: int) -> float:
        """Log-joint less its largest into score for these items; returns the sum of the largest."""

    def count(self, posterior: Floats, first: int, last: int) -> None:
        """As `Model.count`."""


@dataclass(frozen=True)
class Crew:
    """Models that share one model's chances and count apart, each on a thread of its own; `gather` brings the counts together."""

    twins: Sequence[Model]
    gather: Callable[[], None]


@dataclass(frozen=True)
class Limits:
    """When to stop, and how the class prior is found."""

    tolerance: float
    max_iterations: int
    class_prior: Floats | None
    class_smoothing: float


def fit(votes: Votes, model: Model, gold: Codes, *, limits: Limits, crew: Crew | None = None) -> Truth:
    """Expectation-maximisation from the vote shares until the log likelihood per vote changes by <
    tolerance.
    """
    posterior = np.zeros((votes.items, votes.classes))
    weight = np.zeros(votes.classes)
    kernels.confusions.vote_shares(votes.by_item.start, votes.by_item.label, gold, posterior, weight)
    flat = posterior.reshape(-1)
    model.count(flat, 0, votes.items)
    prior, history, converged = prior_of(weight, limits), [], False
    sweep = sweeping(votes, model, flat, crew=crew)
    for _ in range(limits.max_iterations):
        model.learn()
        weight, total = sweep(np.log(np.maximum(prior, kernels.confusions.FLOOR)))
        prior = prior_of(weight, limits)
        history.append(total)
        if len(history) > 1 and abs(history[-1] - history[-2]) < limits.tolerance * max(len(votes), 1):
            converged = True
            break
    decided = (votes.per_item > 0) | (gold >= 0)
    label, tied = choose(posterior, decided)
    return Truth(
        votes,
        label,
        posterior,
        tied,
        prior,
        model.right(),
        model.confusion(),
        len(history),
        converged,
        history[-1],
        np.array(history),
    )


def sweeping(
    votes: Votes, model: Model, flat: Floats, *, crew: Crew | None = None
) -> Callable[[Floats], tuple[Floats, float]]:
    """One pass over all items: class weights (classes,) and the log likelihood."""
    if crew is None or not crew.twins:
        return lambda log_prior: model.sweep(log_prior, flat, 0, votes.items)
    models = [model, *crew.twins]
    shares = np.linspace(0, len(votes), len(models) + 1)
    bounds = [int(bound) for bound in np.searchsorted(votes.by_item.start, shares)]
    bounds[0], bounds[-1] = 0, votes.items
    pool = ThreadPoolExecutor(len(models))  # its threads end when nobody holds it any more

    def sweep(log_prior: Floats) -> tuple[Floats, float]:
        found = list(pool.map(lambda one, a, b: one.sweep(log_prior, flat, a, b), models, bounds, bounds[1:]))
        crew.gather()
        return np.sum([weight for weight, _ in found], axis=0), sum(total for _, total in found)

    return sweep


def by_blocks(model: Scored, log_prior: Floats, posterior: Floats, first: int, last: int) -> tuple[Floats, float]:
    """`Model.sweep` in three loops over a block of items each, so that the next finds it near."""
    classes = log_prior.size
    rows = max(256, _BLOCK_CELLS // classes)
    normalise = kernels.confusions.normaliser(classes if classes <= kernels.confusions.LARGEST_UNROLLED else 0)
    weight, total = np.zeros(classes), 0.0
    for begin in range(first, last, rows):
        end = min(begin + rows, last)
        total += model.score(log_prior, posterior, begin, end)
        kernels.exponentials.exp(posterior[begin * classes : end * classes])
        total += normalise(posterior, weight, begin, end)
        model.count(posterior, begin, end)
    return weight, float(total)


def prior_of(weight: Floats, limits: Limits) -> Floats:
    """The class prior (classes,) by the classes' weight, unless it is fixed."""
    if limits.class_prior is not None:
        return limits.class_prior
    smoothed = weight + limits.class_smoothing
    return np.asarray(smoothed / smoothed.sum())


def trivial(votes: Votes, gold: Codes) -> Truth:
    """The result where there is nothing to infer: no items, no labels, or one label only."""
    posterior = np.ones((votes.items, votes.classes))
    decided = (votes.per_item > 0) | (gold >= 0)
    label, tied = choose(posterior, decided)
    right = votes.per_annotator.astype(np.float64)
    confusion = np.ones((votes.annotators, votes.classes, votes.classes))
    prior = np.ones(votes.classes)
    return Truth(votes, label, posterior, tied, prior, right, confusion, 0, True, 0.0)
