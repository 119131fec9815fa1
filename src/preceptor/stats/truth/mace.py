"""MACE: each annotator either knows the answer or guesses from a distribution of their own.

D. Hovy, T. Berg-Kirkpatrick, A. Vaswani, E. Hovy, Learning whom to trust with MACE, NAACL 2013, section 2 (model) and
3.2 (variational Bayes; here the posterior means, which are as good at a tenth of the passes).
"""

from __future__ import annotations

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
    """The annotators as a chance to know (annotators,) and a distribution of guesses (annotators, classes)."""

    def __init__(self, votes: Votes, gold: NDArray[np.int32], knowing: tuple[float, float], guessing: float) -> None:
        people, K = votes.annotators, votes.classes
        self._order, self._gold, self._knowing, self._guessing = votes.by_item, gold, knowing, guessing
        self._answered = votes.per_annotator
        self._knew, self._right = np.zeros(people), np.zeros(people)
        self._guessed, self._gain, self._miss = (np.zeros((people, K)) for _ in range(3))
        # Before anything is learnt a right vote is taken to be known with a chance of one half.
        self._share = np.full((people, K), 0.5)

    def learn(self) -> None:
        knows, guess = self._parameters()
        floor = kernels.confusions.FLOOR
        kernels.mace.chances(knows, guess, floor, self._gain, self._miss, self._share)
        for counted in (self._knew, self._guessed, self._right):
            counted[:] = 0.0

    def score(self, log_prior: Floats, score: Floats, first: int, last: int) -> float:
        order = self._order
        return float(
            kernels.mace.expect(
                order.start, order.annotator, order.label, self._gain, self._miss, log_prior, self._gold, score,
                first, last,
            )
        )  # fmt: skip

    def count(self, posterior: Floats, first: int, last: int) -> None:
        order = self._order
        kernels.mace.count(
            order.start, order.annotator, order.label, posterior, self._share, self._knew, self._guessed,
            self._right, first, last,
        )  # fmt: skip

    def right(self) -> Floats:
        return self._right

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
        knows = np.divide(self._knew + knew, total, out=np.full(total.size, 0.5), where=total > 0)
        guess = self._guessed + self._guessing / self._guessed.shape[1]
        sums = guess.sum(axis=1, keepdims=True)
        even = np.full_like(guess, 1.0 / guess.shape[1])
        return knows, np.asarray(np.divide(guess, sums, out=even, where=sums > 0))
