"""Dawid-Skene: each annotator has a confusion matrix, shrunk to the crowd's.

A. P. Dawid and A. M. Skene, Maximum likelihood estimation of observer error-rates using the EM algorithm,
Applied Statistics 28 (1979) 20-28. The shrinkage is empirical Bayes: the prior rows are the pooled ones.
"""

from __future__ import annotations

import copy

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.base.problems import invalid
from preceptor.stats import kernels
from preceptor.stats.truth.expectation import Crew, Limits, fit, trivial
from preceptor.stats.truth.inputs import Gold, check_limits, fixed_prior, gold_codes
from preceptor.stats.truth.result import Truth
from preceptor.stats.votes import Votes

Floats = NDArray[np.float64]


def dawid_skene(
    votes: Votes,
    *,
    gold: Gold = None,
    smoothing: float = 5.0,
    class_prior: ArrayLike | None = None,
    class_smoothing: float = 1.0,
    tolerance: float = 1e-5,
    max_iterations: int = 100,
    threads: int = 1,
) -> Truth:
    """Labels, posteriors and confusion matrices from votes, starting from the vote shares.

    gold: known labels, clamped in every pass. smoothing: how many votes the pooled confusion row is worth
    to each annotator's row; 0 is plain maximum likelihood (its log likelihood never falls). class_prior
    (classes,): fixed; None estimates it, with class_smoothing items added to each class. Stops when the log
    likelihood changes by less than tolerance a vote, or after max_iterations (converged is then False). threads: how many
    share the items of each pass; sums then come out in another order, and differ in their last digits.
    Memory grows with annotators times classes squared: for hundreds of classes use one_coin.
    With no votes, or one class, the answer is plain and takes 0 iterations. Raises Problem on bad settings.
    """
    check_limits(
        smoothing=smoothing,
        class_smoothing=class_smoothing,
        tolerance=tolerance,
        max_iterations=max_iterations,
    )
    if threads < 1:
        raise invalid("stats.truth.threads", f"{threads} threads were asked for; 1 or more were expected.")
    known = gold_codes(votes, gold)
    prior = fixed_prior(votes.classes, class_prior)
    if votes.items == 0 or votes.classes <= 1:
        return trivial(votes, known)
    model = Confusions(votes, known, smoothing)
    limits = Limits(tolerance, max_iterations, prior, class_smoothing)
    return fit(votes, model, known, limits=limits, crew=model.crew(threads))


class Confusions:
    """The annotators as confusion matrices; arrays are (annotators, labels, truths)."""

    def __init__(self, votes: Votes, gold: NDArray[np.int32], smoothing: float) -> None:
        order, K = votes.by_item, votes.classes
        self._start, self._gold, self._smoothing = order.start, gold, smoothing
        self._cell = kernels.passes.cells(order.annotator, order.label, K)
        self.counts = np.zeros((votes.annotators, K, K))
        self.chance = np.empty((votes.annotators, K, K))
        self._count, self._pass = kernels.passes.counter(K), kernels.passes.confused(K)
        self._ratio, self._counted = (kernels.passes.aligned(self.counts.size // K * (K - 1)) for _ in range(2))
        self._votes, self._bounds = np.empty(0), (0, 0)

    def crew(self, threads: int) -> Crew:
        """Twins for all threads but one: they score by this model's chances and count for themselves."""
        twins = [copy.copy(self) for _ in range(threads - 1)]
        for twin in twins:
            twin.counts = np.zeros_like(self.counts)
            twin._ratio, twin._counted = (kernels.passes.aligned(self._ratio.size) for _ in range(2))

        def gather() -> None:
            for twin in twins:
                self.counts += twin.counts
                twin.counts[:] = 0.0

        return Crew(twins, gather)

    def learn(self) -> None:
        learned(self.counts, self._smoothing, self.chance)
        self.counts[:] = 0.0

    def sweep(self, log_prior: Floats, posterior: Floats, first: int, last: int) -> tuple[Floats, float]:
        cells, votes = self.chance.reshape(-1, log_prior.size), self._votes_of(first, last)
        mass, prior = np.zeros(log_prior.size), np.exp(log_prior)
        self._counted[:] = 0.0
        kernels.passes.ratios(cells, self._ratio)
        total = self._pass(
            self._start, self._cell, self._ratio, self._counted, prior, self._gold, posterior, mass, first, last
        )
        kernels.passes.add_counts(self._counted, votes, self.counts.reshape(cells.shape))
        given_first = np.ascontiguousarray(cells[:, 0])
        kernels.exponentials.log(given_first)
        return mass, float(total + votes @ given_first)

    def _votes_of(self, first: int, last: int) -> Floats:
        """How many votes on these items each cell has; the same in every pass."""
        if self._bounds != (first, last):
            self._votes, self._bounds = np.zeros(self.counts.shape[0] * self.counts.shape[1]), (first, last)
            kernels.passes.votes_by_cell(self._start, self._cell, first, last, self._votes)
        return self._votes

    def count(self, posterior: Floats, first: int, last: int) -> None:
        votes, classes = self._votes_of(first, last), self.counts.shape[1]
        self._counted[:] = 0.0
        self._count(self._start, self._cell, self._counted, posterior, classes, first, last)
        kernels.passes.add_counts(self._counted, votes, self.counts.reshape(-1, classes))

    def right(self) -> Floats:
        return right_votes(self.counts)

    def confusion(self) -> Floats:
        return confusion_of(self.counts, self._smoothing)


def learned(counts: Floats, smoothing: float, chance: Floats) -> None:
    """Maximise: counts → P(label | truth), both (annotators, labels, truths)."""
    if smoothing > 0:
        kernels.confusions.shrunk_chances(counts, pooled_chances(counts), smoothing, chance)
    else:
        kernels.confusions.plain_chances(counts, chance)


def right_votes(counts: Floats) -> Floats:
    """Expected right votes (annotators,)."""
    return np.asarray(np.einsum("akk->a", counts))


def confusion_of(counts: Floats, smoothing: float) -> Floats:
    """(annotators, classes as truth, classes as label), rows sum to 1."""
    if smoothing > 0:
        counts = counts + smoothing * pooled_chances(counts)
    else:
        counts = np.where(_used(counts)[:, :, None], np.maximum(counts, kernels.confusions.FLOOR), 0.0)
    total = counts.sum(axis=1, keepdims=True)
    chances = np.divide(counts, total, out=np.full_like(counts, 1.0 / counts.shape[1]), where=total > 0)
    return np.asarray(chances.transpose(0, 2, 1))


def _used(counts: Floats) -> NDArray[np.bool_]:
    """Which labels each annotator has given (annotators, labels): a vote's posterior sums to one."""
    return np.asarray(counts.sum(axis=2) > 0)


def pooled_chances(counts: Floats) -> Floats:
    """P(label | truth) (labels, truths) of the whole crowd, with one and a half pseudo-votes leaning to
    right.
    """
    classes = counts.shape[1]
    pooled = counts.sum(axis=0) + np.full((classes, classes), 0.5 / (classes - 1))
    pooled[np.diag_indices(classes)] += 1.0 - 0.5 / (classes - 1)
    return np.asarray(pooled / pooled.sum(axis=0))
