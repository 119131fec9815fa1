"""MACE: each annotator either knows the answer or guesses from a distribution of their own.

D. Hovy, T. Berg-Kirkpatrick, A. Vaswani, E. Hovy, Learning whom to trust with MACE, NAACL 2013, section 2 (model) and
3.2 (variational Bayes; here the posterior means, which are as good at a tenth of the passes).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from preceptor.base.problems import invalid
from preceptor.stats import kernels
from preceptor.stats.truth.expectation import Limits, fit, trivial
from preceptor.stats.truth.inputs import Gold, check_limits, fixed_prior, gold_codes
from preceptor.stats.truth.result import Truth
from preceptor.stats.votes import Votes

Floats = NDArray[np.float64]


def mace(
    votes: Votes,
    *,
    gold: Gold = None,
    knowing: tuple[float, float] = (2.0, 2.0),
    guessing: float = 1.0,
    class_prior: ArrayLike | None = None,
    tolerance: float = 1e-5,
    max_iterations: int = 100,
) -> Truth:
    """Labels and posteriors from votes, starting from the vote shares; few parameters, so fit for few votes a person.

    knowing: pseudo-votes (known, guessed) of every annotator, each at least 0 (the paper's Beta prior). guessing:
    pseudo-votes spread evenly over the labels of each annotator's guesses, at least 0. class_prior (classes,): even, as
    in the paper, unless given. `Truth.reliability` is the share of right votes, lucky guesses included; the confusion
    matrix follows from the two parameters. Else as `dawid_skene`.
    """
    check_limits(smoothing=guessing, class_smoothing=0, tolerance=tolerance, max_iterations=max_iterations)
    if len(knowing) != 2 or not all(0 <= one < np.inf for one in knowing):
        raise invalid(
            "stats.mace.knowing", f"The prior of knowing is {knowing}; two numbers of 0 or more were expected."
        )
    known = gold_codes(votes, gold)
    if votes.items == 0 or votes.classes <= 1:
        return trivial(votes, known)
    prior = fixed_prior(votes.classes, class_prior if class_prior is not None else np.ones(votes.classes))
    model = _Guessers(votes, known, knowing, guessing)
    return fit(votes, model, known, limits=Limits(tolerance, max_iterations, prior, 0.0))


class _Guessers:
    """The annotators as a chance to know (annotators,) and a distribution of guesses (annotators, classes).

    A vote is known or guessed; which of the two, once it is right, is the same for all votes of a person and a label. So a pass
    needs only to count the right ones.
    """

    def __init__(self, votes: Votes, gold: NDArray[np.int32], knowing: tuple[float, float], guessing: float) -> None:
        people, K = votes.annotators, votes.classes
        order = votes.by_item
        code: type[np.signedinteger[Any]] = np.int64 if people * K >= 2**31 else np.int32
        self._order, self._gold, self._knowing, self._guessing = order, gold, knowing, guessing
        self._cell = order.annotator.astype(code) * K + order.label
        self._answered = votes.per_annotator
        self._given, self._right = np.zeros((people, K)), np.zeros((people, K))
        kernels.passes.votes_by_cell(order.start, self._cell, 0, votes.items, self._given.reshape(-1))
        self._gain, self._miss = (np.zeros((people, K)) for _ in range(2))
        # Before anything is learnt a right vote is taken to be known with a chance of one half.
        self._share = np.full((people, K), 0.5)
        self._pass = kernels.guesses.guessed(K)

    def learn(self) -> None:
        knows, guess = self._parameters()
        kernels.mace.chances(knows, guess, kernels.confusions.FLOOR, self._gain, self._miss, self._share)
        self._right[:] = 0.0

    def sweep(self, log_prior: Floats, posterior: Floats, first: int, last: int) -> tuple[Floats, float]:
        """Over all items, always: what everybody's guessing makes likely is added for all of them."""
        order, mass = self._order, np.zeros(log_prior.size)
        total = self._pass(
            order.start, self._cell, order.label, self._gain.reshape(-1), self._right.reshape(-1), log_prior, self._gold,
            posterior, mass, first, last,
        )  # fmt: skip
        return mass, float(total + (self._given * self._miss).sum())

    def count(self, posterior: Floats, first: int, last: int) -> None:
        order, K = self._order, self._given.shape[1]
        kernels.mace.count(order.start, self._cell, order.label, posterior, K, self._right.reshape(-1), first, last)

    def right(self) -> Floats:
        return np.asarray(self._right.sum(axis=1))

    def confusion(self) -> Floats:
        knows, guess = self._parameters()
        people, K = guess.shape
        out = np.repeat(((1 - knows)[:, None] * guess)[:, None, :], K, axis=1)
        out[:, np.arange(K), np.arange(K)] += knows[:, None]
        return np.asarray(out).reshape(people, K, K)

    def _parameters(self) -> tuple[Floats, Floats]:
        """Posterior means of knowing (annotators,) and of guesses (annotators, classes), rows sum to 1."""
        knew, missed = self._knowing
        total = self._answered + knew + missed
        by_knowing = self._right * self._share
        knows = np.divide(by_knowing.sum(axis=1) + knew, total, out=np.full(total.size, 0.5), where=total > 0)
        guess = self._given - by_knowing + self._guessing / self._given.shape[1]
        sums = guess.sum(axis=1, keepdims=True)
        even = np.full_like(guess, 1.0 / guess.shape[1])
        return knows, np.asarray(np.divide(guess, sums, out=even, where=sums > 0))
